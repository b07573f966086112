import type { Page } from '../browser/index.ts'

/** Slides are as large as lets two of them stand on a sheet with what most have to say. */
const papers = {
  a4: { name: 'A4', slideMm: 128, margin: '16mm 18mm 18mm' },
  letter: { name: 'letter', slideMm: 122, margin: '15mm 18mm 17mm' },
} as const

/**
 * Turns the pages of a deck into sheets: each slide as it is, in lines and letters, and under it its notes, over as many sheets as
 * they need.
 */
export function layHandout(page: Page, paper: keyof typeof papers, title: string): Promise<void> {
  const { slideMm } = papers[paper]
  return page.evaluate(layOut, { widthPx: (slideMm / 25.4) * 96, css: sheetCss(paper, title) })
}

const sheetCss = (paper: keyof typeof papers, title: string): string => `
@page { size: ${papers[paper].name}; margin: ${papers[paper].margin}; font: 8pt sans-serif; color: #555;
  @bottom-left { content: ${quoted(shortened(title))}; width: 85%; } @bottom-right { content: counter(page); } }
html, body { color-scheme: only light !important; width: auto !important; height: auto !important; overflow: visible !important; background: #fff !important; }
.handout { color: #111; background: #fff; }
.handout > article { break-inside: auto; margin: 0 0 11mm; }
.handout > article.short { break-inside: avoid; }
.handout .sheet-slide { position: relative; overflow: hidden; contain: strict; break-inside: avoid; break-after: avoid; margin: 0 0 4mm; }
.handout .sheet-slide::after { content: ''; position: absolute; inset: 0; border: .5pt solid #bbb; }
.handout .pdf-page { break-after: auto !important; page-break-after: auto !important; }
.handout .sheet-notes { font-size: 10.5pt; line-height: 1.45; orphans: 3; widows: 3; overflow-wrap: break-word; }
.handout .sheet-notes :is(p, ul, ol, blockquote, pre, table, figure) { margin: 0 0 .55em; }
.handout .sheet-notes :is(ul, ol) { padding-inline-start: 1.3em; }
.handout .sheet-notes :is(ul, ol) li { display: list-item; list-style: inherit; }
.handout .sheet-notes ul { list-style: disc; } .handout .sheet-notes ol { list-style: decimal; }
.handout .sheet-notes :is(h1, h2, h3, h4, h5, h6) { font-size: 1em; margin: .8em 0 .3em; break-after: avoid; }
.handout .sheet-notes pre { white-space: pre-wrap; font-size: 8.5pt; }
.handout .sheet-notes :is(img, video, svg:not(.katex *)) { max-width: 100%; height: auto; }
.handout .sheet-notes hr { border: 0; border-top: .5pt solid #bbb; margin: .8em 0; } .handout .sheet-notes hr:is(:first-child, :last-child) { display: none; }
/* A theme draws the rules of its tables where a table ends, which on several sheets is beside it. */
.handout .sheet-notes :is(table, table *)::before, .handout .sheet-notes :is(table, table *)::after { content: none !important; }
.handout .sheet-notes :is(table, thead, tbody, tr, td, th) { border: 0 !important; background: none; }
.handout .sheet-notes table { width: 100%; border-spacing: 0; border-collapse: separate; font-size: 9pt; }
.handout .sheet-notes :is(td, th) { border-block-end: .5pt solid #bbb !important; padding: 1mm 2mm; text-align: start; vertical-align: top; } .handout .sheet-notes th { border-color: #555 !important; }
.handout .sheet-notes tr { break-inside: avoid; }
/* The slide above shows them: its title, and what its formula or diagram is drawn from. */
.handout .sheet-notes :is(.cue, .source) { display: none; }
.handout .sheet-notes .more, .handout .sheet-notes [data-more] { font-size: 9pt; color: #444; }
.handout .sheet-notes a { color: inherit; }
.handout .pdf-page :is(h1, h2, h3) { white-space: pre-wrap; }
`

/** A title that leaves room for the number of the sheet, whole words of it. */
const shortened = (title: string): string => (title.length <= 100 ? title : `${title.slice(0, 100).replace(/\s+\S*$/, '')} …`)

/** A string of CSS: no letter of it ends the string or the sheet. */
const quoted = (text: string): string =>
  `"${Array.from(text, (letter) => (/[\\"<>\n\r\f]/.test(letter) ? `\\${letter.charCodeAt(0).toString(16)} ` : letter)).join('')}"`

/** Runs in the page, so it uses nothing from around it. */
function layOut({ widthPx, css }: { readonly widthPx: number; readonly css: string }): void {
  const handout = document.createElement('main')
  handout.className = 'handout'
  // Notes are set in the face in which slides set their text.
  const text = [...document.querySelectorAll('.pdf-page :is(.r-body, .r-lead, .r-small, li, p):not(aside *)')]
  const { fontFamily, fontWeight, fontVariationSettings, fontOpticalSizing } = getComputedStyle(
    text.find((each) => /r-(body|lead|small)/.test(each.className)) ?? text[0] ?? document.body,
  )
  Object.assign(handout.style, { fontFamily, fontWeight, fontVariationSettings, fontOpticalSizing })
  for (const page of document.querySelectorAll<HTMLElement>('.slides > .pdf-page')) {
    const section = page.querySelector('section')
    const notes = section?.querySelector('aside.notes')
    const article = document.createElement('article')
    const frame = document.createElement('div')
    frame.className = 'sheet-slide'
    const [slideWidth, slideHeight] = [page.offsetWidth, page.offsetHeight]
    const scale = widthPx / slideWidth
    frame.style.width = `${widthPx}px`
    frame.style.height = `${slideHeight * scale}px`
    const scaled = document.createElement('div')
    scaled.style.cssText = `position: absolute; inset: 0 auto auto 0; width: ${slideWidth}px; height: ${slideHeight}px; transform: scale(${scale}); transform-origin: 0 0;`
    article.append(frame)
    if (notes) {
      const spoken = document.createElement('div')
      spoken.className = 'sheet-notes'
      spoken.append(...notes.childNodes)
      for (const named of spoken.querySelectorAll('[id]')) named.removeAttribute('id')
      article.append(spoken)
      notes.remove()
    }
    if ((notes?.textContent ?? '').length < 1100) article.classList.add('short')
    scaled.append(page)
    frame.append(scaled)
    handout.append(article)
  }
  // Not before every page was measured: the sheet's width is not the slide's.
  const style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
  // Slides keep the styles that name `.reveal .slides` around them.
  const slides = document.createElement('div')
  slides.className = 'slides'
  const reveal = document.querySelector<HTMLElement>('.reveal')
  reveal?.querySelector('.slides')?.remove()
  slides.append(handout)
  reveal?.prepend(slides)
  for (const box of [reveal, slides]) box?.style.setProperty('all', 'revert', 'important')
}
