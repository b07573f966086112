/**
 * What runs inside the page that is printed. Each function is sent to the browser as its own text, so it may use nothing from around it.
 */

/** Waits until reveal.js has laid out its pages, fonts are there, pictures are decoded and the player is done. */
export async function untilReady(): Promise<void> {
  const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 8))
  const isLaidOut = (): boolean => document.querySelector('.slides > .pdf-page') !== null
  const isPlayerDone = (): boolean =>
    document.documentElement.dataset['rostrum'] === 'ready' || document.querySelector('.reveal[data-width]') === null
  while (document.readyState !== 'complete' || !isLaidOut() || !isPlayerDone()) await pause()
  await document.fonts.ready
  await Promise.all(
    [...document.images].map((image) => {
      image.loading = 'eager'
      return image.decode().catch(() => undefined)
    }),
  )
  await new Promise(requestAnimationFrame)
}

/** Which slide each page shows. */
export function pageSlides(): string[] {
  return [...document.querySelectorAll('.slides > .pdf-page')].map((page) => page.querySelector('section[id]')?.id ?? '')
}

/** Takes pages away whose slides were not asked for. */
export function keepPages(wanted: readonly string[]): void {
  const ids = new Set(wanted)
  for (const page of document.querySelectorAll('.slides > .pdf-page'))
    if (!ids.has(page.querySelector('section[id]')?.id ?? '')) page.remove()
}

/**
 * Makes what reveal.js hides from screen readers readable on paper, and links right: to a slide they become links inside the file, and
 * those that lead to the deck's own folder go.
 */
export function openUp(): void {
  const places = new Map<string, string>()
  for (const section of document.querySelectorAll<HTMLElement>('.pdf-page section')) {
    section.removeAttribute('aria-hidden')
    section.removeAttribute('hidden')
    section.removeAttribute('inert')
    // A place in a PDF has a name of at most 127 bytes, which an id in Japanese soon has. Pages of one slide's steps are clones with its id.
    const { id } = section
    const place = `slide-${places.size + 1}`
    if (id === '' || places.has(id)) section.removeAttribute('id')
    else {
      places.set(id, place)
      section.id = place
    }
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') ?? ''
    const slide = /^#\/?(.+)$/.exec(href)?.[1]
    const place = slide === undefined ? undefined : places.get(decodeURIComponent(slide))
    if (place) link.setAttribute('href', `#${place}`)
    else if (href.startsWith('#') || !/^(https?|mailto|tel):$/.test(link.protocol) || link.host === location.host)
      link.removeAttribute('href')
  }
}
