import { blockTexts } from '../deck/block-texts.ts'
import { readsBelow } from '../deck/reads.ts'
import type { Deck, Slide } from '../deck/types.ts'
import { plainText } from '../post/inline.ts'
import type { Block } from '../post/types.ts'

/** The talk as Markdown to speak from: for each slide its title, what the audience reads, what to say, and the time until then. */
export function talkNotes(deck: Deck): string {
  let seconds = 0
  const slides = deck.slides.map((slide, index) => {
    const text = slideNotes(slide, index + 1, clock(seconds))
    seconds += slide.seconds
    return text
  })
  return [`# ${plainText(deck.title)}`, `${deck.slides.length} slides, ${clock(seconds)}`, ...slides].join('\n\n') + '\n'
}

function slideNotes(slide: Slide, number: number, at: string): string {
  const shown = readsBelow(slide).filter((text) => text.trim() !== '').map((text) => `- ${text.replaceAll('\n', ' ')}`)
  const say = spoken(slide.notes.say)
  const more = spoken(slide.notes.more)
  const parts = [`## ${number}. ${plainText(slide.title)}`, `*${at}*`, shown.join('\n'), say, more === '' ? '' : more.replaceAll(/^(?=.)/gm, '> ')]
  return parts.filter((part) => part !== '').join('\n\n')
}

const spoken = (blocks: readonly Block[]): string => blocks.map((block) => blockTexts(block).join('\n')).join('\n\n')

/** Minutes and seconds, `3:05`. */
function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
