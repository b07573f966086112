import { plainText } from '../../post/inline.ts'
import { Heading } from '../heading.tsx'
import { Text } from '../inline.tsx'
import { roleClass, type Drawer } from '../kit.ts'
import { quoteMarks } from '../../text/quote-marks.ts'

/** A quotation between the quotation marks of its language, unless it brings its own. */
export const quote: Drawer<'quote'> = (slide, kit) => {
  const marks = quoteMarks(kit.deck.lang)
  const bare = !/^[“”„«»"「『‘‚‹]/u.test(slide.paragraphs.map(plainText).join('').trim())
  const last = slide.paragraphs.length - 1
  return {
    title: <Heading slide={slide} kit={kit} />,
    quote: (
      <blockquote class="flow">
        {slide.paragraphs.map((paragraph, index) => (
          <p class={roleClass(slide, kit.theme, 'quote')}>
            {bare && index === 0 && (
              <span class="open" data-furniture>
                {marks.open}
              </span>
            )}
            <Text of={paragraph} kit={kit} />
            {bare && index === last && (
              <span class="close" data-furniture>
                {marks.close}
              </span>
            )}
          </p>
        ))}
      </blockquote>
    ),
    source: slide.source && slide.source.length > 0 && (
      <p class={roleClass(slide, kit.theme, 'source')}>
        <Text of={slide.source} kit={kit} />
      </p>
    ),
  }
}
