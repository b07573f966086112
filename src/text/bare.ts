import { wordTexts } from './characters.ts'

/** A text as its words alone: lower case, without marks, one space between words. Two texts that read the same are the same. */
export function bareText(text: string): string {
  return wordTexts((isAscii.test(text) ? text : text.normalize('NFKC')).toLowerCase()).join(' ')
}

const isAscii = /^[\0-\x7f]*$/
