import { Heading } from '../heading.tsx'
import { roleClass, type Drawer } from '../kit.ts'

/** One sentence, nothing else. */
export const statement: Drawer<'statement'> = (slide, kit) => ({
  label: slide.label && <p class={roleClass(slide, kit.theme, 'label')}>{slide.label}</p>,
  title: <Heading slide={slide} kit={kit} />,
})
