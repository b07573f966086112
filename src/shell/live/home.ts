import { galleryHtml, type BrokenCard, type Card } from '../../file/gallery.ts'
import { cardCover, lookOf } from '../writing/card-parts.ts'
import type { LiveState } from '../../live-message.ts'
import { coverOf } from '../writing/cover.ts'
import { playerFile } from '../writing/player-files.ts'
import { minutesOf } from '../words/report.ts'
import type { Talk } from '../talks/talk.ts'
import { version as rostrum } from '../system/version.ts'
import type { Content } from '../writing/write.ts'
import type { LiveDeck } from './deck.ts'
import type { Decks } from './decks.ts'
import { liveTags, type LiveTag } from './live-html.ts'

/** The page over all posts of a folder: a card each, the newest first, those that are broken before them. Their decks are drawn when they are opened. */
export type Home = {
  readonly content: (name: string) => Content | undefined
  readonly state: () => LiveState
  /** Looks at the decks again; says so where the page is another now. */
  readonly renew: () => LiveState | undefined
}

export function makeHome(decks: Decks, token: string): Home {
  let version = 1
  const draw = (): string => homeHtml(decks.all(), { deck: '', version, token })
  let drawn = draw()
  const state = (): LiveState => ({ kind: 'same', deck: '', version })
  return {
    content: (name) =>
      name === 'index.html' ? drawn : name === 'live.js' || name === 'live.css' ? { copyOf: playerFile(name) } : undefined,
    state,
    renew: () => {
      if (!decks.isFolder || draw() === drawn) return undefined
      version += 1
      drawn = draw()
      return state()
    },
  }
}

const homeHtml = (decks: readonly LiveDeck[], tag: LiveTag): string =>
  galleryHtml(decks.flatMap(cardOf), { generator: `Rostrum ${rostrum}`, broken: decks.flatMap(brokenCardOf), live: liveTags(tag) })

function cardOf(deck: LiveDeck): readonly Card[] {
  const talk = deck.talk()
  return talk === undefined || deck.fault() !== undefined ? [] : [talkCard(deck.name, talk)]
}

function brokenCardOf({ name, file, fault }: LiveDeck): readonly BrokenCard[] {
  const stopped = fault()
  if (stopped === undefined) return []
  const place = [stopped.path ?? file.shown, stopped.line, stopped.column].filter((part) => part !== undefined).join(':')
  return [{ folder: name, post: file.shown, place, message: stopped.message }]
}

function talkCard(folder: string, talk: Talk): Card {
  const {
    deck,
    post,
    theme: { theme },
  } = talk
  const cover = coverOf(deck)
  return {
    folder,
    title: talk.title,
    lang: deck.lang,
    dir: deck.dir,
    minutes: minutesOf(talk),
    slides: deck.slides.length,
    ...(post.meta.date !== undefined && { date: post.meta.date }),
    ...(cover && { cover: cardCover(cover) }),
    look: lookOf(theme, theme.fonts, () => true),
  }
}
