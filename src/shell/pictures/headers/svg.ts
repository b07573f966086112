import type { HeaderReader } from './types.ts'

const startTag = (bytes: Buffer): string | undefined => {
  const text = bytes
    .toString('utf8', 0, /<svg\b|<\w+:svg\b/i.test(bytes.toString('latin1', 0, 4096)) ? 1 << 19 : 0)
    .replaceAll(/<!--[\s\S]*?-->/g, '')
  const prolog = /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>\s*)?(<(?:\w+:)?svg\b[^>]*>)/i.exec(text)
  return prolog?.[1]
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(tag)?.[1]

const unitsPx: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  em: 16,
  rem: 16,
  ex: 8,
}

function lengthPx(value: string | undefined): number | undefined {
  const parts = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(value ?? '')
  const unit = unitsPx[(parts?.[2] ?? '').toLowerCase()]
  const number = Number(parts?.[1])
  return parts && unit !== undefined && number > 0 ? Math.round(number * unit) : undefined
}

export const svg: HeaderReader = {
  format: 'svg',
  claims: (bytes) => startTag(bytes) !== undefined,
  read(bytes) {
    const tag = startTag(bytes) ?? ''
    const box = attribute(tag, 'viewBox')
      ?.trim()
      .split(/[\s,]+/)
      .map(Number)
    const [boxWidth, boxHeight] =
      box?.length === 4 && Number(box[2]) > 0 && Number(box[3]) > 0 ? [Number(box[2]), Number(box[3])] : [undefined, undefined]
    const width = lengthPx(attribute(tag, 'width'))
    const height = lengthPx(attribute(tag, 'height'))
    const ratio = boxWidth && boxHeight ? boxWidth / boxHeight : 1.5
    // 300 x 150 is what a browser takes where a drawing says nothing; with a view box it is as large as there is room.
    const widthPx = width ?? (height ? height * ratio : (boxWidth ?? 300))
    return {
      widthPx: Math.round(widthPx),
      heightPx: Math.round(height ?? (boxHeight || width ? widthPx / ratio : 150)),
      animated: false,
      alpha: true,
    }
  },
}
