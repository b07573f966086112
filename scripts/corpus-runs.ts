import type { Options } from '../src/shell/options/option-table.ts'
import { themeNames } from '../src/shell/themes/index.ts'

/** One way through the corpus: how its talks are made, and whether all posts go that way or a fixed sample of them. */
export type Run = { readonly theme: string; readonly prose: Options['prose']; readonly size: Options['size']; readonly sampled: boolean }

/** One post of so many is in the sample; an odd number, so that it falls on all sorts. */
export const oneIn = 9

/**
 * The runs that were asked for. `--matrix`: every theme with points and with all prose over the whole corpus, and the other two shapes
 * of canvas over the sample. ROSTRUM_THEME, ROSTRUM_PROSE and ROSTRUM_SIZE (`all`, or names with commas between them): all
 * combinations of these over the whole corpus. Otherwise what a commit is checked with: the default theme over all posts, the others
 * and all prose over the sample.
 */
export function runsFor(isMatrix: boolean, env: Readonly<Record<string, string | undefined>>): readonly Run[] {
  const asked = <T extends string>(name: string, all: readonly T[], otherwise: readonly T[]): readonly T[] => {
    const names = env[name]?.split(',')
    return names === undefined ? otherwise : names.includes('all') ? all : all.filter((one) => names.includes(one))
  }
  const isAsked = ['ROSTRUM_THEME', 'ROSTRUM_PROSE', 'ROSTRUM_SIZE'].some((name) => env[name] !== undefined)
  const all = themeNames()
  if (isMatrix) {
    const themes = asked('ROSTRUM_THEME', all, all)
    return [...combined(themes, proses, sizes.slice(0, 1), false), ...combined(themes, proses.slice(0, 1), sizes.slice(1), true)]
  }
  const [theme, prose, size] = [[all[0] ?? ''], proses.slice(0, 1), sizes.slice(0, 1)]
  if (isAsked)
    return combined(asked('ROSTRUM_THEME', all, theme), asked('ROSTRUM_PROSE', proses, prose), asked('ROSTRUM_SIZE', sizes, size), false)
  return [
    ...combined(theme, prose, size, false),
    ...combined(all.slice(1), prose, size, true),
    ...combined(theme, proses.slice(1), size, true),
  ]
}

const proses = ['points', 'full'] as const
const sizes = ['16:9', '16:10', '4:3'] as const

const combined = (
  themes: readonly string[],
  prose: readonly Run['prose'][],
  size: readonly Run['size'][],
  sampled: boolean,
): readonly Run[] => themes.flatMap((theme) => prose.flatMap((one) => size.map((canvas) => ({ theme, prose: one, size: canvas, sampled }))))
