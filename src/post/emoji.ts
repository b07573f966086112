import { nameToEmoji } from 'gemoji'

const code = /(?<![\p{L}\p{N}:])((?::[a-z0-9_+-]{1,40}:)+)(?![\p{L}\p{N}])/gu

/** Puts the sign where a known `:name:` stands. */
export function withEmoji(text: string): string {
  if (!text.includes(':')) return text
  return text.replace(code, (codes: string) =>
    codes.replace(/:([a-z0-9_+-]{1,40}):/g, (whole, name: string) =>
      Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? whole) : whole,
    ),
  )
}
