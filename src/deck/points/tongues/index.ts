import { any } from './any.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { Tongue } from './tongue.ts'

const tongues: Readonly<Record<string, Tongue>> = { de, en, es, fr }

/** What is known about a language (`de`, `pt-BR`); for one that is not listed, what holds in any. */
export function tongueOf(lang: string): Tongue {
  return tongues[lang.toLowerCase().slice(0, 2)] ?? any
}
