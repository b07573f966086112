import type { Deck, LayoutName, Layouts, Point, SlideOf } from '../deck/types.ts'
import { plainText } from '../post/inline.ts'
import { blockMarkdown, escaped, fenced, inlineMarkdown, quoted } from './block-markdown.ts'
import { clock, talkFacts, timed, type Timed } from './clock.ts'

/**
 * The talk as Markdown to speak from: for each slide (or those of a range) its title, when it comes and goes, what the audience reads, what to
 * say, and the rest as a quotation.
 */
export function talkNotes(deck: Deck, range?: readonly number[]): string {
  const facts = escaped(talkFacts(deck).join(' · '))
  return [`# ${oneLine(inlineMarkdown(deck.title))}`, facts, ...timed(deck, range).map(slideNotes)].join('\n\n') + '\n'
}

function slideNotes({ slide, number, start, end }: Timed): string {
  const title = oneLine(inlineMarkdown(slide.title))
  const part = slide.part && slide.part.of > 1 ? ` (${slide.part.n}/${slide.part.of})` : ''
  const more = blockMarkdown(slide.notes.more)
  const parts = [
    `## ${number}. ${title}${part}`.trim(),
    `*${clock(start)} – ${clock(end)}*`,
    onSlide(slide),
    blockMarkdown(slide.notes.say),
    more === '' ? '' : quoted(more),
  ]
  return parts.filter((text) => text !== '').join('\n\n')
}

type Writer<L extends LayoutName> = (slide: Layouts[L]) => string

/** What the audience sees below the title. */
const writers: { readonly [L in LayoutName]: Writer<L> } = {
  title: ({ subtitle, byline }) => listed([...(subtitle ? [inlineMarkdown(subtitle)] : []), ...byline.map(escaped)]),
  agenda: ({ entries }) => listed(entries.map(({ title }) => inlineMarkdown(title))),
  section: () => '',
  statement: () => '',
  points: ({ points, ordered, start }) =>
    points.map((point, index) => pointMarkdown(point, ordered ? `${start + index}. ` : '- ')).join('\n'),
  callout: ({ label, points }) => [`**${escaped(label)}**`, points.map((point) => pointMarkdown(point, '- ')).join('\n')].join('\n\n'),
  prose: ({ blocks }) => blockMarkdown(blocks),
  image: ({ picture, caption, aiCredit }) => figure(picture, [caption, aiCredit]),
  gallery: ({ pictures }) => pictures.map(({ picture, caption, aiCredit }) => figure(picture, [caption, aiCredit])).join('\n\n'),
  code: ({ text, lang, file }) => [...(file === undefined ? [] : [`\`${file}\``]), fenced(text, lang)].join('\n\n'),
  table: ({ head, rows, align, caption }) =>
    blockMarkdown([{ kind: 'table', head, rows, align, ...(caption && { caption }), place: { line: 1, lastLine: 1 } }]),
  quote: ({ paragraphs, source }) => quoted([...paragraphs.map(inlineMarkdown), ...(source ? [inlineMarkdown(source)] : [])].join('\n\n')),
  math: ({ tex }) => `$$\n${tex}\n$$`,
  diagram: ({ text, language }) => fenced(text, language),
  embed: ({ service, url }) => [escaped(service), ...(url === undefined ? [] : [`<${url}>`])].join(' '),
  closing: ({ url }) => (url === undefined ? '' : `<${url}>`),
}

function onSlide<L extends LayoutName>(slide: SlideOf<L>): string {
  const writer: Writer<L> = writers[slide.layout]
  return writer(slide)
}

const listed = (texts: readonly string[]): string => texts.map((text) => `- ${oneLine(text)}`).join('\n')

function pointMarkdown({ term, text, points, done }: Point, mark: string): string {
  const box = done === undefined ? '' : done ? '[x] ' : '[ ] '
  const words = oneLine([...(term ? [`**${inlineMarkdown(term)}**`] : []), inlineMarkdown(text)].join(' '))
  return [mark + box + words, ...points.map((point) => pointMarkdown(point, '- ').replaceAll(/^/gm, ' '.repeat(mark.length)))].join('\n')
}

const figure = (picture: Layouts['image']['picture'], captions: readonly Layouts['image']['caption'][]): string =>
  [
    `![${escaped(picture.alt)}](<${picture.file ?? picture.src}>)`,
    ...captions.flatMap((one) => (one && ![picture.alt, ''].includes(plainText(one).trim()) ? [inlineMarkdown(one)] : [])),
  ].join('\n\n')

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').trim()
