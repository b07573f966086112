import type { LiveChange } from '../../live-message.ts'
import type { Page } from '../../page/index.ts'

/** What a page showed and what it is to show: enough to tell a browser the difference. */
export type Shown = { readonly page: Page; readonly css: string; readonly pictures: ReadonlyMap<string, string> }

/** The difference between two versions of a deck, by the content of its slides; `undefined` where there is none. */
export function changeBetween(before: Shown, now: Shown): LiveChange | undefined {
  const old = new Map(before.page.sections.map(({ key, html }) => [key, html]))
  const slides = Object.fromEntries(now.page.sections.filter(({ key, html }) => old.get(key) !== html).map(({ key, html }) => [key, html]))
  const keys = now.page.sections.map(({ key }) => key)
  const pictures = [...now.pictures]
    .filter(([file, mark]) => before.pictures.has(file) && before.pictures.get(file) !== mark)
    .map(([file]) => file)
  const isRestyled = before.css !== now.css
  const { title, lang, dir } = now.page
  const isSame =
    Object.keys(slides).length === 0 &&
    pictures.length === 0 &&
    !isRestyled &&
    keys.join('\n') === [...old.keys()].join('\n') &&
    title === before.page.title &&
    lang === before.page.lang &&
    dir === before.page.dir
  return isSame ? undefined : { keys, slides, title, lang, dir, isRestyled, pictures }
}
