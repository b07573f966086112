import { openDialog } from './dialog.ts'
import { element } from './element.ts'

/** One line of the help: keys, and what they do. */
export type Key = { readonly keys: readonly string[]; readonly does: string }

export const deckKeys: readonly Key[] = [
  { keys: ['→', '↓', 'Space', 'N'], does: 'Next' },
  { keys: ['←', '↑', 'P'], does: 'Back' },
  { keys: ['Home', 'End'], does: 'First slide, last slide' },
  { keys: ['Alt →', 'Alt ←'], does: 'Whole slides, without their steps' },
  { keys: ['S'], does: 'Speaker view, in a window of its own' },
  { keys: ['/'], does: 'Search and list of slides' },
  { keys: ['Esc', 'O'], does: 'Overview' },
  { keys: ['G'], does: 'Go to a slide by number or name' },
  { keys: ['B', '.'], does: 'Black screen' },
  { keys: ['F'], does: 'Full screen' },
  { keys: ['?'], does: 'This help' },
]

/** Opens the list of keys. */
export const openHelp = (keys: readonly Key[]): void => {
  const rows = keys.flatMap(({ keys: names, does }) => [
    element('dt', {}, ...names.map((name) => element('kbd', {}, name))),
    element('dd', {}, does),
  ])
  openDialog('help', 'Keys', element('h2', {}, 'Keys'), element('dl', {}, ...rows), printLink())
}

const printLink = (): HTMLElement => {
  const address = new URL(location.href)
  address.search = '?view=print'
  address.hash = ''
  return element('p', {}, element('a', { href: address.href, target: '_blank', rel: 'noopener' }, 'Pages for printing'))
}
