import type { Box, Form, Theme } from '../../theme.ts'

/** Geometry of every form: stacks at their places on the canvas, boxes with their widths and gaps. */
export const formsCss = (theme: Theme): string =>
  Object.entries(theme.forms)
    .map(([name, form]) => formCss(name, form, theme))
    .join('\n')

function formCss(name: string, form: Form, theme: Theme): string {
  const rules = Object.entries(form.boxes).flatMap(([box, place]) => [
    ...boxCss(`[data-form="${name}"]>`, box, place, theme),
    ...besideEmpty(`[data-form="${name}"]>`, box, form),
  ])
  return [
    ...rules,
    ...(name === 'section' ? [withoutNumeral(form)] : []),
    ...(name.startsWith('title') ? deepLetters(name, form, theme) : []),
  ].join('\n')
}

/** Arabic letters reach further below the line than others: a title that stands on the foot of the slide stands higher for them. */
function deepLetters(name: string, { boxes }: Form, { canvas }: Theme): readonly string[] {
  const title = boxes['title']
  if (!title?.standing) return []
  const footPx = canvas.heightPx - title.yPx - title.heightPx
  return [`[dir="rtl"] [data-form="${name}"]>.s-title{bottom:${footPx + 28}px}`]
}

/** What is inside a part has no number, and its name begins where the slide does. */
function withoutNumeral({ boxes }: Form): string {
  const startPx = Math.min(...Object.values(boxes).flatMap(({ xPx }) => (xPx >= 0 ? [xPx] : [])))
  return `[data-form="section"]:not(:has(.numeral))>.s-title{inset-inline-start:${startPx}px}`
}

function boxCss(form: string, name: string, box: Box, { canvas }: Theme): readonly string[] {
  const { xPx, yPx, widthPx, heightPx, below, gapPx, tightGapPx, nested, second, columns, align, vertical, standing } = box
  const stack = `${form}.s-${name}`
  const own = `${form}div>.b-${name}`
  const foot = canvas.heightPx - yPx - heightPx
  const rules = [
    `${stack}{inset-inline-start:${xPx}px;${standing ? `bottom:${foot}px` : `top:${yPx}px`};--root:${xPx}px}`,
    `${own}{${[
      `width:${widthPx}px`,
      `margin-inline-start:calc(${xPx}px - var(--root))`,
      `--before:${xPx}px;--after:${canvas.widthPx - xPx - widthPx}px`,
      `--box-width:${widthPx}px;--box-height:${heightPx}px`,
      ...(gapPx === undefined ? [] : [`--gap:${gapPx}px`]),
      ...(nested ? [`--indent:${nested.indentPx}px;--nested-gap:${nested.gapPx}px`] : []),
      ...(second ? [`--second-gap:${second.gapPx}px`] : []),
      ...(columns ? [`--columns:${columns.count};--column-gap:${columns.gapPx}px;--inset:${columns.insetPx}px`] : []),
      ...(align ? [`text-align:${align}`] : []),
      ...(vertical ? ['writing-mode:vertical-rl', `height:${heightPx}px`] : []),
    ].join(';')}}`,
  ]
  if (below) rules.push(`${own}:not(:first-child){margin-block-start:${below.gapPx}px}`)
  if (tightGapPx !== undefined) rules.push(`${own}.tight{--gap:${tightGapPx}px}`)
  if (fills.has(name)) rules.push(below ? `${form}div:has(>.b-${name}){bottom:${foot}px}` : `${own}{height:${heightPx}px}`)
  if (shared.has(name) && !standing) rules.push(`${form}div:has(>.b-${name}){min-height:${heightPx}px}`)
  return rules
}

/** What hangs below an empty box takes its place: as far below the box above as the empty one would be. */
function besideEmpty(form: string, name: string, { boxes }: Form): readonly string[] {
  const rules: string[] = []
  const own = boxes[name]?.below
  for (let empty = own && boxes[own.box]; empty?.below; empty = boxes[empty.below.box])
    if (empty.below.gapPx !== own?.gapPx)
      rules.push(`${form}div>.b-${empty.below.box}+.b-${name}{margin-block-start:${empty.below.gapPx}px}`)
  return rules
}

/** Boxes whose few things may share all the room there is. */
const shared = new Set(['points', 'entries', 'code'])

/** Boxes that take all the room there is, because what they hold has no height of its own. */
const fills = new Set(['picture', 'pictures', 'diagram', 'qr', 'formula', 'mark'])
