import type { Remark, Made } from '../remark.ts'
import { recogniseLanguage } from '../text/language.ts'
import { repairMojibake } from '../text/mojibake.ts'
import { aiNotesOf, creditCover } from './ai/notes.ts'
import { finishImage } from './captions.ts'
import { dialects } from './dialects/index.ts'
import { recogniseDialect } from './dialects/recognise.ts'
import { drawnTables } from './drawn-tables.ts'
import { readFrontMatter } from './front-matter/index.ts'
import { liveLinks } from './live-links.ts'
import { lonePlayers } from './lone-players.ts'
import { makeReading } from './make-reading.ts'
import { mapRuns } from './map-runs.ts'
import { makeMeta } from './front-matter/meta.ts'
import { pictureLists } from './picture-lists.ts'
import type { SiteFacts } from './site-facts.ts'
import type { Block, DialectName, Inline, Meta, Post } from './types.ts'
import { typographicQuotes } from './typographic-quotes.ts'

export type ReadOptions = {
  /** The post's path, for its name and for sentences. */
  readonly path: string
  /** Recognised from the post and its site where absent. */
  readonly dialect?: DialectName
  readonly site?: SiteFacts
}

/** Reads a post as it is. Throws a Fault only for front matter that cannot be read; anything else odd is a remark. */
export function readPost(text: string, { path, dialect, site = {} }: ReadOptions): Made<Post> {
  const remarks: Remark[] = []
  const repaired = repairMojibake(text)
  if (repaired) remarks.push({ code: 'text-repaired', place: { line: repaired.line, lastLine: repaired.line }, args: [repaired.encoding] })
  const clean = (repaired?.text ?? text)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
  const front = readFrontMatter(clean, path)
  remarks.push(...front.remarks)
  const name = dialect ?? recogniseDialect(front.body, { path, kind: front.kind, ...(site.engine && { engine: site.engine }) })
  const excerpt = site.excerptSeparator ?? front.fields.get('excerpt_separator')
  const source =
    typeof excerpt === 'string' && excerpt.trim() !== '' && !excerpt.startsWith('<!--')
      ? front.body.replace(`\n${excerpt.trim()}\n`, '\n<!--more-->\n')
      : front.body
  const reading = makeReading(source, dialects[name], { remarks, fields: front.fields })
  const blocks = reading.blocks(
    typeof excerpt === 'string' && excerpt.startsWith('<!--') ? source.replace(excerpt.trim(), '<!--more-->') : source,
    front.bodyLine,
  )
  const notes = aiNotesOf(blocks)
  const meta = creditCover(
    makeMeta({
      fields: front.fields,
      path,
      place: { line: 1, lastLine: Math.max(1, front.bodyLine - 1) },
      site,
      dialect: name,
      inlines: (value) => reading.inlines(value, 1),
      source: (src) => reading.source(src),
    }),
    notes,
  )
  const footnotes = Object.fromEntries([...reading.footnotes].map(([id, inner]) => [id, finish(inner, notes.all)]))
  const base = { ...meta, ...(site.sourceUrl !== undefined && { sourceUrl: site.sourceUrl }) }
  const lang = meta.lang ?? recogniseLanguage(source)
  const set = (inner: readonly Block[]): readonly Block[] => mapRuns(inner, (run) => typographicQuotes(run, lang))
  const body = liveLinks(drawnTables(set(pictureLists(lonePlayers(finish(blocks, notes.all))))), base)
  const below = Object.entries(footnotes).map(([id, inner]) => [id, liveLinks(set(inner), base).blocks] as const)
  remarks.push(...body.remarks)
  return {
    made: {
      meta: withTypographicQuotes(meta, lang),
      dialect: name,
      blocks: body.blocks,
      footnotes: Object.fromEntries(below),
      relativeLinks: body.relativeLinks,
    },
    remarks,
  }
}

function withTypographicQuotes(meta: Meta, lang: string): Meta {
  const { title, subtitle, description, coverCaption, coverCredit } = meta
  return {
    ...meta,
    ...(title && { title: typographicQuotes(title, lang) }),
    ...(subtitle && { subtitle: typographicQuotes(subtitle, lang) }),
    ...(description && { description: typographicQuotes(description, lang) }),
    ...(coverCaption && { coverCaption: typographicQuotes(coverCaption, lang) }),
    ...(coverCredit && { coverCredit: typographicQuotes(coverCredit, lang) }),
  }
}

/** Reads the labels in alt texts and titles, now that all captions are known; `note` labels what has no label of its own. */
function finish(blocks: readonly Block[], note: readonly Inline[] | undefined): readonly Block[] {
  return blocks.map((block): Block => {
    if (block.kind === 'image') {
      const image = finishImage(block)
      return note && image.aiCredit === undefined ? { ...image, aiCredit: note } : image
    }
    if (block.kind === 'quote' || block.kind === 'callout' || block.kind === 'directive')
      return { ...block, blocks: finish(block.blocks, note) }
    if (block.kind === 'list') return { ...block, items: block.items.map((item) => ({ ...item, blocks: finish(item.blocks, note) })) }
    return block
  })
}
