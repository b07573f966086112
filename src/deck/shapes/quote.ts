import { plainText, sliceInlines } from '../../post/inline.ts'
import type { Block, Inline, Paragraph, Quote } from '../../post/types.ts'
import { countWords } from '../../text/terms.ts'
import { choosePoints } from '../points/index.ts'
import { asSentence } from '../sentence.ts'
import { withoutNoteRefs } from '../spans.ts'
import { frameOf } from '../stretch.ts'
import type { Kit, Shape } from '../stretch.ts'

/** A quotation longer than that is read from the notes, and its best sentences stand on the slide. */
const mostWords = 55

export const quote: Shape<'quote'> = {
  layout: 'quote',
  shape: (stretch, kit) =>
    stretch.blocks.flatMap((block) => {
      if (block.kind !== 'quote') return []
      const paragraphs = paragraphsOf(block.blocks)
      const shown = shownOf(paragraphs, plainText(stretch.heading), kit)
      if (shown.length === 0) return []
      return [
        {
          ...frameOf(stretch, [...stretch.before, block, ...stretch.after]),
          layout: 'quote' as const,
          paragraphs: shown,
          ...(block.source === undefined ? {} : { source: withoutNoteRefs(block.source) }),
        },
      ]
    }),
}

function shownOf(paragraphs: readonly Paragraph[], title: string, { lang, options, talk }: Kit): readonly (readonly Inline[])[] {
  const words = paragraphs.reduce((sum, one) => sum + countWords(plainText(one.inlines)), 0)
  if (words <= mostWords || options.prose === 'full') return paragraphs.map((one) => withoutNoteRefs(one.inlines))
  const chosen = choosePoints({ title, path: [], paragraphs, lang }, { most: 2, talk })
  if (chosen.length === 0) return paragraphs.slice(0, 1).map((one) => withoutNoteRefs(one.inlines))
  return chosen.flatMap(({ paragraph, start, end }) => {
    const inlines = paragraphs[paragraph]?.inlines
    return inlines === undefined ? [] : [asSentence(sliceInlines(inlines, start, end), lang)]
  })
}

/** What is said in a quotation, lists in it item by item. */
function paragraphsOf(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block): readonly Paragraph[] => {
    if (block.kind === 'paragraph') return plainText(block.inlines).trim() === '' ? [] : [block]
    if (block.kind === 'list') return block.items.flatMap((item) => paragraphsOf(item.blocks))
    if (block.kind === 'heading') return [{ kind: 'paragraph', inlines: block.title, place: block.place }]
    return block.kind === 'quote' ? paragraphsOf(block.blocks) : []
  })
}

/** Does a quotation say anything, or does it only greet, or hold other things? */
export const isSaid = (block: Quote): boolean => paragraphsOf(block.blocks).some(({ inlines }) => !isGreeting(plainText(inlines)))

/** How a letter begins and ends says nothing to an audience. */
const isGreeting = (text: string): boolean =>
  countWords(text) <= 5 &&
  /^[\s"“„«]*(?:hi|hello|hey|dear|thanks?|thank you|hallo|liebe[rs]?|danke|vielen dank|salut|bonjour|bonsoir|merci|hola|gracias|ciao|grazie|olá|obrigad[oa]|привет|здравствуйте|спасибо|こんにちは|ありがとう|你好|谢谢)(?!\p{L})/iu.test(
    text,
  )
