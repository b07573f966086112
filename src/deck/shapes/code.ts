import { opensLeaning } from '../../outline/leans-on.ts'
import { plainText, sliceInlines } from '../../post/inline.ts'
import type { Block, Code, Inline, Paragraph } from '../../post/types.ts'
import { upperFirst } from '../../post/upper-first.ts'
import { bareText } from '../../text/bare.ts'
import { splitSentences } from '../../text/sentences.ts'
import { countWords } from '../../text/terms.ts'
import { choosePoints } from '../points/index.ts'
import { isSmallTalk } from '../points/small-talk.ts'
import { asSentence } from '../sentence.ts'
import { withoutNoteRefs } from '../spans.ts'
import { frameOf } from '../stretch.ts'
import type { Kit, Shape, Stretch } from '../stretch.ts'
import type { Snippet } from '../types.ts'

/** The longest sentence that may stand over code, and the shortest that says something. */
const longestLead = 24
const shortestLead = 3
/** What a sentence behind the code must be worth to stand over it. */
const good = 0.5

/** Code on a slide of its own under the sentence that leads to it, lines lit as the author asked. Blank lines around it are no code. */
export const code: Shape<'code'> = {
  layout: 'code',
  shape: (stretch, kit) => {
    const blocks = stretch.blocks.filter((block) => block.kind === 'code')
    const [only, ...others] = blocks
    if (only === undefined) return []
    if (others.length === 0) return [{ ...frameOf(stretch), layout: 'code', ...snippetOf(only, stretch, kit) }]
    const snippets = blocks.map((block, at) => {
      const led = betweenCode(stretch, blocks[at - 1], block)
      const from = {
        line: (at === 0 ? stretch.from : ((led.before[0] ?? block).place ?? block.place)).line,
        lastLine: block.place.lastLine,
      }
      return { ...snippetOf(block, led, kit), from }
    })
    return underOneTitle(snippets).flatMap(([first, ...below]) =>
      first === undefined ? [] : [{ ...frameOf(stretch), layout: 'code' as const, ...first, ...(below.length > 0 && { below }) }],
    )
  },
}

function snippetOf(block: Code, stretch: Stretch, kit: Kit): Snippet {
  const lead = leadOf(stretch, kit)
  return { ...(lead === undefined ? {} : { lead }), ...shown(block) }
}

/** What stands between one code and the next leads to that. */
function betweenCode(stretch: Stretch, last: Code | undefined, { place }: Code): Stretch {
  const before = stretch.before.filter((block) => block.place.line > (last?.place.lastLine ?? 0) && block.place.line < place.line)
  return { ...stretch, before, after: [] }
}

/** Snippets that may share a slide: all but the first have a sentence or a file's name over them. */
function underOneTitle<T extends Snippet>(snippets: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = []
  for (const one of snippets) {
    const last = groups.at(-1)
    if (last?.[0] === undefined || hasBoth(last[0]) || hasBoth(one) || (one.lead ?? one.file) === undefined) groups.push([one])
    else last.push(one)
  }
  return groups
}

const hasBoth = ({ lead, file }: Snippet): boolean => lead !== undefined && file !== undefined

/** The line with a colon just before the code, else the best sentence of what stands before it or the nearest, else a good one of what follows. */
function leadOf(stretch: Stretch, kit: Kit): readonly Inline[] | undefined {
  if (kit.options.prose === 'notes') return undefined
  const before = paragraphsOf(stretch.before)
  const found =
    lastLine(before.at(-1), kit.lang, true) ??
    bestOf(before, stretch, kit, 0) ??
    lastLine(before.at(-1), kit.lang, false) ??
    bestOf(paragraphsOf(stretch.after), stretch, kit, good)
  return found === undefined || bareText(plainText(found)).startsWith(bareText(plainText(stretch.title))) ? undefined : found
}

/** The last sentence of a paragraph, where it is short; `leading` asks for one that ends in a colon. */
function lastLine(paragraph: Paragraph | undefined, lang: string, leading: boolean): readonly Inline[] | undefined {
  if (paragraph === undefined) return undefined
  const text = plainText(paragraph.inlines)
  const last = splitSentences(text, lang).at(-1)
  const said = last === undefined ? '' : text.slice(last.start, last.end)
  if (last === undefined || !hasRoom(said) || isSmallTalk(said, lang) || /[:：]$/u.test(said) !== leading) return undefined
  const start = opensLeaning(said) && hasRoom(text) ? 0 : last.start
  return upperFirst(withoutNoteRefs(sliceInlines(paragraph.inlines, start, last.end)), lang)
}

function bestOf(paragraphs: readonly Paragraph[], { heading }: Stretch, { lang, talk }: Kit, worth: number): readonly Inline[] | undefined {
  const [best] = choosePoints({ title: plainText(heading), path: [], paragraphs, lang }, { most: 1, talk })
  const paragraph = best === undefined ? undefined : paragraphs[best.paragraph]
  if (best === undefined || paragraph === undefined || best.score < worth) return undefined
  const inlines = sliceInlines(paragraph.inlines, best.start, best.end)
  return hasRoom(plainText(inlines)) ? asSentence(inlines, lang) : undefined
}

const hasRoom = (text: string): boolean => countWords(text) >= shortestLead && countWords(text) <= longestLead

const paragraphsOf = (blocks: readonly Block[]): readonly Paragraph[] =>
  blocks.filter((block): block is Paragraph => block.kind === 'paragraph')

function shown(block: Code) {
  const lines = block.text.replaceAll('\t', '  ').split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  const skipped = Math.max(first, 0)
  return {
    text: lines.slice(skipped).join('\n').trimEnd(),
    ...(block.lang === undefined ? {} : { lang: block.lang }),
    ...(block.title === undefined ? {} : { file: block.title }),
    firstLine: block.firstLine + skipped,
    steps: block.steps.map((step) => step.map((line) => line - skipped).filter((line) => line > 0)),
  }
}
