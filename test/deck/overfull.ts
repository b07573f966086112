import type { FitKit } from '../../src/deck/fit/index.ts'
import type { Fitted, Point } from '../../src/deck/types.ts'
import type { Inline } from '../../src/post/types.ts'
import type { Box, Role } from '../../src/theme.ts'

/**
 * Boxes of a fitted slide whose content, measured by the ruler as the page draws it, is larger than the form allows. Written apart
 * from fit, so that the two check each other.
 */
export function overfull(slide: Fitted, { theme, ruler }: FitKit): readonly string[] {
  const form = theme.forms[slide.set.form]
  const roleOf = (name: string): Role | undefined => slide.set.roles[name]
  const px = (inlines: readonly Inline[] | undefined, role: Role | undefined, widthPx: number): number =>
    inlines && inlines.length > 0 && role ? ruler.heightPx(ruler.lines(inlines, role, widthPx), role) : 0
  const gap = (box: Box, role: Role | undefined): number => (role === box.roles[0] ? (box.gapPx ?? 0) : (box.tightGapPx ?? box.gapPx ?? 0))
  const stack = (heights: readonly number[], gapPx: number): number =>
    heights.reduce((sum, one) => sum + one, 0) + Math.max(0, heights.length - 1) * gapPx

  const pointPx = (point: Point, box: Box, role: Role | undefined, widthPx: number): number => {
    const nested = box.nested
    const inner = nested ? roleOf(`points.nested`) : role
    return (
      px(point.term ? [{ kind: 'strong', inlines: point.term }, { kind: 'text', text: ' ' }, ...point.text] : point.text, role, widthPx) +
      point.points.reduce((sum, one) => sum + (nested?.gapPx ?? 0) + pointPx(one, box, inner, widthPx - (nested?.indentPx ?? 0)), 0)
    )
  }
  const contentPx: Readonly<Record<string, (box: Box) => number>> = {
    title: (box) => px(slide.title, roleOf('title'), box.widthPx),
    subtitle: (box) => (slide.layout === 'title' ? px(slide.subtitle, roleOf('subtitle'), box.widthPx) : 0),
    caption: (box) => (slide.layout === 'image' || slide.layout === 'table' ? px(slide.caption, roleOf('caption'), box.widthPx) : 0),
    quote: (box) =>
      slide.layout === 'quote'
        ? stack(
            slide.paragraphs.map((one) => px(one, roleOf('quote'), box.widthPx)),
            gap(box, roleOf('quote')),
          )
        : 0,
    entries: (box) =>
      slide.layout === 'agenda'
        ? stack(
            slide.entries.map((one) => px(one.title, roleOf('entries'), box.widthPx)),
            gap(box, roleOf('entries')),
          )
        : 0,
    body: (box) =>
      slide.layout === 'prose'
        ? stack(
            slide.blocks.map((one) => (one.kind === 'paragraph' ? px(one.inlines, roleOf('body'), box.widthPx) : 0)),
            gap(box, roleOf('body')),
          )
        : 0,
    points: (box) => (slide.layout === 'points' || slide.layout === 'callout' ? listPx(slide.points, box) : 0),
    code: (box) =>
      slide.layout === 'code' && roleOf('code')
        ? px(
            slide.text
              .split('\n')
              .flatMap((line, index): readonly Inline[] => [
                ...(index > 0 ? [{ kind: 'break' as const }] : []),
                { kind: 'text', text: line.trim() || '.' },
              ]),
            roleOf('code'),
            box.widthPx,
          )
        : 0,
    table: (box) => {
      if (slide.layout !== 'table') return 0
      const rows = slide.rows.map((row) =>
        Math.max(
          ...row.map((cell, index) =>
            px(
              cell.length > 0 ? cell : [{ kind: 'text', text: '.' }],
              roleOf('table'),
              (slide.columnsPx[index] ?? 0) - (index < row.length - 1 ? 24 : 0),
            ),
          ),
        ),
      )
      return stack(rows, gap(box, roleOf('table')))
    },
  }
  function listPx(points: readonly Point[], box: Box): number {
    const role = roleOf('points')
    if (slide.set.form === 'points-columns')
      return Math.max(
        ...points.map((point) =>
          pointPx(
            point,
            box,
            role,
            box.columns
              ? (box.widthPx - box.columns.gapPx * (box.columns.count - 1)) / box.columns.count - box.columns.insetPx
              : box.widthPx,
          ),
        ),
      )
    if (slide.set.form === 'points-terms')
      return stack(
        points.map(
          (point) => px(point.term, role, box.widthPx) + (box.second?.gapPx ?? 0) + px(point.text, roleOf('points.second'), box.widthPx),
        ),
        gap(box, role),
      )
    return stack(
      points.map((point) => pointPx(point, box, role, box.widthPx)),
      gap(box, role),
    )
  }

  const heights = Object.fromEntries(Object.entries(form.boxes).map(([name, box]) => [name, contentPx[name]?.(box) ?? 0]))
  const above = (box: Box): number => {
    const name = box.below?.box
    const other = name === undefined ? undefined : form.boxes[name]
    if (name === undefined || !other) return box.yPx
    return (heights[name] ?? 0) > 0
      ? above(other) + (heights[name] ?? 0) + (box.below?.gapPx ?? 0)
      : above({ ...other, ...(box.below ? {} : {}), yPx: box.yPx })
  }
  return Object.entries(form.boxes).flatMap(([name, box]) => {
    const heightPx = heights[name] ?? 0
    const under = box.below ? form.boxes[box.below.box] : undefined
    if (heightPx === 0 || under?.standing) return []
    const overPx = box.standing ? heightPx - box.heightPx : above(box) + heightPx - box.yPx - box.heightPx
    return overPx > 0.5 ? [`${name} by ${Math.round(overPx)} px`] : []
  })
}
