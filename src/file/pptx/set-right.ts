import JSZip from 'jszip'
import type { Deck } from '../../deck/types.ts'
import { groundOf } from '../../page/grounds.ts'
import type { Theme } from '../../theme.ts'
import { officeFont, officeKind } from './office-font.ts'
import { hex } from './runs.ts'

type Wish = { readonly deck: Deck; readonly theme: Theme }

/**
 * The presentation as it should have been written: one set of properties a paragraph, bullets in the accent colour, notes in paragraphs, fonts that
 * say of what kind they are (so that a missing one is replaced by one alike), unique shape numbers, dates from the post.
 */
export async function setRight(bytes: unknown, wish: Wish): Promise<Uint8Array> {
  if (!(bytes instanceof Uint8Array)) throw new Error('the presentation was not written as bytes')
  const zip = await JSZip.loadAsync(bytes)
  const right = new JSZip()
  const date = new Date(`${wish.deck.meta.date ?? '2000-01-01'}T12:00:00Z`)
  for (const [path, entry] of Object.entries(zip.files)) {
    if (entry.dir) continue
    const isText = /\.(xml|rels)$/.test(path)
    const content = isText
      ? fix(path, (await entry.async('string')).replaceAll(forbidden, ''), { ...wish, date })
      : await entry.async('uint8array')
    right.file(path, content, { date, createFolders: false })
  }
  return right.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

type Facts = Wish & { readonly date: Date }

/** Characters that XML cannot hold. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function fix(path: string, xml: string, { deck, theme, date }: Facts): string {
  const number = Number(/(?:slides\/slide|notesSlide)(\d+)\.xml$/.exec(path)?.[1] ?? 0)
  const slide = deck.slides[number - 1]
  if (path === 'docProps/core.xml') return core(xml, deck, date)
  if (path.includes('notesSlides/notesSlide') && slide) return notes(xml, deck.lang)
  if (!/ppt\/(slides|slideLayouts)\/[^/]+\.xml$/.test(path)) return xml
  const accent = slide ? groundOf(theme, slide.set.form).ground.accent : theme.grounds.paper.accent
  return fonts(paragraphs(xml, deck), theme)
    .replaceAll(
      /<a:buSzPct val="100000"\/>(<a:buFont typeface="\+mj-lt"\/>)?/g,
      `<a:buClr><a:srgbClr val="${hex(accent)}"/></a:buClr><a:buSzPct val="100000"/><a:buFont typeface="+mn-lt"/>`,
    )
    .replaceAll('descr="preencoded.png"', 'descr=""')
    .replaceAll(/<p:ph\s+(?:idx="\d+"\s+)?type="title"\s*(?:hasCustomPrompt="1")?\s*\/>/g, '<p:ph type="title"/>')
    .replaceAll(/name="Text \d+"(><\/p:cNvPr><p:cNvSpPr\/><p:nvPr><p:ph type="title"\/>)/g, 'name="title"$1')
    .replaceAll(
      '<a:bodyPr wrap="square" rtlCol="0"></a:bodyPr>',
      '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"><a:normAutofit/></a:bodyPr>',
    )
    .replaceAll(/ altLang="en-US"/g, '')
    .replace('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
    .replaceAll(/<p:cNvPr id="\d+"/g, counted())
}

/** Shapes of a slide have different numbers, the tree itself the first. */
function counted(): () => string {
  let id = 0
  return () => `<p:cNvPr id="${(id += 1)}"`
}

/** A paragraph has its properties once, before its first run; an empty one keeps the size of its line. */
function paragraphs(xml: string, { lang }: Deck): string {
  return xml
    .replaceAll(/<a:p>([\s\S]*?)<\/a:p>/g, (_, inner: string) => {
      const [first = ''] = /<a:pPr\b[^>]*(?:\/>|>[\s\S]*?<\/a:pPr>)/.exec(inner) ?? []
      return `<a:p>${first}${inner.replaceAll(/<a:pPr\b[^>]*(?:\/>|>[\s\S]*?<\/a:pPr>)/g, '')}</a:p>`
    })
    .replaceAll('lang="en-US"', `lang="${lang}"`)
}

/** Says of each font of what kind it is, and leaves scripts that it does not have to the fonts of the system. */
function fonts(xml: string, theme: Theme): string {
  const kinds = new Map(
    Object.entries(theme.families).map(([voice, families]) => [
      officeFont(theme, voice as keyof Theme['families']),
      pitches[officeKind(families)],
    ]),
  )
  return xml.replaceAll(/<a:latin typeface="([^"]*)"[^>]*\/>(?:<a:ea [^>]*\/>)?(?:<a:cs [^>]*\/>)?/g, (whole, name: string) =>
    kinds.has(name) ? `<a:latin typeface="${name}" pitchFamily="${kinds.get(name) ?? 34}" charset="0"/>` : whole,
  )
}

const pitches: Readonly<Record<ReturnType<typeof officeKind>, number>> = { monospace: 49, serif: 18, 'sans-serif': 34 }

/** Notes come as one paragraph with line ends in it. */
function notes(xml: string, lang: string): string {
  return xml.replaceAll(
    /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([\s\S]*?)<\/a:t><\/a:r><a:endParaRPr lang="en-US" dirty="0"\/><\/a:p>/g,
    (_, text: string) =>
      text
        .split(/\r?\n/)
        .map((line) => (line === '' ? '<a:p/>' : `<a:p><a:r><a:rPr lang="${lang}" dirty="0"/><a:t>${line}</a:t></a:r></a:p>`))
        .join(''),
  )
}

function core(xml: string, { meta, lang }: Deck, date: Date): string {
  const stamp = date.toISOString().replace(/\.\d+Z$/, 'Z')
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return xml
    .replaceAll(/(<dcterms:(?:created|modified) [^>]*>)[^<]*/g, `$1${stamp}`)
    .replace(
      '</cp:coreProperties>',
      `<dc:language>${escape(lang)}</dc:language>${meta.tags.length > 0 ? `<cp:keywords>${escape(meta.tags.join(', '))}</cp:keywords>` : ''}</cp:coreProperties>`,
    )
}
