import { plainText } from '../post/inline.ts'
import { hash } from '../text/hash.ts'
import { slug } from '../text/slug.ts'
import { readsBelow } from './reads.ts'
import type { Unfitted } from './types.ts'

/** Ids of slides, from their titles, each once: `setup`, `setup-2`. */
export function namesFor(slides: readonly Pick<Unfitted, 'title' | 'layout'>[]): readonly string[] {
  const taken = new Set<string>()
  return slides.map((slide) => unique(slug(plainText(slide.title)) || slide.layout, taken))
}

/** A name that is not taken yet, with the lowest number that makes it one. */
export function unique(name: string, taken: Set<string>): string {
  let made = name
  for (let n = 2; taken.has(made); n++) made = `${name}-${n}`
  taken.add(made)
  return made
}

/**
 * What a slide is known by while its post is edited: made from what it shows, so that it stays when the title changes. A slide that
 * shows nothing but its title is known by that.
 */
export function keyOf(slide: Unfitted): string {
  const content = slide.layout === 'agenda' ? [] : contentOf(slide)
  const only = slide.layout === 'title' || slide.layout === 'closing' || slide.layout === 'agenda'
  if (only) return slide.layout
  return `${slide.layout}-${hash(content.length === 0 ? plainText(slide.title) : content.join('\u0000'))}`
}

function contentOf(slide: Unfitted): readonly string[] {
  if (slide.layout === 'image') return [slide.picture.src]
  if (slide.layout === 'gallery') return slide.pictures.map((one) => one.picture.src)
  if (slide.layout === 'embed') return [slide.service, slide.url ?? '']
  return readsBelow(slide)
}
