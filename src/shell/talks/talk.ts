import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { composeDeck } from '../../deck/index.ts'
import { makeRuler } from '../../deck/ruler/index.ts'
import type { Ruler } from '../../deck/ruler-type.ts'
import type { Deck } from '../../deck/types.ts'
import { formulasIn, loadFormulas } from '../../formula/index.ts'
import { makeOutline } from '../../outline/index.ts'
import type { Page } from '../../page/index.ts'
import { readPost } from '../../post/index.ts'
import { plainText } from '../../post/inline.ts'
import type { Post } from '../../post/types.ts'
import { Fault } from '../../fault.ts'
import type { Remark } from '../../remark.ts'
import { inBrandFont } from '../fonts/brand-font.ts'
import { checkOptions, showPath } from '../options/config.ts'
import { stopIfInterrupted } from '../system/interrupted.ts'
import { findLogo, type Logo } from '../options/logo.ts'
import type { Options } from '../options/option-table.ts'
import { findPictures, type SourceFile } from '../pictures/index.ts'
import { readPostFile } from './post-file.ts'
import type { PostFile } from './posts.ts'
import { confine, resolveOptions, type Layer } from '../options/resolve-options.ts'
import { schemeTheme } from '../themes/scheme-theme.ts'
import { loadSidecar } from '../options/sidecar.ts'
import { findSite, type Site } from '../site/index.ts'
import { sizeTheme } from '../themes/size-theme.ts'
import type { Terminal } from '../system/terminal.ts'
import { loadTheme, type LoadedTheme } from '../themes/index.ts'

/** One post on its way to a talk: composed, not drawn yet. */
export type Talk = {
  /** As reports show it: relative to the working directory, or `-`. */
  readonly path: string
  readonly file: PostFile
  readonly post: Post
  readonly deck: Deck
  /** The whole title, plain. */
  readonly title: string
  readonly options: Options
  readonly theme: LoadedTheme
  readonly site: Site
  readonly logo?: Logo
  readonly remarks: readonly Remark[]
  /** Where a picture's bytes are, by its place in the deck's folder. */
  readonly sources: ReadonlyMap<string, SourceFile>
  /** Files that the talk was made from, for whoever watches. */
  readonly madeFrom: readonly string[]
  /** Its page, where it was drawn along with the talk. */
  readonly drawn?: Page
}

/** What a talk is made with beside its post: flags and config as layers, the terminal, themes loaded before. */
export type TalkKit = {
  readonly terminal: Pick<Terminal, 'cwd' | 'signal' | 'readStdin'>
  readonly flags: Layer
  readonly config: Layer
  readonly themes: Map<string, Promise<MeasuredTheme>>
}

/** A theme on its canvas, and the ruler of its fonts, which several talks share: unfolding the metrics is half of measuring a short one. */
type MeasuredTheme = { readonly theme: LoadedTheme; readonly ruler: Ruler }

/** The whole street for one post, up to its deck: reads, finds pictures, composes. */
export async function makeTalk(file: PostFile, kit: TalkKit): Promise<Talk> {
  const { terminal } = kit
  const text = await readPostFile(file, terminal)
  const sidecar = loadSidecar(file, terminal.cwd)
  const strong = [kit.flags, ...(sidecar ? [sidecarLayer(sidecar)] : [])]
  const { site, read, options, layers } = await readIn(text, file, strong, kit)
  const { theme, ruler } = await themeFor(options, kit, hasFormulas(read.made)).catch((error: unknown) => {
    throw themeFault(error, layers)
  })
  const post = options.lang === undefined ? read.made : { ...read.made, meta: { ...read.made.meta, lang: options.lang } }
  const found = await findPictures(post, site, { remote: options.remote })
  stopIfInterrupted(terminal)
  const logo = findLogo(options.logo, terminal.cwd)
  const outlined = makeOutline(post)
  const composed = composeDeck(outlined.made, {
    theme: theme.theme,
    ruler,
    images: found.images,
    options,
    ...(sidecar && { sidecar: sidecar.changes }),
  })
  return {
    path: file.shown,
    file,
    post,
    deck: composed.made,
    title: plainText(composed.made.title),
    options,
    theme,
    site,
    ...(logo && { logo }),
    remarks: [...read.remarks, ...found.remarks, ...outlined.remarks, ...composed.remarks],
    sources: found.sources,
    madeFrom: [file.path, ...(sidecar ? [sidecar.file] : []), ...found.watched, theme.folder, ...(logo ? [logo.path] : [])],
  }
}

