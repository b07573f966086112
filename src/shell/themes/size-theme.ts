import type { Options } from '../options/option-table.ts'
import type { LoadedTheme } from './index.ts'
import type { Box, Form, Theme } from '../../theme.ts'

const heights: Readonly<Record<Options['size'], number>> = { '16:9': 720, '16:10': 800, '4:3': 960 }

/**
 * A theme on a canvas of another shape. All are 1280 wide, so measures, type and line breaks stay; what is gained is height: what
 * reaches into the lower half reaches down as far as before from the new foot, what hangs from the head stays there.
 */
export function sizeTheme(loaded: LoadedTheme, size: Options['size']): LoadedTheme {
  const { theme } = loaded
  const grown = Math.round((heights[size] * theme.canvas.widthPx) / 1280) - theme.canvas.heightPx
  if (grown === 0) return loaded
  const forms: Record<string, Form> = {}
  for (const [name, form] of Object.entries(theme.forms)) {
    forms[name] = {
      ...form,
      boxes: Object.fromEntries(Object.entries(form.boxes).map(([box, place]) => [box, growBox(place, grown, theme.canvas.heightPx)])),
    }
  }
  const canvas = { ...theme.canvas, heightPx: theme.canvas.heightPx + grown }
  return { ...loaded, theme: { ...theme, canvas, forms: forms as Theme['forms'] } }
}

function growBox(box: Box, grown: number, heightPx: number): Box {
  const foot = box.yPx + box.heightPx
  if (box.yPx > heightPx / 2 && !box.below) return { ...box, yPx: box.yPx + grown }
  return foot > heightPx * 0.6 ? { ...box, heightPx: box.heightPx + grown } : box
}
