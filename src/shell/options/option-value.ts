import { nearMiss } from '../../text/near-miss.ts'
import { optionTable, type OptionKey, type OptionRow, type Options } from './option-table.ts'

/** A value that an option can have, or the sentence that says why it cannot. */
export type Checked = { readonly value: Options[OptionKey] } | { readonly complaint: string }

/** Checks what a person wrote for an option: text from a flag, or a value from a config file. */
export function checkValue(key: OptionKey, raw: unknown, name: string): Checked {
  const row: OptionRow = optionTable[key]
  if (raw === true && row.bare !== undefined) return { value: row.bare as Options[OptionKey] }
  const checked = checks[row.takes](raw, row)
  if ('complaint' in checked) return { complaint: `${name} ${checked.complaint}` }
  const shape = shapes[key]
  const wrong = typeof checked.value === 'string' ? shape?.(checked.value) : undefined
  return wrong === undefined ? checked : { complaint: `${name} ${wrong}` }
}

type Check = (raw: unknown, row: OptionRow) => Checked

const found = (raw: unknown): string => `\`${typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? String(raw))}\``

const checks: Record<OptionRow['takes'], Check> = {
  text: (raw) => (typeof raw === 'string' && raw.trim() !== '' ? { value: raw } : { complaint: `takes text, not ${found(raw)}.` }),
  choice: (raw, row) => oneOf(raw, row.choices ?? []),
  choices(raw, row) {
    const list =
      typeof raw === 'string'
        ? raw
            .split(',')
            .map((entry) => entry.trim())
            .filter(Boolean)
        : raw
    if (!Array.isArray(list) || list.length === 0)
      return { complaint: `takes one or more of ${listed(row.choices ?? [])}, not ${found(raw)}.` }
    const wrong = list.map((entry) => oneOf(entry, row.choices ?? [])).find((checked) => 'complaint' in checked)
    return wrong ?? { value: [...new Set(list)] as Options['to'] }
  },
  number: (raw, row) => numberIn(raw, row, false),
  whole: (raw, row) => numberIn(raw, row, true),
  switch: (raw) => (typeof raw === 'boolean' ? { value: raw } : { complaint: `is either \`true\` or \`false\`, not ${found(raw)}.` }),
}

function oneOf(raw: unknown, choices: readonly string[]): Checked {
  if (typeof raw === 'string' && choices.includes(raw)) return { value: raw }
  const near = typeof raw === 'string' ? nearMiss(raw, choices) : undefined
  return { complaint: `takes ${listed(choices)}, not ${found(raw)}.${near === undefined ? '' : ` Did you mean \`${near}\`?`}` }
}

function numberIn(raw: unknown, { least = -Infinity, most = Infinity }: OptionRow, whole: boolean): Checked {
  const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw
  const fits = typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value))
  return fits ? { value } : { complaint: `takes a ${whole ? 'whole number' : 'number'} from ${least} to ${most}, not ${found(raw)}.` }
}

const listed = (choices: readonly string[]): string =>
  choices.length < 2
    ? `\`${choices[0] ?? ''}\``
    : `${choices
        .slice(0, -1)
        .map((choice) => `\`${choice}\``)
        .join(', ')} or \`${choices.at(-1) ?? ''}\``

/** What else must hold for a text: a sentence's end where it does not. */
const shapes: { readonly [K in OptionKey]?: (text: string) => string | undefined } = {
  range: (text) =>
    text.split(',').every(isSpan) ? undefined : `takes slide numbers such as \`1,4-6\`, counted from 1, not ${found(text)}.`,
  lang: (text) =>
    /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(text) ? undefined : `takes a language tag such as \`en\` or \`pt-BR\`, not ${found(text)}.`,
  accent: (text) => (/^#([\da-f]{3}|[\da-f]{6})$/i.test(text) ? undefined : `takes a colour such as \`#0a7f5a\`, not ${found(text)}.`),
}

/** `4`, `4-6` or `4-`. */
function isSpan(part: string): boolean {
  const [whole, from = '', to = ''] = /^\s*(\d+)\s*(?:-\s*(\d*)\s*)?$/.exec(part) ?? []
  return whole !== undefined && Number(from) >= 1 && (to === '' || Number(to) >= Number(from))
}
