import type { LiveFault } from '../../live-message.ts'
import { element } from '../parts/element.ts'

/** Says over the last good deck why the post as it is now makes none. */
export const showFault = (fault: LiveFault): void => {
  hideFault()
  const place = [fault.path, fault.line, fault.column].filter((part) => part !== undefined).join(':')
  document.body.append(
    element(
      'div',
      { class: 'rostrum-fault', role: 'alert', lang: 'en', dir: 'ltr' },
      place === '' ? null : element('p', { class: 'place' }, place),
      element('p', {}, ...withCode(fault.message)),
      fault.excerpt.length === 0
        ? null
        : element(
            'pre',
            {},
            ...fault.excerpt.map(({ line, text }) =>
              element('span', { class: line === fault.line ? 'here' : '' }, `${String(line).padStart(4)}  ${text}\n`),
            ),
          ),
      element(
        'p',
        { class: 'quiet' },
        document.querySelector('.reveal, .rostrum-speaker')
          ? 'The slides are the last ones that worked. They move on by themselves when the file is saved without this.'
          : 'The deck comes by itself when the file is saved without this.',
      ),
    ),
  )
}

/** What stands in backquotes is somebody's text. */
const withCode = (sentence: string): readonly (Node | string)[] =>
  sentence.split(/(`[^`]+`)/).map((part) => (/^`.+`$/.test(part) ? element('code', {}, part.slice(1, -1)) : part))

/** Takes it away again. */
export const hideFault = (): void => document.querySelector('.rostrum-fault')?.remove()
