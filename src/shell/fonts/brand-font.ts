import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Fault } from '../../fault.ts'
import type { FontFile, Theme } from '../../theme.ts'
import { cacheFolder } from '../system/cache-folder.ts'
import { sha256 } from '../system/sha256.ts'
import { fontPath, loadTheme, themeNames, type LoadedTheme } from '../themes/index.ts'

/** Font files, comma separated, and no name. */
export const isFontFile = (font: string): boolean => /\.(?:woff2?|ttf|otf)$/i.test(font.trim())

export const fontFiles = (font: string): readonly string[] =>
  font
    .split(',')
    .map((file) => file.trim())
    .filter((file) => file !== '')

type Brand = { readonly fonts: readonly FontFile[]; readonly paths: ReadonlyMap<string, string> }

/** A theme with its titles, text and labels in the author's font. The ruler measures it as it does the theme's own. */
export async function inBrandFont(loaded: LoadedTheme, font: string | undefined, cwd: string): Promise<LoadedTheme> {
  if (font === undefined) return loaded
  const { fonts, paths } = isFontFile(font) ? await fromFiles(fontFiles(font)) : await bundledFont(font, cwd)
  const { theme } = loaded
  const family = fonts[0]?.family ?? ''
  const first = (families: readonly string[]): readonly string[] => [family, ...families.filter((other) => other !== family)]
  const { display, text, label, code } = theme.families
  const branded: Theme = {
    ...theme,
    fonts: [...fonts, ...theme.fonts.filter((own) => own.family !== family)],
    families: { display: first(display), text: first(text), label: first(label), code },
  }
  const brand = { ...loaded, theme: branded, brandFonts: paths }
  return { ...brand, theme: { ...branded, metrics: { ...theme.metrics, ...(await measured(brand, family)) } } }
}

async function fromFiles(files: readonly string[]): Promise<Brand> {
  const { describeFont } = await import('./describe-font.ts')
  const family =
    (
      basename(files[0] ?? '')
        .replace(/\.\w+$/, '')
        .split(/[-_[]/)[0] ?? ''
    ).replaceAll(/[^\w ]/g, '') || 'Brand'
  const paths = new Map<string, string>()
  const fonts: FontFile[] = []
  for (const file of files) {
    if (!statSync(file, { throwIfNoEntry: false })?.isFile())
      throw new Fault('config-broken', `There is no font file \`${basename(file)}\`.`, { path: file })
    const described = await describeFont(readFileSync(file)).catch(() => undefined)
    if (described === undefined)
      throw new Fault('config-broken', `\`${basename(file)}\` cannot be read as a font. Rostrum reads WOFF2, WOFF, TTF and OTF.`, {
        path: file,
      })
    const src = `brand/${basename(file)}`
    paths.set(src, file)
    fonts.push({ family, src, ...described })
  }
  return { fonts, paths }
}

/** A family that some theme brings, by its name with or without `Variable`. */
async function bundledFont(name: string, cwd: string): Promise<Brand> {
  const known = new Set<string>()
  for (const themeName of themeNames()) {
    const loaded = await loadTheme(themeName, cwd)
    const own = [loaded.theme.families.display, loaded.theme.families.text, loaded.theme.families.label].map(([family]) => family)
    for (const family of own) if (family !== undefined) known.add(plainName(family))
    const fonts = loaded.theme.fonts.filter(({ family }) => plainName(family).toLowerCase() === plainName(name).toLowerCase())
    if (fonts.length > 0) return { fonts, paths: new Map(fonts.map(({ src }) => [src, fontPath(src, loaded)])) }
  }
  throw new Fault(
    'config-broken',
    `There is no font \`${name}\` here that could be measured. Give its files (\`font: ./fonts/Acme.woff2\`), or one that comes with Rostrum: ${[...known].map((one) => `\`${one}\``).join(', ')}.`,
  )
}

const plainName = (family: string): string => family.trim().replace(/ Variable$/i, '')

/** Metrics of the brand's faces alone, kept from one run to the next. */
async function measured(loaded: LoadedTheme, family: string): Promise<Theme['metrics']> {
  const { theme } = loaded
  const alone: Theme = { ...theme, families: { display: [family], text: [family], label: [family], code: [family] } }
  const read = async (src: string): Promise<Uint8Array> => readFileSync(fontPath(src, loaded))
  const own = theme.fonts.filter((font) => font.family === family)
  const bytes = await Promise.all(own.map(({ src }) => read(src)))
  const kept = join(cacheFolder(), 'metrics', `${sha256('hex', JSON.stringify([theme.type, own]), ...bytes).slice(0, 32)}.json`)
  const known = keptMetrics(kept)
  if (known !== undefined) return known
  const { makeMetrics } = await import('./make-metrics.ts')
  const made = await makeMetrics(alone, read)
  try {
    mkdirSync(join(cacheFolder(), 'metrics'), { recursive: true })
    writeFileSync(kept, JSON.stringify(made))
  } catch {
    // Nothing is kept where nothing can be written; it is measured again next time.
  }
  return made
}

function keptMetrics(file: string): Theme['metrics'] | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
