import { readFileSync } from 'node:fs'
import { makeRuler } from '../../src/deck/ruler/index.ts'
import type { FitKit } from '../../src/deck/fit/index.ts'
import type { Layouts, LayoutName, Point, Unfitted } from '../../src/deck/types.ts'
import type { Inline } from '../../src/post/types.ts'
import type { Theme } from '../../src/theme.ts'

const read = (name: string, file: string): object => {
  const parsed: unknown = JSON.parse(readFileSync(new URL(`../../themes/${name}/${file}.json`, import.meta.url), 'utf8'))
  if (typeof parsed !== 'object' || parsed === null) throw new TypeError(`${file} of ${name} is no object`)
  return parsed
}

export const themeNamed = (name: string): Theme => ({
  ...(read(name, 'theme') as Theme),
  metrics: read(name, 'metrics') as Theme['metrics'],
})

export const kitFor = (name: string): FitKit => {
  const theme = themeNamed(name)
  return { theme, ruler: makeRuler(theme), images: new Map(), lang: 'en' }
}

export const say = (text: string): readonly Inline[] => [{ kind: 'text', text }]
export const from = { line: 1, lastLine: 1 }
export const point = (text: string, more: Partial<Point> = {}): Point => ({ text: say(text), step: false, points: [], from, ...more })

/** A slide as a shape would make it. */
export function slideOf<L extends LayoutName>(layout: L, inside: Layouts[L], title: readonly Inline[] = say('A title')): Unfitted {
  return { layout, title, from, passages: [], ...inside } as unknown as Unfitted
}
