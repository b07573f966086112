import type { Bullet, Kit, Para } from './kit.ts'
import type { TextOptions } from './pptxgenjs.ts'
import { points } from './runs.ts'

/** Room that bullets hang in, outside the box: numbers take more of it than signs. */
export function hangOf(paras: readonly Para[], { theme }: Kit): number {
  const own = paras.filter(({ level = 0, bullet }) => bullet && level === 0)
  return Math.max(
    0,
    ...own.map(({ bullet, role }) => (bullet?.kind === 'number' ? Math.max(levelPx, Math.round(theme.type[role].sizePx * 1.3)) : levelPx)),
  )
}

/** Numbers of two digits move their text in, so that there is space behind them. */
export function widerPx(paras: readonly Para[], { theme }: Kit): number {
  const numbered = paras.filter(({ level = 0, bullet }) => bullet?.kind === 'number' && level === 0)
  const [first] = numbered
  if (first?.bullet?.kind !== 'number') return 0
  const digits = String(first.bullet.start + numbered.length - 1).length
  return Math.round(theme.type[first.role].sizePx * 0.5 * (digits - 1))
}

/** How much further in each level stands. */
const levelPx = 32

/** The package sets a level in by its indent times its number; this one brings each to its place. */
export function bulletOf(bullet: Bullet, level: number, firstPx: number): NonNullable<TextOptions['bullet']> {
  const indent = points((firstPx + levelPx * level) / (level + 1))
  return bullet.kind === 'number' ? { type: 'number', numberStartAt: bullet.start, indent } : { characterCode: bullet.code, indent }
}
