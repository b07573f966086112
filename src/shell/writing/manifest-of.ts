import { relative } from 'node:path'
import type { Page } from '../../page/index.ts'
import { cardCover, lookOf } from './card-parts.ts'
import { coverOf } from './cover.ts'
import type { Manifest } from './manifest.ts'
import { minutesOf } from '../words/report.ts'
import type { Talk } from '../talks/talk.ts'

/** What a deck's folder is to say of itself. The post's path stands relative to its site, so that two builds in two places are the same bytes. */
export function manifestOf(talk: Talk, page: Page, files: readonly string[]): Manifest {
  const {
    deck,
    post,
    theme: { theme },
    site,
  } = talk
  const cover = coverOf(deck)
  return {
    rostrum: 1,
    post: talk.file.path === '-' ? '-' : relative(site.root, site.post).replaceAll('\\', '/'),
    title: talk.title,
    lang: deck.lang,
    dir: deck.dir,
    ...(post.meta.date !== undefined && { date: post.meta.date }),
    ...(page.description !== undefined && { description: page.description }),
    minutes: minutesOf(talk),
    slides: deck.slides.length,
    ...(cover && files.includes(cover.picture.file) && { cover: cardCover(cover) }),
    look: lookOf(theme, page.fonts, (file) => files.includes(file)),
    files: files.toSorted(),
  }
}
