import { nameToEmoji } from 'gemoji'

const code = /(?<![A-Za-z0-9:\u00c0-\u1fff\u3040-\uffdc])((?::[a-z0-9_+-]{1,40}:)+)(?![A-Za-z0-9\u00c0-\u1fff\u3040-\uffdc])/g

/** Puts the sign where a known `:name:` stands. */
export function withEmoji(text: string): string {
  if (!text.includes(':')) return text
  return text.replace(code, (codes: string) =>
    codes.replace(/:([a-z0-9_+-]{1,40}):/g, (whole, name: string) =>
      Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? whole) : whole,
    ),
  )
}
