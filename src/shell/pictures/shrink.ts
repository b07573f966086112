import { readHeader, type Header } from './headers/index.ts'
import { aiXmp } from './ai-signs/xmp.ts'
import { kept } from './kept.ts'
import { sha256 } from '../system/sha256.ts'
import { passes, type Prepared } from './prepare.ts'
import type { SourceFile } from './source-file.ts'

type Wish = { readonly ai: boolean; readonly cacheFolder?: string }
type Recipe = { readonly sidePx: number; readonly as: 'jpeg' | 'webp' | 'png'; readonly quality: number }

/** Raised when a recipe's result changes, so that older results are not taken for it. */
const version = 1

/** A large picture made smaller for the screen: JPEG stays JPEG, everything else becomes WebP. `undefined` for what cannot be decoded. */
export async function shrink(bytes: Buffer, header: Header, wish: Wish): Promise<Prepared | undefined> {
  const as = header.format === 'jpeg' ? 'jpeg' : 'webp'
  const made = await render(bytes, { sidePx: passes.sidePx, as, quality: as === 'jpeg' ? 82 : 86 }, wish)
  // Where nothing had to be scaled, a result that saves little is not worth another generation of loss.
  const scaled = Math.max(header.widthPx, header.heightPx) > passes.sidePx
  return made && (scaled || made.length < bytes.length * 0.8) ? made.prepared : undefined
}

/**
 * What a PDF carries instead: JPEG, which it keeps as it is, where WebP, AVIF and PNG would be unpacked. A picture with transparency
 * stays what it was. The same file where it is a small JPEG already.
 */
export async function forPaper(source: SourceFile, bytes: Buffer, wish: Wish): Promise<SourceFile> {
  const header = readHeader(bytes)
  const raster = header?.format === 'png' || header?.format === 'webp' || header?.format === 'avif'
  if (header === undefined || !raster || header.animated) return source
  if (header.format === 'png' && bytes.length < 100_000) return source
  const made = await render(bytes, { sidePx: passes.sidePx, as: 'jpeg', quality: 88 }, wish, { opaqueOnly: true })
  return made && (header.format !== 'png' || made.length < bytes.length * 0.8) ? made.prepared.source : source
}

async function render(
  bytes: Buffer,
  recipe: Recipe,
  { ai, cacheFolder }: Wish,
  o: { readonly opaqueOnly?: boolean } = {},
): Promise<{ readonly prepared: Prepared; readonly length: number } | undefined> {
  const key = sha256('hex', JSON.stringify([version, recipe, ai, o]), bytes)
  const result = await kept(`pictures/${key}.${recipe.as}`, cacheFolder, () => encode(bytes, recipe, ai, o.opaqueOnly ?? false))
  const header = result && readHeader(result.bytes)
  return result && header && { prepared: { header, source: result.source }, length: result.bytes.length }
}

/** The only place that calls sharp. Nothing for what it cannot decode. */
async function encode(bytes: Buffer, recipe: Recipe, ai: boolean, opaqueOnly: boolean): Promise<Buffer | undefined> {
  const { default: sharp } = await import('sharp')
  try {
    const picture = sharp(bytes, { limitInputPixels: 200_000_000, failOn: 'none' })
    if (opaqueOnly && (await picture.metadata()).hasAlpha && !(await picture.stats()).isOpaque) return undefined
    const sized = picture.autoOrient().resize({ width: recipe.sidePx, height: recipe.sidePx, fit: 'inside', withoutEnlargement: true })
    const signed = ai ? sized.withXmp(aiXmp) : sized
    if (recipe.as === 'jpeg') return await signed.jpeg({ quality: recipe.quality, mozjpeg: true }).toBuffer()
    return await signed.webp({ quality: recipe.quality, effort: 4 }).toBuffer()
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}

/** Which sharp scales pictures here; throws where it does not load. */
export async function sharpVersion(): Promise<string> {
  const { default: sharp } = await import('sharp')
  return sharp.versions.sharp ?? ''
}

/** A picture (PNG) without the empty room around what it shows, and where that began. */
export async function trimmed(bytes: Uint8Array): Promise<{
  readonly bytes: Uint8Array
  readonly leftPx: number
  readonly topPx: number
  readonly widthPx: number
  readonly heightPx: number
}> {
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(bytes).trim().png().toBuffer({ resolveWithObject: true })
  const { width, height, trimOffsetLeft = 0, trimOffsetTop = 0 } = info
  return { bytes: data, leftPx: -trimOffsetLeft, topPx: -trimOffsetTop, widthPx: width, heightPx: height }
}

/**
 * A picture as PNG for programs that know no newer formats, on white where something shines through, as slides have it; a drawing as large as
 * a slide has room for, twice over. A PNG that covers its ground is left as it is.
 */
export async function asPng(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const { format, width, hasAlpha } = await sharp(bytes).metadata()
  if (format === 'png' && (!hasAlpha || (await sharp(bytes).stats()).isOpaque)) return bytes
  return sharp(bytes, format === 'svg' ? { density: Math.min(2400, Math.max(72, (72 * 2200) / width)) } : {})
    .keepMetadata()
    .flatten({ background: '#fff' })
    .png()
    .toBuffer()
}
