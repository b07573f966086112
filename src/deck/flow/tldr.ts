import { plainText, sliceInlines } from '../../post/inline.ts'
import type { Block, Paragraph } from '../../post/types.ts'
import { lowerCase } from '../../text/lower-case.ts'
import { splitSentences } from '../../text/sentences.ts'
import { choosePoints } from '../points/index.ts'
import type { Kit, Pick } from '../stretch.ts'

/** A paragraph that says by itself that it is the short version, its label, and the sentence of it to show. */
export type Tldr = { readonly paragraph: Paragraph; readonly label: string; readonly pick: Pick }

const label =
  /^\s*(?:tl[;:,.]?\s?dr|too long;? didn['’]t read|in a nutshell|kurzfassung|kurz gesagt|en bref|en résumé|en resumen|in breve|em resumo|kort samengevat|коротко|вкратце|w skrócie|özetle|太长不看|要約|まとめ)(?![a-zß-ɏ])\s*[:：.,;–—-]*\s*/

export function findTldr(blocks: readonly Block[], { lang, talk }: Kit): Tldr | undefined {
  for (const block of blocks.slice(0, 6)) {
    if (block.kind !== 'paragraph') continue
    const text = plainText(block.inlines)
    const length = label.exec(lowerCase(text.slice(0, 60)))?.[0].length ?? 0
    if (length === 0 || text.length - length < 12) continue
    const rest = { ...block, inlines: sliceInlines(block.inlines, length, text.length) }
    const best =
      choosePoints({ title: '', path: [], paragraphs: [rest], lang }, { most: 1, talk })[0] ?? splitSentences(text.slice(length), lang)[0]
    if (best === undefined) continue
    const said = text
      .slice(0, length)
      .trim()
      .replace(/[\s:：.,;–—-]+$/u, '')
    return {
      paragraph: block,
      label: said,
      pick: { paragraph: block, start: best.start + length, end: best.end + length, score: 1, strong: true },
    }
  }
  return undefined
}
