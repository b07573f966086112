import { plainText } from '../../post/inline.ts'
import type { Block, Paragraph } from '../../post/types.ts'
import { bareText } from '../../text/bare.ts'
import { lowerCase } from '../../text/lower-case.ts'
import { countWords } from '../../text/terms.ts'

/** All words of the paragraph are those of links: `Demo`, `Slides | Code`. */
export function isMereLink({ inlines }: Paragraph): boolean {
  const links = inlines.filter((inline) => inline.kind === 'link')
  const beside = inlines.filter((inline) => inline.kind !== 'link')
  return links.length > 0 && bareText(plainText(beside)) === ''
}

/** `#tides #lamps/oil` files the post, for readers of the blog. */
export const isMereTags = ({ inlines }: Paragraph): boolean => /^\s*(?:#[^\s#]+[\s,]*)+$/u.test(plainText(inlines))

/** The most words of what only sends a reader on. */
const mostWords = 14

const sendsOn =
  /^(?:read|learn|see|find|check|visit|for (?:more|details|further)|more|full|further|mehr|siehe|weitere|lies|lesen|voir|lire|pour (?:en savoir|plus)|en savoir|plus|lee|leer|más|ver|para (?:más|mais)|veja|saiba|leia|vedi|leggi|per (?:saperne|maggiori)|подробнее|подробности|см\.|więcej|zobacz|daha fazla|詳しく|詳細|查看|详见|参见|자세)/

/** Says so without a link, too. */
const readOn = /^(?:(?:read|learn) more|for more|more (?:info|details|on|about))(?!\w)/

/** A box that says where to read on, and nothing else: `See the documentation.` */
export function isPointer(blocks: readonly Block[]): boolean {
  const [only, ...others] = blocks
  if (only?.kind !== 'paragraph' || others.length > 0) return false
  const text = lowerCase(plainText(only.inlines).trim())
  return countWords(text) <= mostWords && (readOn.test(text) || (sendsOn.test(text) && holdsLink(only.inlines)))
}

const holdsLink = (inlines: Paragraph['inlines']): boolean =>
  inlines.some((inline) => inline.kind === 'link' || ('inlines' in inline && holdsLink(inline.inlines)))
