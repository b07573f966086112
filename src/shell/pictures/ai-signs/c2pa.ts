import { readCbor } from './cbor.ts'
import { knownGenerator } from './generators.ts'
import { sourceTypeIn } from './xmp.ts'

type Box = { readonly type: string; readonly data: Buffer }
/** A labelled JUMBF box and what it holds. */
type Labelled = { readonly label: string; readonly contents: readonly Box[] }

const deepest = 8

/**
 * The sign in a C2PA manifest store (JUMBF boxes of CBOR, C2PA 2.1 sections 8 and 18): an action whose digital source type is that of
 * trained media, or whose software agent is a known generator; or a known generator as the claim's own.
 */
export function c2paSign(store: Buffer): string | undefined {
  for (const { label, contents } of labelled(store)) {
    const data = contents.find(({ type }) => type === 'cbor' || type === 'json')
    if (data === undefined) continue
    const said = data.type === 'cbor' ? readCbor(data.data) : json(data.data)
    const sign = /^c2pa\.actions/.test(label) ? actionsSign(said) : /^c2pa\.claim/.test(label) ? claimSign(said) : undefined
    if (sign !== undefined) return sign
  }
  return undefined
}

function actionsSign(assertion: unknown): string | undefined {
  const actions = field(assertion, 'actions')
  if (!Array.isArray(actions)) return undefined
  for (const action of actions) {
    const sourceType = sourceTypeIn(text(field(action, 'digitalSourceType')))
    if (sourceType !== undefined) return sourceType
    const agent = knownGenerator(nameOf(field(action, 'softwareAgent')))
    if (agent !== undefined) return agent
  }
  return undefined
}

const claimSign = (claim: unknown): string | undefined =>
  knownGenerator([text(field(claim, 'claim_generator')), nameOf(field(claim, 'claim_generator_info'))].join(' '))

const field = (value: unknown, name: string): unknown => (value instanceof Map ? value.get(name) : undefined)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const nameOf = (value: unknown): string => (Array.isArray(value) ? value.map(nameOf).join(' ') : text(value) || text(field(value, 'name')))

function json(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString('utf8'), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : value,
    )
  } catch {
    return undefined
  }
}

function* boxes(bytes: Buffer): Generator<Box> {
  for (let at = 0; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const wide = length === 1 && at + 16 <= bytes.length
    const end = length === 0 ? bytes.length : at + (wide ? Number(bytes.readBigUInt64BE(at + 8)) : length)
    if (end <= at + 7) return
    yield { type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + (wide ? 16 : 8), end) }
    at = end
  }
}

function* labelled(bytes: Buffer, depth = 0): Generator<Labelled> {
  if (depth > deepest) return
  for (const { type, data } of boxes(bytes)) {
    if (type !== 'jumb') continue
    const contents = [...boxes(data)]
    const description = contents.find((box) => box.type === 'jumd')?.data
    // 16 bytes of content type, one of toggles, then the label and its zero.
    const label =
      description && ((description[16] ?? 0) & 2) !== 0 ? description.toString('latin1', 17, Math.max(17, description.indexOf(0, 17))) : ''
    yield { label, contents }
    yield* labelled(data, depth + 1)
  }
}
