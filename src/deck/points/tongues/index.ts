import { any } from './any.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { Tongue } from './tongue.ts'

const tongues: Readonly<Record<string, () => Tongue>> = { de, en, es, fr }
const spoken = new Map<() => Tongue, Tongue>()

/** What is known about a language (`de`, `pt-BR`); for one that is not listed, what holds in any. Made when a talk first speaks it. */
export function tongueOf(lang: string): Tongue {
  const make = tongues[lang.toLowerCase().slice(0, 2)] ?? any
  const tongue = spoken.get(make) ?? make()
  spoken.set(make, tongue)
  return tongue
}
