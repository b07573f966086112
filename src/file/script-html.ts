import { pointInlines } from '../deck/fit/measure.ts'
import { blocksText, readsBelow } from '../deck/reads.ts'
import type { Deck, Point, Slide } from '../deck/types.ts'
import { plainText } from '../post/inline.ts'
import type { Inline } from '../post/types.ts'
import type { Theme } from '../theme.ts'
import { htmlWriter, type FormulaHtml, type HtmlWriter } from './block-html.ts'
import { clock, talkFacts, timed, type Timed } from './clock.ts'
import { escapeHtml } from './escape.ts'

export type ScriptOptions = {
  /** @default a red that prints well, and the serif of the system */
  readonly theme?: Theme
  /** Numbers of the slides, from 1. @default all */
  readonly range?: readonly number[]
  /** Formulas as MathML. @default their sources */
  readonly formula?: FormulaHtml
}

/**
 * The script of the talk as a page to print on A4 and speak from: in the margin when each slide comes and how long it stays, beside it what the
 * audience reads, small, what to say, large, and the rest, small again. It needs no other file.
 */
export function scriptHtml(deck: Deck, { theme, range, formula }: ScriptOptions = {}): string {
  const write = htmlWriter(formula)
  const slides = timed(deck, range)
  const title = plainText(deck.title).replaceAll('\n', ' ')
  // An Arabic date would take the numbers behind it along.
  const facts = talkFacts(deck).map((fact) => `<bdi>${escapeHtml(fact)}</bdi>`)
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(deck.lang)}" dir="${deck.dir}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${rootCss(theme)}${css}</style></head>`,
    '<body>',
    `<header><h1>${write.inlines(deck.title)}</h1><p>${facts.join(' · ')}</p></header>`,
    parts(slides, write),
    `<main>${slides.map((one) => slideHtml(one, write)).join('\n')}</main>`,
    '</body></html>',
    '',
  ].join('\n')
}

function slideHtml({ slide, number, start }: Timed, write: HtmlWriter): string {
  const shown = shownHtml(slide, write).filter((html) => html.trim() !== '')
  const part = slide.part && slide.part.of > 1 ? ` <small>${slide.part.n}/${slide.part.of}</small>` : ''
  const { say, more } = slide.notes
  return [
    `<section id="slide-${number}"${isShort(slide) ? ' class="short"' : ''}>`,
    `<p class="when"><b>${clock(start)}</b> <span>+${clock(slide.seconds)}</span></p>`,
    `<div class="what"><div class="head"><h2><span>${number}</span> ${write.inlines(slide.title)}${part}</h2>`,
    shown.length > 0 ? `<ul class="shown">${shown.map((html) => `<li>${html}</li>`).join('')}</ul>` : '',
    '</div>',
    say.length > 0 ? `<div class="say">${write.blocks(say)}</div>` : '',
    more.length > 0 ? `<div class="more">${write.blocks(more)}</div>` : '',
    '</div></section>',
  ].join('')
}

/** What the audience sees below the title: what they read there, and of pictures what they show. */
function shownHtml(slide: Slide, { inlines, blocks }: HtmlWriter): readonly string[] {
  if (slide.layout === 'math') return [blocks([{ kind: 'math', tex: slide.tex, place: slide.from }])]
  if (slide.layout === 'points') return slide.points.flatMap(pointLines).map(inlines)
  const pictures =
    slide.layout === 'image' ? [slide.picture] : slide.layout === 'gallery' ? slide.pictures.map(({ picture }) => picture) : []
  const read = readsBelow(slide)
  const known = new Set([plainText(slide.title), ...read, ''])
  const seen = pictures.map(({ alt }) => alt.trim()).filter((alt) => !known.has(alt))
  return [...seen.map((alt) => `<em>▣ ${escapeHtml(alt)}</em>`), ...read.map(escapeHtml)]
}

const pointLines = (point: Point): readonly (readonly Inline[])[] => [pointInlines(point), ...point.points.flatMap(pointLines)]

/** What takes less than half a page is not divided. */
const isShort = (slide: Slide): boolean =>
  [...readsBelow(slide), ...blocksText([...slide.notes.say, ...slide.notes.more])].join('').length < 1200

/** When each part of the talk begins, so that a speaker sees at once whether there is time left. */
function parts(slides: readonly Timed[], write: HtmlWriter): string {
  const firsts = slides.filter(({ slide }, index) => slide.section && slide.section.n !== slides[index - 1]?.slide.section?.n)
  if (firsts.length < 2) return ''
  return `<ol class="parts">${firsts.map(({ slide, number, start }) => `<li><a href="#slide-${number}"><b>${clock(start)}</b> ${write.inlines(slide.section?.title ?? [])}</a></li>`).join('')}</ol>`
}

function rootCss(theme: Theme | undefined): string {
  // A theme for a dark hall has colours that paper does not show.
  const accent = theme === undefined || theme.dark ? '#a62c14' : theme.grounds.paper.accent
  return `:root{--accent:${accent}}`
}

const css = `
@page { size: A4; margin: 18mm 18mm 20mm; @bottom-center { content: counter(page) ' / ' counter(pages); font: 8pt/1 sans-serif; color: #666 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 174mm; padding: 12mm 0; color: #161412; background: #fff; font: 12.5pt/1.5 Charter, 'Bitstream Charter', 'Source Serif 4', Georgia, 'Noto Serif', serif; -webkit-print-color-adjust: exact; print-color-adjust: exact }
@media print { body { padding: 0 } }
header { border-top: 2.5pt solid; padding-top: 4mm }
h1 { margin: 0; font-size: 25pt; line-height: 1.15; font-weight: 700; text-wrap: balance }
header p, .when, .parts, .shown, h2 > span, h2 small { font-family: 'Helvetica Neue', Helvetica, Arial, 'Noto Sans', sans-serif; font-variant-numeric: tabular-nums }
header p { margin: 3mm 0 0; font-size: 10pt; color: #555 }
.parts { list-style: none; margin: 6mm 0 0; padding: 3mm 0; border-block: .5pt solid #bbb; columns: 2; column-gap: 8mm; font-size: 9.5pt; line-height: 1.35 }
.parts li { break-inside: avoid; padding: .8mm 0 }
.parts a { display: grid; grid-template-columns: 11mm 1fr; color: inherit; text-decoration: none }
section.short { break-inside: avoid }
section { display: grid; grid-template-columns: 22mm minmax(0, 1fr); margin-top: 7mm }
.when, .head { padding-top: 2.5mm; border-top: .5pt solid #bbb }
.when { margin: 0; display: flex; flex-direction: column; line-height: 1.35 }
.when b { font-size: 15pt; line-height: 1.25; color: var(--accent) }
.when span { font-size: 9pt; color: #666 }
.head { break-inside: avoid }
.head:not(:last-child) { break-after: avoid }
h2 { margin: 0; font-size: 14.5pt; line-height: 1.3; font-weight: 700 }
h2 > span { font-size: 11pt; color: #666; margin-inline-end: 1.5mm }
h2 small { font-size: 9pt; font-weight: 400; color: #666 }
.shown { margin: 1.5mm 0 0; padding-inline: 4mm 0; border-inline-start: 1.5pt solid var(--accent); list-style: none; font-size: 9.5pt; line-height: 1.4; color: #444 }
.shown li { white-space: pre-wrap; overflow-wrap: anywhere }
.shown li + li { margin-top: .6mm }
.say { margin-top: 2.5mm; font-size: 14pt; line-height: 1.45 }
.more { margin-top: 3mm; font-size: 10.5pt; line-height: 1.45; color: #555 }
:is(.say, .more) :is(p, ul, ol, pre, table, blockquote) { margin: 0 0 2mm }
:is(.say, .more) p { orphans: 3; widows: 3 }
:is(.say, .more) :is(ul, ol) { padding-inline-start: 6mm }
blockquote { padding-inline-start: 4mm; border-inline-start: .75pt solid #bbb }
mark { background: none; color: inherit; text-decoration: underline; text-decoration-color: color-mix(in srgb, var(--accent) 50%, white); text-decoration-thickness: 1pt; text-underline-offset: 2pt }
code, pre { font-family: 'IBM Plex Mono', Menlo, Consolas, monospace; font-size: .85em }
pre { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.35 }
table { border-collapse: collapse; font-size: .9em }
:is(td, th) { padding: .6mm 3mm .6mm 0; text-align: start; vertical-align: top; border-bottom: .5pt solid #ccc }
a { color: inherit }
math { font-family: 'STIX Two Math', 'Cambria Math', 'Latin Modern Math', 'DejaVu Math TeX Gyre', math }
math[display='block'] { width: fit-content; margin: 1mm 0; font-size: 12pt }
[mathvariant^='bold'] { font-weight: 700; text-transform: none }
[mathvariant='bold-italic'] { font-style: italic }
`
