import type { Found } from './dialects/types.ts'

/** Arguments of a directive that somebody would read: text with words in it, not addresses, sizes and switches. */
export function readableArguments({ positional, named }: Found): string[] {
  const speaks = (value: string): boolean => /\p{L}+\s+\p{L}+/u.test(value) && !/^(https?:)?\/|[{}<>=]/.test(value)
  const spoken = ['title', 'caption', 'alt', 'text', 'label', 'description', 'summary', 'name']
  return [
    ...positional.filter(speaks),
    ...Object.entries(named).flatMap(([key, value]) =>
      speaks(value) || (spoken.includes(key.toLowerCase()) && /\p{L}/u.test(value) && !/[{}<>=/]/.test(value)) ? [value] : [],
    ),
  ]
}
