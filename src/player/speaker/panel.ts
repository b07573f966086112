import { element } from '../parts/element.ts'
import type { Easel } from './easel.ts'

/** Everything that a speaker sees, to be filled in as the talk goes on. */
export type Panel = {
  readonly element: HTMLElement
  readonly count: HTMLElement
  readonly nextLabel: HTMLElement
  readonly notes: HTMLElement
  readonly elapsed: HTMLButtonElement
  readonly planned: HTMLElement
  readonly pace: HTMLElement
  /** The bar of time spent, and the mark where the plan says that this slide begins. */
  readonly bar: HTMLElement
  readonly clock: HTMLElement
  readonly black: HTMLButtonElement
  readonly lost: HTMLElement
}

/** What the buttons do. */
export type Acts = Readonly<
  Record<'next' | 'back' | 'list' | 'help' | 'smaller' | 'larger' | 'lights' | 'black' | 'time' | 'reset' | 'reopen', () => void>
>

/** Lays out the speaker view. */
export const makePanel = (easels: { readonly now: Easel; readonly next: Easel }, acts: Acts, title: string): Panel => {
  const part = (name: string): HTMLElement => element('span', { class: name })
  const count = part('count')
  const nextLabel = element('span', { class: 'next-label', dir: 'auto' })
  const notes = element('div', { class: 'notes', tabindex: '0', role: 'region', 'aria-label': 'Notes' })
  const elapsed = element('button', {
    class: 'elapsed',
    'aria-label': 'Time spoken; start or stop',
    title: 'Start or stop (T)',
    onclick: acts.time,
  })
  const planned = part('planned')
  const pace = element('span', { class: 'pace', role: 'status' })
  const bar = element('span', { class: 'bar', 'aria-hidden': 'true' }, part('track'), part('plan'))
  const clock = part('clock')
  const black = button('Black', 'Black screen (B)', acts.black)
  const lost = element(
    'p',
    { class: 'lost', role: 'alert', hidden: true },
    'The window with the slides is not there. ',
    button('Open it', 'Open the slides', acts.reopen),
  )
  const nextFrame = element('button', { class: 'next-frame', 'aria-label': 'Next', onclick: acts.next }, easels.next.element)

  const view = element(
    'main',
    { class: 'rostrum-speaker', lang: 'en', dir: 'ltr' },
    element('header', {}, element('h1', { dir: 'auto' }, title), count, clock),
    element('section', { class: 'now', 'aria-label': 'On the screen' }, easels.now.element),
    element(
      'section',
      { class: 'next', 'aria-label': 'Next' },
      nextFrame,
      element('p', {}, element('span', { class: 'quiet' }, 'Next '), nextLabel),
    ),
    element('section', { class: 'time', 'aria-label': 'Time' }, elapsed, element('p', { class: 'of' }, planned), pace, bar),
    notes,
    element(
      'nav',
      { 'aria-label': 'Talk' },
      button('←', 'Back', acts.back),
      button('→', 'Next', acts.next),
      button('Slides', 'List of slides (/)', acts.list),
      black,
      element('span', { class: 'gap' }),
      button('A−', 'Smaller notes (−)', acts.smaller),
      button('A+', 'Larger notes (+)', acts.larger),
      button('◐', 'Light or dark (D)', acts.lights),
      button('Reset', 'Set the time to nought (R)', acts.reset),
      button('?', 'Keys', acts.help),
    ),
    lost,
  )
  return { element: view, count, nextLabel, notes, elapsed, planned, pace, bar, clock, black, lost }
}

const button = (text: string, label: string, act: () => void): HTMLButtonElement =>
  element('button', { type: 'button', 'aria-label': label, title: label, onclick: act }, text)