/** Draws a talk: code and formulas are made into HTML first, and only the packages that it needs are loaded. */
export async function drawTalk(talk: Pick<Talk, 'deck' | 'theme' | 'options' | 'drawn'>): Promise<Page> {
  if (talk.drawn) return talk.drawn
  const { renderPage, renderRich } = await import('../writing/draw.ts')
  const rendered = await renderRich(talk.deck)
  return renderPage(talk.deck, { theme: talk.theme.theme, rendered, options: talk.options })
}

/** Reads the post, with what its own front matter asks for. */
async function readIn(text: string, file: PostFile, strong: readonly Layer[], kit: TalkKit) {
  const { cwd } = kit.terminal
  const before = resolveOptions([...strong, kit.config], cwd)
  if (before.site !== undefined && !statSync(before.site, { throwIfNoEntry: false })?.isDirectory())
    throw new Fault(
      'post-missing',
      `There is no folder \`${showPath(cwd, before.site)}\` that could be the site around the post. \`--site\` takes its root.`,
    )
  const site = await findSite(file.path, before.site === undefined ? {} : { site: before.site })
  const readWith = (options: Options) => readPost(text, { path: file.shown, site: site.facts, ...dialectOf(options) })
  const first = readWith(before)
  const own = frontMatterLayer(first.made, text, file)
  const layers = [
    ...strong.slice(0, 1),
    ...strong.slice(1).map((layer) => confine(layer, site.root, cwd)),
    confine(own, site.root, cwd),
    kit.config,
  ]
  const options = resolveOptions(layers, cwd)
  return { site, options, layers, read: options.dialect === before.dialect ? first : readWith(options) }
}

function frontMatterLayer(post: Post, text: string, file: PostFile): Layer {
  const { line, lastLine } = post.meta.place
  const options = checkOptions(post.meta.deck, {
    path: file.shown,
    text,
    code: 'front-matter-broken',
    from: line,
    last: lastLine,
    trusted: false,
  })
  return { options, folder: dirname(file.path), path: file.shown }
}

const sidecarLayer = ({ options, folder, shown }: { options: Layer['options']; folder: string; shown: string }): Layer => ({
  options,
  folder,
  path: shown,
})

const dialectOf = ({ dialect }: Options): { dialect?: Post['dialect'] } => (isDialect(dialect) ? { dialect } : {})

// The option's table has checked the name.
const isDialect = (name: string | undefined): name is Post['dialect'] => name !== undefined

const hasFormulas = ({ blocks, footnotes }: Post): boolean => formulasIn([blocks, footnotes]).length > 0

/** Gives a talk that comes from elsewhere the theme that it was composed with. */
export async function withTheme(talk: Omit<Talk, 'theme'>, kit: TalkKit): Promise<Talk> {
  const { theme } = await themeFor(talk.options, kit, false)
  return { ...talk, theme }
}

async function themeFor(options: Options, { terminal, themes }: TalkKit, exact: boolean): Promise<MeasuredTheme> {
  const { theme, size, scheme, font } = options
  const key = JSON.stringify([theme, size, scheme, font, exact])
  const known = themes.get(key) ?? measure(options, terminal.cwd, exact)
  themes.set(key, known)
  return known
}

/** A theme that is not there is the fault of whoever asked for it: a flag, a sidecar, the post or the config. */
function themeFault(error: unknown, layers: readonly Layer[]): unknown {
  const asked = layers.find((layer) => layer.options.theme !== undefined)
  if (!(error instanceof Fault) || error.at.path !== undefined || asked === undefined) return error
  return new Fault(error.code, error.message, { path: asked.path }, { cause: error })
}

/** Only a post with formulas pays for measuring them as they are drawn. */
async function measure(options: Options, cwd: string, exact: boolean): Promise<MeasuredTheme> {
  const { theme: name, size, scheme, font } = options
  const theme = await inBrandFont(sizeTheme(schemeTheme(await loadTheme(name, cwd), scheme), size), font, cwd)
  return { theme, ruler: makeRuler(theme.theme, exact ? { formula: (await loadFormulas()).measure } : {}) }
}
