import type { JSX } from 'preact'
import { plainText } from '../post/inline.ts'
import type { Inline } from '../post/types.ts'
import type { Slide } from '../deck/types.ts'
import { Text } from './inline.tsx'
import { roleClass, type Kit } from './kit.ts'

/** A slide's title. */
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
  const Tag = level === 1 ? 'h1' : 'h2'
  return (
    <Tag class={roleClass(slide, kit.theme, 'title')} {...(slide.titleIsFurniture && { 'data-furniture': true })}>
      <Text of={title} kit={kit} />
    </Tag>
  )
}
