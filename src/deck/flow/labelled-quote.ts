import { plainText, sliceInlines } from '../../post/inline.ts'
import type { Callout, Quote } from '../../post/types.ts'

/**
 * A quotation that opens with a label is nobody's words but a box of the author's: a note is shown as one, and what tells of the post itself
 * (`Update:`) is for who asks, in the notes.
 *
 *     > **Note:** the lamp is hot.      > Note
 *     ^^^^^^^^^^^                        >
 *                                       > The lamp is hot.
 */
export function labelledQuote({ blocks, source, place }: Quote): Callout | undefined {
  const [first, ...others] = blocks
  if (source !== undefined || first?.kind !== 'paragraph') return undefined
  const written = plainText(first.inlines)
  const bold = first.inlines[0]?.kind === 'strong' ? plainText(first.inlines[0].inlines) : ''
  // A label may have the first paragraph for itself, or be told by its weight alone.
  const isAlone = others.length > 0 && !/[:：]/.test(written)
  const text = isAlone ? `${written}:` : isBareLabel(bold) && /^\s/.test(written.slice(bold.length)) ? written.replace(/\s/, ':') : written
  for (const [tone, pattern] of labels) {
    const found = pattern.exec(text)
    const label = found?.groups?.['label']
    if (found === null || label === undefined || (text.slice(found[0].length).trim() === '' && others.length === 0)) continue
    const start = text.indexOf(label)
    const rest =
      found[0].length < written.length ? [{ ...first, inlines: sliceInlines(first.inlines, found[0].length, written.length) }] : []
    const title = sliceInlines(first.inlines, start, start + label.length)
    return { kind: 'callout', tone, title: unbold(title), blocks: [...rest, ...others], place }
  }
  return undefined
}

/** A label and nothing more, not even its colon. */
const isBareLabel = (text: string): boolean =>
  /^\S+$/.test(text) && labels.some(([, pattern]) => pattern.exec(`${text}:`)?.[0] === `${text}:`)

const unbold = (inlines: NonNullable<Callout['title']>): NonNullable<Callout['title']> =>
  inlines.flatMap((inline) => (inline.kind === 'strong' || inline.kind === 'emphasis' ? inline.inlines : [inline]))

/** A label, with an emoji in front of it and a date or a number behind it, up to its colon. */
const labelled = (words: string): RegExp =>
  new RegExp(
    `^[^\\p{L}\\p{N}]{0,6}(?<label>(?:${words})(?!\\p{L})(?:\\s*[(（][^()（）]{1,40}[)）]|\\s+[\\d./-][^:：\\n]{0,24})?)\\s*[:：]\\s*`,
    'iu',
  )

const labels: readonly (readonly [Callout['tone'], RegExp])[] = [
  [
    'details',
    labelled(
      'update|edit(?:ed)?|correction|disclaimer|disclosure|erratum|p\\.?s\\.?|nachtrag|aktualisierung|korrektur|mise à jour|correctif|actualización|corrección|aggiornamento|atualização|обновление|追記|更新|업데이트',
    ),
  ],
  [
    'warning',
    labelled(
      'warning|caution|attention|important|heads[ -]?up|beware|warnung|achtung|vorsicht|wichtig|avertissement|advertencia|atención|importante|attenzione|atenção|внимание|важно|警告|重要|주의',
    ),
  ],
  ['tip', labelled('(?:pro[ -]?)?tip|hint|tipp|astuce|conseil|consejo|suggerimento|dica|совет|ヒント|提示|팁')],
  [
    'note',
    labelled(
      '(?:side ?|quick )?note|n\\.?b\\.?|remark|info|fyi|good to know|did you know|hinweis|anmerkung|remarque|note(?: bene)?|nota(?: bene)?|observación|osservazione|opmerking|примечание|注意?|備考|备注|참고',
    ),
  ],
]
