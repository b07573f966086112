import type { PictureFormat } from '../headers/index.ts'
import { c2paSign } from './c2pa.ts'
import { generatorText } from './generators.ts'
import { readMetadata } from './metadata.ts'
import { xmpSign } from './xmp.ts'

/**
 * The sign in a file itself that a model made it: an IPTC digital source type, an action or a known generator in its content
 * credentials, a generator's text chunk. `undefined` where there is none; a manifest alone is none, cameras write it.
 */
export function findAiSign(bytes: Buffer, format: PictureFormat): string | undefined {
  const { credentials, xmp, texts } = readMetadata(bytes, format)
  for (const store of credentials) {
    const sign = c2paSign(store)
    if (sign !== undefined) return sign
  }
  return xmp.map(xmpSign).find((sign) => sign !== undefined) ?? texts.map(generatorText).find((sign) => sign !== undefined)
}
