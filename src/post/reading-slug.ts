import { slug } from '../text/slug.ts'

/** The name that a heading gets on the blog, for links to it. */
export function readingSlug(text: string): string {
  return slug(text, 200)
}
