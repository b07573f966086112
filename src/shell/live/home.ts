import { galleryHtml, type Card } from '../../file/gallery.ts'
import { fontName } from '../../file/font-faces.ts'
import { coverOf } from '../cover.ts'
import { minutesOf } from '../report.ts'
import type { Talk } from '../talk.ts'
import { version } from '../version.ts'
import type { LiveDeck } from './deck.ts'

/** The page over all posts of a folder: a card each, the newest first. Their decks are drawn when they are opened. */
export function homeHtml(decks: readonly LiveDeck[]): string {
  const cards = decks.flatMap((deck) => {
    const talk = deck.talk()
    return talk ? [cardOf(deck.name, talk)] : []
  })
  return galleryHtml(
    cards.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || (a.folder < b.folder ? -1 : 1)),
    `Rostrum ${version}`,
  )
}

function cardOf(folder: string, talk: Talk): Card {
  const {
    deck,
    post,
    theme: { theme },
  } = talk
  const cover = coverOf(deck)
  const display = theme.families.display[0]
  return {
    folder,
    title: talk.title,
    lang: deck.lang,
    dir: deck.dir,
    minutes: minutesOf(talk),
    slides: deck.slides.length,
    ...(post.meta.date !== undefined && { date: post.meta.date }),
    ...(cover?.file !== undefined && { cover: { file: cover.file, alt: cover.alt, widthPx: cover.widthPx, heightPx: cover.heightPx } }),
    look: {
      colours: { ...theme.grounds.paper },
      families: theme.families.display,
      fonts: theme.fonts
        .filter((font) => font.family === display && font.style === 'normal')
        .map((font) => ({
          family: font.family,
          file: fontName(font),
          style: font.style,
          weight: font.weight,
          ...(font.unicodeRange !== undefined && { unicodeRange: font.unicodeRange }),
        })),
    },
  }
}
