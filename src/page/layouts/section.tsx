import { Heading } from '../heading.tsx'
import { roleClass, type Drawer } from '../kit.ts'

/**
 * Opens a part of the talk: its name and its number. The number is generated content, so that no text box leaves the slide. What is
 * inside a part that has been opened already has its name alone.
 */
export const section: Drawer<'section'> = (slide, kit) => {
  const first = kit.deck.slides.find((one) => one.layout === 'section' && one.n === slide.n)
  return {
    title: <Heading slide={slide} kit={kit} />,
    numeral: first?.id === slide.id && (
      <p class={`numeral ${roleClass(slide, kit.theme, 'numeral')}`} data-n={slide.n} aria-hidden="true" />
    ),
  }
}
