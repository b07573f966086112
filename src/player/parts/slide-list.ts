import { openDialog } from './dialog.ts'
import { element } from './element.ts'
import { findSlides, type Entry, type Found } from './find.ts'
import { textOf, titleOf } from './slides.ts'

/** Opens the list of slides with a field to search them; `go` is told which one was chosen. */
export const openSlideList = (slides: readonly HTMLElement[], current: number, go: (index: number) => void): void => {
  const entries: Entry[] = slides.map((slide, index) => ({ index, title: titleOf(slide, index), text: textOf(slide) }))
  const field = element('input', {
    type: 'search',
    placeholder: 'Search the slides',
    'aria-label': 'Search the slides',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'rostrum-found',
    autocomplete: 'off',
    spellcheck: 'false',
  })
  const list = element('ol', { id: 'rostrum-found', role: 'listbox', 'aria-label': 'Slides' })
  const dialog = openDialog('search', 'Slides', element('div', { class: 'rostrum-field' }, field), list)
  let chosen = 0
  let found: readonly Found[] = []

  const choose = (next: number): void => {
    chosen = Math.max(0, Math.min(next, found.length - 1))
    ;[...list.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === chosen)))
    const item = list.children[chosen]
    item?.scrollIntoView({ block: 'nearest' })
    if (item) field.setAttribute('aria-activedescendant', item.id)
  }
  const leave = (index: number): void => {
    dialog.close()
    const entry = found[index]
    if (entry) go(entry.index)
  }
  const update = (): void => {
    found = findSlides(entries, field.value)
    list.replaceChildren(...found.map((entry, index) => itemFor(entry, index, () => leave(index))))
    if (found.length === 0) list.append(element('li', { class: 'rostrum-none' }, 'No slide says that.'))
    choose(field.value === '' ? current : 0)
  }

  field.addEventListener('input', update)
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') choose(chosen + 1)
    else if (event.key === 'ArrowUp') choose(chosen - 1)
    else if (event.key === 'Enter') leave(chosen)
    // A search field would only empty itself.
    else if (event.key === 'Escape') dialog.close()
    else return
    event.preventDefault()
  })
  update()
  field.focus()
}

const itemFor = (entry: Found, index: number, choose: () => void): HTMLLIElement =>
  element(
    'li',
    { role: 'option', id: `rostrum-found-${index}`, onclick: choose },
    element('span', { class: 'rostrum-number' }, String(entry.index + 1)),
    element(
      'span',
      { class: 'rostrum-entry' },
      element('b', { dir: 'auto' }, entry.title),
      entry.match === '' ? null : element('small', { dir: 'auto' }, entry.before, element('mark', {}, entry.match), entry.after),
    ),
  )
