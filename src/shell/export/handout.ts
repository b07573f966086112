import type { Page } from '../browser.ts'

/** Slides are as large as lets two of them stand on a sheet with what most have to say. */
const papers = {
  a4: { name: 'A4', slideMm: 128, margin: '16mm 18mm 18mm' },
  letter: { name: 'letter', slideMm: 122, margin: '15mm 18mm 17mm' },
} as const

/**
 * Turns the pages of a deck into sheets: each slide as it is, in lines and letters, and under it its notes, over as many sheets as
 * they need.
 */
export function layHandout(page: Page, paper: keyof typeof papers): Promise<void> {
  const { name, slideMm, margin } = papers[paper]
  return page.evaluate(layOut, { widthPx: (slideMm / 25.4) * 96, css: sheetCss(name, margin) })
}

const sheetCss = (paper: string, margin: string): string => `
@page { size: ${paper}; margin: ${margin}; @bottom-right { content: counter(page); font: 8pt sans-serif; color: #555; } }
html, body { width: auto !important; height: auto !important; overflow: visible !important; background: #fff !important; }
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
.handout .sheet-notes :is(img, svg, video) { max-width: 100%; height: auto; }
.handout .sheet-notes table { border-collapse: collapse; font-size: 9pt; } .handout .sheet-notes :is(td, th) { border: .5pt solid #bbb; padding: 1mm 2mm; text-align: start; vertical-align: top; }
.handout .sheet-notes .more, .handout .sheet-notes [data-more] { font-size: 9pt; color: #444; }
.handout .sheet-notes a { color: inherit; }
.handout .pdf-page :is(h1, h2, h3) { white-space: pre-wrap; }
`

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
