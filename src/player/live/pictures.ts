const versions = new Map<string, number>()

/** Gives pictures whose bytes changed an address that the browser has not seen. Slides that come later get it too. */
export const freshen = (root: ParentNode, changed: readonly string[]): void => {
  for (const file of changed) versions.set(file, Date.now())
  for (const picture of root.querySelectorAll('img[src], video[src], source[src]')) {
    const file = (picture.getAttribute('src') ?? '').split('?')[0] ?? ''
    const version = versions.get(file)
    if (version !== undefined) picture.setAttribute('src', `${file}?${version}`)
  }
}

/** Puts the pictures that are drawn already into the new slide, which would show an empty frame else until it has decoded its own. */
export const keepPictures = (old: HTMLElement, slide: HTMLElement): void => {
  const drawn = new Map([...old.querySelectorAll('img')].map((picture) => [picture.getAttribute('src')?.split('?')[0], picture]))
  for (const picture of slide.querySelectorAll('img')) {
    const same = drawn.get(picture.getAttribute('src') ?? '')
    if (!same) continue
    drawn.delete(picture.getAttribute('src') ?? '')
    for (const { name } of [...same.attributes]) if (name !== 'src' && !picture.hasAttribute(name)) same.removeAttribute(name)
    for (const { name, value } of picture.attributes) if (name !== 'src') same.setAttribute(name, value)
    picture.replaceWith(same)
  }
}
