import type { Header } from './headers/index.ts'
import { kept } from './kept.ts'
import { sha256 } from '../system/sha256.ts'
import type { SourceFile } from './source-file.ts'

export type Prepared = { readonly source: SourceFile; readonly header: Header }

/** What passes through as it is: its bytes, and so its content credentials, stay what they were. */
export const passes = { sidePx: 1920, bytes: 500_000 } as const

/** Raised when cleaning changes, so that what was cleaned before is not taken for it. */
const svgVersion = 2

type Found = { readonly bytes: Buffer; readonly header: Header; readonly from: SourceFile }

/**
 * Makes of a picture's file what the deck carries: the file itself where it is small enough, animated or a film; a clean SVG; a smaller
 * picture where it is large. The tools for the last two are loaded only when there is such a picture.
 */
export async function prepare(
  { bytes, header, from }: Found,
  o: { readonly ai: boolean; readonly cacheFolder?: string },
): Promise<Prepared> {
  if (header.format === 'svg') {
    const key = sha256('hex', `${svgVersion}\n`, bytes)
    const clean = await kept(`pictures/${key}.svg`, o.cacheFolder, async () => {
      const { cleanSvg } = await import('./svg.ts')
      return Buffer.from(cleanSvg(bytes.toString('utf8')))
    })
    return { header, source: clean?.source ?? { bytes: Buffer.alloc(0) } }
  }
  const small = Math.max(header.widthPx, header.heightPx) <= passes.sidePx && bytes.length <= passes.bytes
  if (small || header.animated || header.format === 'gif') return { header, source: from }
  const { shrink } = await import('./shrink.ts')
  return (await shrink(bytes, header, o)) ?? { header, source: from }
}
