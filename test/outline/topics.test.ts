import { describe, expect, it } from 'vitest'
import { leadLineTitle } from '../../src/outline/lead-line.ts'
import { makeOutline } from '../../src/outline/index.ts'
import type { Section } from '../../src/outline/types.ts'
import { plainText } from '../../src/post/inline.ts'
import type { Block } from '../../src/post/types.ts'
import { h, list, p, postOf, strong, text } from '../deck/make.ts'

const filler =
  'A machine that is shared by many teams has to be looked after by somebody who knows each of them and has the time to do so well. '.repeat(
    6,
  )
const sectionsOf = (blocks: readonly Block[]): readonly Section[] => makeOutline(postOf(blocks)).made.sections
const titles = (sections: readonly Section[]): readonly string[] => sections.map((one) => plainText(one.title))
const topicsUnder = (...paragraphs: readonly Block[]): readonly string[] =>
  titles(sectionsOf([h(2, 'The machine'), p(filler), ...paragraphs])[0]?.sections ?? [])

describe('the title of a topic', () => {
  it('never hangs on what came before it', () => {
    const opened = [
      'It was the same at night. ',
      'Now that we had it, the queue grew. ',
      'This queue is too long. ',
      'Rather, it was a queue. ',
      'Which in our words we name. ',
      'See the notes of the team. ',
      'You get the idea. ',
      'Not only that, the queue grew. ',
      'Picture a single, patient clerk at the desk. ',
      'The shop needs a patient, tidy clerk at its desk on every day. ',
    ]
    for (const words of opened)
      expect(topicsUnder(p(words, filler), p('Mornings are for repairs. ', filler))).toEqual(['Mornings are for repairs'])
  })

  it('is cut behind a word that leads over from what came before', () => {
    expect(topicsUnder(p('Still, mornings are for repairs. ', filler), p(filler))).toEqual(['Mornings are for repairs'])
  })

  it('is no bold word from the middle of a sentence where a short sentence says more', () => {
    expect(topicsUnder(p('Mornings are for repairs. We replaced ', strong('ninety small parts'), ' so far. ', filler), p(filler))).toEqual([
      'Mornings are for repairs',
    ])
  })

  it('begins with a capital also where it was bold in the middle of a sentence', () => {
    const bold = p('What we had then was a ', strong('list of ninety small parts'), ' that nobody had ever put in order by hand. ', filler)
    expect(topicsUnder(bold, p(filler))).toEqual(['List of ninety small parts'])
  })

  it('is the line that leads to its list', () => {
    const tools = list('A lamp that fits into every drawer', 'A cloth', 'A long screwdriver', 'A second pair of hands')
    expect(topicsUnder(p(filler), p('With that said, here are the tools that we need:'), tools, p(filler))).toContain(
      'The tools that we need',
    )
  })
})

describe('the line before a list', () => {
  const titleOf = (words: string): string | undefined => {
    const title = leadLineTitle([text(words)], 'en')
    return title === undefined ? undefined : plainText(title)
  }

  it('names the list without its colon and without what hangs at its end', () => {
    expect(titleOf('Examples:')).toBe('Examples')
    expect(titleOf('The queue was long. We bought a second machine because:')).toBe('We bought a second machine')
  })

  it('is no title where it only says that something follows', () => {
    for (const words of ['For example:', 'It needs:', 'The following:', 'They are:', 'Our tools']) expect(titleOf(words)).toBeUndefined()
  })
})
