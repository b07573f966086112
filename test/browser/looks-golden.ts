import sharp from 'sharp'
import type { DrawnSlide } from './drawn-lines.ts'

/** A slide with a fingerprint of its picture. */
export type Look = DrawnSlide & { readonly print: string }

/** What changed between two looks of a theme has to be more than this to count: rounding and rasters differ from one Chromium to the next. */
const tolerance = { px: 3, bits: 7 }

/** 64 bits: whether each field of a grid of 8 by 8 is lighter than the one to its left. Small shifts and smoothing leave it as it is. */
export async function fingerprint(png: Uint8Array): Promise<string> {
  const pixels = await sharp(png).greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer()
  let bits = ''
  for (let row = 0; row < 8; row += 1)
    for (let column = 0; column < 8; column += 1) {
      const [left = 0, right = 0] = [pixels[row * 9 + column], pixels[row * 9 + column + 1]]
      bits += right - left > 2 ? '1' : '0'
    }
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0')
}

/** The golden form: a block a slide, a line a box, the text's own lines between bars. */
export const printLooks = (looks: readonly Look[]): string =>
  `${looks
    .map(({ form, boxes, print }, index) =>
      [
        `${index + 1} [${form}]  ${print}`,
        ...boxes.map(({ box, rect: [x, y, width, height], lines }) =>
          `  ${box.padEnd(9)} ${`${x},${y}`.padStart(9)} ${`${width}x${height}`.padEnd(9)} ${lines.join(' | ')}`.trimEnd(),
        ),
      ].join('\n'),
    )
    .join('\n\n')}\n`

export function readLooks(golden: string): readonly Look[] {
  return golden
    .trim()
    .split('\n\n')
    .map((block) => {
      const [head = '', ...rows] = block.split('\n')
      const [, form = '', print = ''] = /^\d+ \[([\w-]+)\] {2}([\da-f]+)$/.exec(head) ?? []
      return { form, print, boxes: rows.flatMap(readRow) }
    })
}

function readRow(row: string): Look['boxes'] {
  const found = /^ {2}([\w-]+) +(-?\d+),(-?\d+) +(\d+)x(\d+) *(.*)$/.exec(row)
  if (!found) return []
  const [, box = '', x, y, width, height, text = ''] = found
  return [{ box, rect: [Number(x), Number(y), Number(width), Number(height)], lines: text === '' ? [] : text.split(' | ') }]
}

/** What a person would notice between two looks, one sentence a change. */
export function changesBetween(before: readonly Look[], after: readonly Look[]): readonly string[] {
  if (before.length !== after.length) return [`${before.length} slides before, ${after.length} now`]
  return after.flatMap((look, index) => {
    const old = before[index]
    const name = `slide ${index + 1} [${look.form}]`
    if (old === undefined || old.form !== look.form) return [`${name} was [${old?.form}]`]
    const names = ({ boxes }: Look): string => boxes.map(({ box }) => box).join(' ')
    if (names(old) !== names(look)) return [`${name}: boxes ${names(old)} are ${names(look)}`]
    const moved = look.boxes.flatMap((box, at) => {
      const was = old.boxes[at]
      if (was === undefined) return []
      const isMoved = box.rect.some((value, side) => Math.abs(value - (was.rect[side] ?? 0)) > tolerance.px)
      const isBroken = box.lines.join(' | ') !== was.lines.join(' | ')
      return [
        ...(isMoved ? [`${name}: ${box.box} stood at ${was.rect.join(' ')}, stands at ${box.rect.join(' ')}`] : []),
        ...(isBroken ? [`${name}: ${box.box} read "${was.lines.join(' | ')}", reads "${box.lines.join(' | ')}"`] : []),
      ]
    })
    const bits = distance(old.print, look.print)
    return bits > tolerance.bits ? [...moved, `${name} looks different: ${bits} of 64 fields`] : moved
  })
}

const distance = (one: string, other: string): number =>
  [...(BigInt(`0x${one || '0'}`) ^ BigInt(`0x${other || '0'}`)).toString(2)].filter((bit) => bit === '1').length
