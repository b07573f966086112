import type { RevealApi } from 'reveal.js'

/**
 * Makes the browser's own print dialogue right without a reload: a page a slide, everything revealed. reveal.js has a print sheet of its own for
 * the deck that is shown, an outline in Times; the class `print-pdf` keeps it away.
 */
export const preparePrint = (reveal: RevealApi, root: HTMLElement): void => {
  const { width = 1280, height = 720 } = reveal.getConfig()
  document.documentElement.classList.add('print-pdf')
  const pages = document.createElement('style')
  pages.textContent = `@page{size:${width}px ${height}px;margin:0}`
  document.head.append(pages)

  let hidden: HTMLElement[] = []
  window.addEventListener('beforeprint', () => {
    hidden = [...root.querySelectorAll<HTMLElement>('.slides > section[hidden]')]
    for (const slide of hidden) {
      slide.removeAttribute('hidden')
      slide.removeAttribute('aria-hidden')
    }
    for (const picture of root.querySelectorAll('img[loading="lazy"]')) picture.setAttribute('loading', 'eager')
  })
  window.addEventListener('afterprint', () => {
    for (const slide of hidden) {
      slide.setAttribute('hidden', '')
      slide.setAttribute('aria-hidden', 'true')
    }
    reveal.layout()
  })
}
