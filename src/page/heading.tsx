import type { JSX } from 'preact'
import { plainText, sliceInlines } from '../post/inline.ts'
import type { Inline } from '../post/types.ts'
import type { Slide } from '../deck/types.ts'
import { Text } from './inline.tsx'
import { roleClass, type Kit } from './kit.ts'

/** A slide's title, in two halves where it pauses. */
export function Heading({
  slide,
  kit,
  level = 2,
  title = slide.title,
}: {
  slide: Slide
  kit: Kit
  level?: 1 | 2
  title?: readonly Inline[]
}): JSX.Element | null {
  if (plainText(title).trim() === '') return null
  const at = slide.set.titleBreak
  const Tag = level === 1 ? 'h1' : 'h2'
  return (
    <Tag class={roleClass(slide, kit.theme, 'title')} {...(slide.titleIsFurniture && { 'data-furniture': true })}>
      {at === undefined ? (
        <Text of={title} kit={kit} />
      ) : (
        [sliceInlines(title, 0, at), sliceInlines(title, at, Infinity)].map((half) => (
          <span class="half">
            <Text of={half} kit={kit} />
          </span>
        ))
      )}
    </Tag>
  )
}
