import { Heading } from '../heading.tsx'
import { roleClass, type Drawer } from '../kit.ts'

/** Opens a part of the talk: its name and its number. The number is generated content, so that no text box leaves the slide. */
export const section: Drawer<'section'> = (slide, kit) => ({
  title: <Heading slide={slide} kit={kit} />,
  numeral: <p class={`numeral ${roleClass(slide, kit.theme, 'numeral')}`} data-n={slide.n} aria-hidden="true" />,
})
