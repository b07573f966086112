import { furniture } from './furniture.ts'
import type { Furniture } from './furniture.ts'

export type { Furniture }
export { talkDate } from './talk-date.ts'

/** The furniture's words in a language, English where that has none: `pt-BR` finds `pt`. */
export function furnitureIn(lang: string): Furniture {
  const base = lang.toLowerCase().split('-')[0] ?? 'en'
  return Object.hasOwn(furniture, base) ? (furniture[base] ?? furniture['en']) : furniture['en']
}
