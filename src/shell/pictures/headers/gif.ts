import type { HeaderReader } from './types.ts'

export const gif: HeaderReader = {
  format: 'gif',
  claims: (bytes) => /^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6)),
  read: (bytes) =>
    bytes.length < 13
      ? undefined
      : { widthPx: bytes.readUInt16LE(6), heightPx: bytes.readUInt16LE(8), animated: frames(bytes) > 1, alpha: true },
}

/** Counts image descriptors, two at most. */
function frames(bytes: Buffer): number {
  const table = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)
  let at = 13 + table(bytes[10] ?? 0)
  let found = 0
  const skipBlocks = (): void => {
    while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0)
    at += 1
  }
  while (at < bytes.length && found < 2) {
    if (bytes[at] === 0x21) {
      at += 2
      skipBlocks()
    } else if (bytes[at] === 0x2c) {
      found += 1
      at += 11 + table(bytes[at + 9] ?? 0)
      skipBlocks()
    } else break
  }
  return found
}
