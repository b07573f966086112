import { element } from './element.ts'

/** A modal panel over the deck; closes on Escape and on a click beside it. Its words are English, whatever the talk's language. */
export const openDialog = (name: string, label: string, ...content: readonly Node[]): HTMLDialogElement => {
  document.querySelector<HTMLDialogElement>('dialog.rostrum')?.close()
  const dialog = element(
    'dialog',
    { class: `rostrum rostrum-${name}`, 'aria-label': label, lang: 'en', dir: 'ltr', tabindex: '-1' },
    ...content,
  )
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  // Keys typed here are not the deck's.
  dialog.addEventListener('keydown', (event) => event.stopPropagation())
  document.body.append(dialog)
  dialog.showModal()
  dialog.focus()
  return dialog
}

/** Whether a panel is open, so that the deck leaves the keyboard alone. */
export const isDialogOpen = (): boolean => document.querySelector('dialog.rostrum[open]') !== null
