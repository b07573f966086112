/**
 * Reads one CBOR value (RFC 8949) as far as content credentials need it: numbers, strings, lists, maps with text keys. What breaks off
 * or nests too deep gives `undefined`, byte strings and other kinds give themselves no value.
 */
export function readCbor(bytes: Buffer): unknown {
  try {
    return value({ bytes, at: 0 }, 0)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

type Reader = { readonly bytes: Buffer; at: number }
const stop = Symbol('stop')
const deepest = 32

function value(reader: Reader, depth: number): unknown {
  if (depth > deepest) throw new RangeError('CBOR nests too deep')
  const first = reader.bytes.readUInt8(reader.at++)
  const [major, low] = [first >> 5, first & 31]
  const length = low === 31 ? undefined : argument(reader, low)
  if (major === 0) return length
  if (major === 1) return -1 - (length ?? 0)
  if (major === 2 || major === 3) return string(reader, major, length)
  if (major === 4) return list(reader, length, depth)
  if (major === 5) return map(reader, length, depth)
  if (major === 6) return value(reader, depth + 1)
  return low === 31 ? stop : low === 20 ? false : low === 21 ? true : undefined
}

function argument(reader: Reader, low: number): number {
  if (low < 24) return low
  const size = 1 << (low - 24)
  if (size > 8) throw new RangeError('CBOR length is none')
  const found = size === 8 ? Number(reader.bytes.readBigUInt64BE(reader.at)) : reader.bytes.readUIntBE(reader.at, size)
  reader.at += size
  return found
}

function string(reader: Reader, major: 2 | 3, length: number | undefined): string | undefined {
  if (length === undefined) {
    const parts: string[] = []
    for (let part = value(reader, 1); part !== stop; part = value(reader, 1)) parts.push(typeof part === 'string' ? part : '')
    return major === 3 ? parts.join('') : undefined
  }
  if (reader.at + length > reader.bytes.length) throw new RangeError('CBOR breaks off')
  const found = major === 3 ? reader.bytes.toString('utf8', reader.at, reader.at + length) : undefined
  reader.at += length
  return found
}

function list(reader: Reader, length: number | undefined, depth: number): readonly unknown[] {
  const found: unknown[] = []
  for (let n = 0; n < (length ?? Infinity); n++) {
    const item = value(reader, depth + 1)
    if (item === stop) break
    found.push(item)
  }
  return found
}

function map(reader: Reader, length: number | undefined, depth: number): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>()
  for (let n = 0; n < (length ?? Infinity); n++) {
    const key = value(reader, depth + 1)
    if (key === stop) break
    found.set(String(key), value(reader, depth + 1))
  }
  return found
}
