import { relative } from 'node:path'
import { fontName } from '../file/font-faces.ts'
import type { Page } from '../page/index.ts'
import { coverOf } from './cover.ts'
import type { Manifest } from './manifest.ts'
import { minutesOf } from './report.ts'
import type { Talk } from './talk.ts'

/** What a deck's folder is to say of itself. The post's path stands relative to its site, so that two builds in two places are the same bytes. */
export function manifestOf(talk: Talk, page: Page, files: readonly string[]): Manifest {
  const {
    deck,
    post,
    theme: { theme },
    site,
  } = talk
  const cover = coverOf(deck)
  const display = theme.families.display[0]
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
    ...(cover?.file !== undefined &&
      files.includes(cover.file) && { cover: { file: cover.file, alt: cover.alt, widthPx: cover.widthPx, heightPx: cover.heightPx } }),
    look: {
      theme: theme.name,
      dark: theme.dark,
      colours: { ...theme.grounds.paper },
      families: theme.families.display,
      fonts: page.fonts
        .filter((font) => font.family === display && font.style === 'normal' && files.includes(fontName(font)))
        .map((font) => ({
          family: font.family,
          file: fontName(font),
          style: font.style,
          weight: font.weight,
          ...(font.unicodeRange !== undefined && { unicodeRange: font.unicodeRange }),
        })),
    },
    files: files.toSorted(),
  }
}
