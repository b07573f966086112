import { Heading } from '../heading.tsx'
import { roleClass, type Drawer } from '../kit.ts'
import { mathKey } from '../types.ts'

/** A formula, large. */
export const math: Drawer<'math'> = (slide, kit) => {
  const html = kit.rendered.math.get(mathKey(slide.tex, true))
  return {
    title: <Heading slide={slide} kit={kit} />,
    formula:
      html === undefined ? (
        <pre class="formula r-code">
          <code>{slide.tex}</code>
        </pre>
      ) : (
        <div class={`formula ${roleClass(slide, kit.theme, 'formula')}`} dangerouslySetInnerHTML={{ __html: html }} />
      ),
  }
}
