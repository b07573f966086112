import type { TextProps } from './pptxgenjs.ts'
import type { Inline } from '../../post/types.ts'
import type { TextStyle, Theme } from '../../theme.ts'
import { inlineScale } from '../../inline-scale.ts'
import type { FormulaRun } from '../../formula/index.ts'
import type { Para } from './kit.ts'
import { officeFont } from './office-font.ts'

/** How runs are set in one paragraph. */
export type RunKit = { readonly theme: Theme; readonly accent: string; readonly lang: string; readonly spell: Spell }

/** A formula as letters in a line; undefined for one whose source has to stand there. */
export type Spell = (tex: string) => readonly FormulaRun[] | undefined

type Run = NonNullable<TextProps['options']>
type Way = { readonly kit: RunKit; readonly style: TextStyle; readonly run: Run; readonly emphasised: boolean }
type Drawers = { readonly [K in Inline['kind']]: (inline: Extract<Inline, { kind: K }>, way: Way) => readonly TextProps[] }

const drawers: Drawers = {
  text: ({ text }, way) => piece(text, way.run),
  strong: ({ inlines }, way) => inside(inlines, way, { bold: true }),
  emphasis: ({ inlines }, way) =>
    drawAll(inlines, { ...way, emphasised: !way.emphasised, run: { ...way.run, italic: way.style.italic === true || !way.emphasised } }),
  strike: ({ inlines }, way) => inside(inlines, way, { strike: true }),
  mark: ({ inlines }, way) => inside(inlines, way, { color: hex(way.kit.accent) }),
  sub: ({ inlines }, way) => inside(inlines, way, { subscript: true }),
  sup: ({ inlines }, way) => inside(inlines, way, { superscript: true }),
  kbd: ({ inlines }, way) => inside(inlines, way, codeRun(way, inlineScale.kbd.size)),
  shown: ({ inlines }, way) => drawAll(inlines, way),
  code: ({ text }, way) => piece(text, { ...way.run, ...codeRun(way, inlineScale.code.size) }),
  link: ({ href, title, inlines }, way) =>
    inside(inlines, way, isAddress(href) ? { hyperlink: { url: href, ...(title && { tooltip: title }) } } : {}),
  image: ({ image }, way) => piece(image.alt, way.run),
  math: ({ tex }, way) =>
    way.kit.spell(tex)?.flatMap((run) => piece(run.text, { ...way.run, ...formulaRun(run) })) ??
    piece(tex, { ...way.run, ...codeRun(way, inlineScale.code.size) }),
  ruby: ({ base, reading }, way) => piece(reading === '' ? base : `${base}(${reading})`, way.run),
  noteref: () => [],
  break: () => [{ text: '', options: { softBreakBefore: true } }],
}

/** The runs of a paragraph, one after another; a line that the author ended begins a run with a break before it. */
export function paraRuns({ inlines, role, colour, toSlide }: Para, kit: RunKit): readonly TextProps[] {
  const style = kit.theme.type[role]
  const run: Run = {
    fontFace: officeFont(kit.theme, style.voice),
    fontSize: points(style.sizePx),
    color: hex(colour),
    lang: kit.lang,
    ...(style.weight >= 600 && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.tracking && { charSpacing: points(style.tracking * style.sizePx) }),
    ...(toSlide !== undefined && { hyperlink: { slide: toSlide } }),
  }
  return joined(drawAll(inlines, { kit, style, run, emphasised: false }), run)
}

function drawAll(inlines: readonly Inline[], way: Way): readonly TextProps[] {
  return inlines.flatMap((inline) => draw(inline, way))
}

function draw<K extends Inline['kind']>(inline: Extract<Inline, { kind: K }>, way: Way): readonly TextProps[] {
  const drawer: Drawers[K] = drawers[inline.kind]
  return drawer(inline, way)
}

const inside = (inlines: readonly Inline[], way: Way, more: Run): readonly TextProps[] =>
  drawAll(inlines, { ...way, run: { ...way.run, ...more } })

const piece = (text: string, run: Run): readonly TextProps[] =>
  text === '' ? [] : [{ text: text.replaceAll(/\s*\n\s*/g, ' '), options: run }]

const codeRun = ({ kit, style }: Way, scale: number): Run => ({
  fontFace: officeFont(kit.theme, 'code'),
  fontSize: points(style.sizePx * (style.voice === 'code' ? 1 : scale)),
  charSpacing: 0,
})

const formulaRun = ({ text, italic, bold, script }: FormulaRun): Run => ({
  // Few fonts know where over a letter a mark stands.
  ...(/\p{M}/u.test(text) && { fontFace: 'Cambria Math' }),
  ...(italic && { italic }),
  ...(bold && { bold }),
  ...(script === 'sub' && { subscript: true }),
  ...(script === 'sup' && { superscript: true }),
})

// A break is a property of the run behind it.
function joined(pieces: readonly TextProps[], plain: Run): readonly TextProps[] {
  const runs: TextProps[] = []
  let breaks = false
  for (const { text = '', options } of pieces) {
    if (options?.softBreakBefore) breaks = true
    else {
      runs.push({ text, options: { ...options, ...(breaks && runs.length > 0 && { softBreakBefore: true }) } })
      breaks = false
    }
  }
  return runs.length > 0 ? runs : [{ text: '', options: { ...plain } }]
}

const isAddress = (href: string): boolean => /^(https?:|mailto:)/i.test(href)

/** CSS pixels in points. */
export const points = (px: number): number => Math.round(px * 75) / 100

/** CSS pixels in inches. */
export const inches = (px: number): number => Math.round((px / 96) * 10_000) / 10_000

/** `#rrggbb` as slides have it. */
export function hex(colour: string): string {
  const digits = colour.replace('#', '')
  return (digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits.slice(0, 6)).toUpperCase()
}
