import { Blocks } from '../blocks.tsx'
import { Heading } from '../heading.tsx'
import { roleClass, type Drawer } from '../kit.ts'

/** The author's paragraphs, whole. */
export const prose: Drawer<'prose'> = (slide, kit) => ({
  title: <Heading slide={slide} kit={kit} />,
  body: (
    <div class="flow">
      <Blocks of={slide.blocks} kit={kit} textClass={roleClass(slide, kit.theme, 'body')} />
    </div>
  ),
})
