import { wordTexts } from './characters.ts'

/**
 * A name for links from a text: lower case, letters and digits of any script, hyphens between words; accents stay. At most
 * `most` characters, cut between words. Empty where the text has neither letter nor digit.
 */
export function slug(text: string, most = 60): string {
  const words = wordTexts(text.normalize('NFC').toLowerCase().replaceAll(/['’ʼ]/g, ''))
  let made = ''
  for (const word of words) {
    const longer = made === '' ? word : `${made}-${word}`
    if (made !== '' && longer.length > most) break
    made = longer
  }
  return made.slice(0, most)
}
