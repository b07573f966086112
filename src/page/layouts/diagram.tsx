import { Heading } from '../heading.tsx'
import { type Drawer } from '../kit.ts'

/** A diagram; the player draws its text with mermaid. */
export const diagram: Drawer<'diagram'> = (slide, kit) => ({
  title: <Heading slide={slide} kit={kit} />,
  diagram: (
    <pre class="mermaid" dir="ltr">
      {slide.text}
    </pre>
  ),
})
