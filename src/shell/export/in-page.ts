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

/** Draws each numeral as a picture: it may bleed off the slide on purpose, and as text it would be a word beside the page. */
export function drawNumerals(): void {
  const sharpness = 3
  for (const numeral of document.querySelectorAll<HTMLElement>('.pdf-page .numeral[data-n]')) {
    const line = document.createElement('span')
    line.textContent = numeral.dataset['n'] ?? ''
    delete numeral.dataset['n']
    numeral.append(line)
    const at = line.getBoundingClientRect()
    const box = numeral.getBoundingClientRect()
    const style = getComputedStyle(numeral)
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(at.width * sharpness)
    canvas.height = Math.ceil(at.height * sharpness)
    canvas.style.cssText = `position:absolute;left:${at.left - box.left}px;top:${at.top - box.top}px;width:${at.width}px;max-width:none;max-height:none`
    const pen = canvas.getContext('2d')
    if (!pen) continue
    pen.scale(sharpness, sharpness)
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    pen.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing
    pen.fillStyle = style.color
    pen.fillText(line.textContent, 0, pen.measureText(line.textContent).fontBoundingBoxAscent)
    // It goes on holding the room, from which the numeral gets its height.
    line.style.visibility = 'hidden'
    numeral.append(canvas)
  }
}
