import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { Fault } from '../../fault.ts'
import { nearMiss } from '../../text/near-miss.ts'
import { defaultTalk } from '../../options.ts'
import type { Theme } from '../../theme.ts'
import { packageFolder } from '../system/package-folder.ts'
import { showPath } from '../options/config.ts'
import { readJsonFile } from '../system/read-json.ts'
import { misplacedIn } from './theme-css.ts'
import { mergeTheme, themeComplaint } from './theme-shape.ts'

/** A theme with what lies in its folder. */
export type LoadedTheme = {
  readonly theme: Theme
  /** `theme.css`: colours and decoration. */
  readonly css: string
  readonly folder: string
  /** The folder of the theme that it extends, where it does. */
  readonly base?: string
  /** Where fonts lie that are not the theme's own, by their `src`. */
  readonly brandFonts?: ReadonlyMap<string, string>
}

const themesFolder = join(packageFolder, 'themes')

/** Names of the bundled themes. */
export const themeNames = (): readonly string[] =>
  readdirSync(themesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(themesFolder, entry.name, 'theme.json')))
    .map((entry) => entry.name)
    .toSorted()

/** Loads a theme by its name, or from a folder (anything with a slash or a dot in it). */
export async function loadTheme(
  nameOrFolder: string,
  from: string,
  cwd: string = from,
  above: readonly string[] = [],
): Promise<LoadedTheme> {
  const folder = isFolder(nameOrFolder) ? resolve(from, nameOrFolder) : join(themesFolder, nameOrFolder)
  if (!isFolder(nameOrFolder) && !themeNames().includes(nameOrFolder)) throw missing(nameOrFolder)
  if (!existsSync(join(folder, 'theme.json'))) {
    throw new Fault(
      'theme-missing',
      `There is no theme in \`${nameOrFolder}\`: it has no \`theme.json\`. \`rostrum themes eject broadsheet\` makes a folder to start from.`,
    )
  }
  if (above.includes(folder))
    throw new Fault('theme-broken', `The theme extends itself, by way of \`${nameOrFolder}\`.`, {
      path: `${showPath(cwd, folder)}/theme.json`,
    })
  return readTheme(folder, cwd, [...above, folder])
}

const isFolder = (name: string): boolean => /[\\/.]/.test(name)

function missing(name: string): Fault {
  const names = themeNames()
  const near = nearMiss(name, names)
  return new Fault(
    'theme-missing',
    `There is no theme \`${name}\`. ${near === undefined ? `There are ${names.map((known) => `\`${known}\``).join(', ')}; a folder of your own is written \`./${name}\`.` : `Did you mean \`${near}\`?`}`,
  )
}

async function readTheme(folder: string, cwd: string, above: readonly string[]): Promise<LoadedTheme> {
  const shown = showPath(cwd, folder)
  const path = `${shown}/theme.json`
  const { values: own } = await readJsonFile(join(folder, 'theme.json'), { shown: path, what: 'The theme', code: 'theme-broken' })
  const base = typeof own['extends'] === 'string' ? await loadTheme(own['extends'], folder, cwd, above) : undefined
  const merged = base === undefined ? own : mergeTheme(base.theme, own)
  const metricsFile = join(folder, 'metrics.json')
  const metrics = existsSync(metricsFile)
    ? (await readJsonFile(metricsFile, { shown: `${shown}/metrics.json`, what: 'The file of font metrics', code: 'theme-broken' })).values
    : (base?.theme.metrics ?? {})
  const theme = { ...(await checked(merged, folder, path)), metrics } as Theme
  const css = join(folder, 'theme.css')
  if (existsSync(css) && !isBundled(folder)) checkCss(readFileSync(css, 'utf8'), `${shown}/theme.css`)
  const loaded: LoadedTheme = {
    theme,
    css: (base?.css ?? '') + (existsSync(css) ? readFileSync(css, 'utf8') : ''),
    folder,
    ...(base && { base: base.folder }),
  }
  return isBundled(folder) ? loaded : { ...loaded, theme: await withMetrics(theme, loaded) }
}

/** Slides are fitted before any CSS is read, so what it moves would not fit. */
function checkCss(css: string, path: string): void {
  const [first] = misplacedIn(css)
  if (first === undefined) return
  throw new Fault(
    'theme-broken',
    `\`${first.property}\` of \`${first.selector}\` changes how much room there is, which slides are fitted to before a browser reads this. \`type\` and \`forms\` in \`theme.json\` are the place for it; \`theme.css\` colours and decorates.`,
    { path, line: first.line },
  )
}

const isBundled = (folder: string): boolean => dirname(folder) === themesFolder

/** A theme of our own is held to its shape by tests; anybody else's is compared with the default one, which has everything. */
async function checked(theme: Readonly<Record<string, unknown>>, folder: string, path: string): Promise<object> {
  if (isBundled(folder)) return theme
  const complaint = themeComplaint(theme, (await loadTheme(defaultTalk.theme, themesFolder)).theme)
  if (complaint !== undefined) throw new Fault('theme-broken', complaint, { path })
  return theme
}

/** Metrics of a face that nobody measured yet are made now: a user's own font. */
async function withMetrics(theme: Theme, loaded: LoadedTheme): Promise<Theme> {
  const { facesOf } = await import('../../deck/ruler/index.ts')
  const { faceKey } = await import('../../face-key.ts')
  const known = (face: Parameters<typeof faceKey>[0]): boolean =>
    faceKey(face) in theme.metrics || faceKey({ family: face.family, style: face.style, weight: face.weight }) in theme.metrics
  const owned = new Set(theme.fonts.map((font) => font.family))
  if (facesOf(theme).every((face) => known(face) || !owned.has(face.family))) return theme
  const { makeMetrics } = await import('../fonts/make-metrics.ts')
  return { ...theme, metrics: { ...(await makeMetrics(theme, async (src) => readFileSync(fontPath(src, loaded)))), ...theme.metrics } }
}

/** Where a font's file lies: in an npm package, or in the theme's folder and nowhere else. */
export function fontPath(src: string, { folder, base, brandFonts }: Pick<LoadedTheme, 'folder' | 'base' | 'brandFonts'>): string {
  const brand = brandFonts?.get(src)
  if (brand !== undefined) return brand
  if (src.startsWith('@')) return inPackages(src, packageFolder) ?? inPackages(src, folder) ?? lost(src, folder)
  for (const home of [folder, base]) {
    const path = home === undefined ? undefined : resolve(home, src)
    if (home === undefined || path === undefined || !statSync(path, { throwIfNoEntry: false })?.isFile()) continue
    if (realpathSync(path).startsWith(realpathSync(home) + sep)) return path
  }
  return lost(src, folder)
}

function inPackages(src: string, from: string): string | undefined {
  const path = join(from, 'node_modules', src)
  if (existsSync(path)) return path
  return dirname(from) === from ? undefined : inPackages(src, dirname(from))
}

function lost(src: string, folder: string): never {
  throw new Fault('theme-broken', `The theme names a font \`${src}\` that is neither in an installed package nor in its folder.`, {
    path: join(folder, 'theme.json'),
  })
}
