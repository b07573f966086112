import { furnitureIn, talkDate } from '../deck/words/index.ts'
import { escapeHtml } from './escape.ts'
import type { BrokenCard, Card } from './gallery.ts'

/** One talk: its face, title, date and length, and what else there is of it. */
export function cardHtml(card: Card): string {
  const href = escapeHtml(`${encodeURIComponent(card.folder)}/index.html`)
  const facts = [
    // An Arabic date would take the numbers behind it along.
    card.date === undefined
      ? undefined
      : `<time datetime="${escapeHtml(card.date)}"><bdi>${escapeHtml(talkDate(card.date, card.lang))}</bdi></time>`,
    `${card.slides} slide${card.slides === 1 ? '' : 's'}`,
    `${card.minutes} min`,
  ]
  return `<li lang="${escapeHtml(card.lang)}" dir="${card.dir}"><a href="${href}">
${faceHtml(card)}
<h2 style="font-family:${escapeHtml(familyList(card))}">${escapeHtml(card.title)}</h2>
</a>
<p class="facts" lang="en" dir="ltr">${facts.filter((fact) => fact !== undefined).join('<span aria-hidden="true"> · </span>')}</p>${artifactsHtml(card)}</li>`
}

/** A post without a deck: where it stands, and the sentence that says why. */
export const brokenCardHtml = ({ folder, post, place, message }: BrokenCard): string =>
  `<li lang="en" dir="ltr"><a href="${escapeHtml(encodeURIComponent(folder))}/index.html">
<div class="face broken"><p>${withCode(message)}</p></div>
<h2 class="place">${escapeHtml(place)}</h2>
</a>
<p class="facts">${place.startsWith(post) ? 'It' : escapeHtml(post)} comes back by itself when this is mended.</p></li>`

/** What stands in backquotes is somebody's text. */
const withCode = (sentence: string): string => escapeHtml(sentence).replaceAll(/`([^`]+)`/g, '<code>$1</code>')

/** Fonts of the titles, as CSS takes them. */
export const familyList = ({ look }: Pick<Card, 'look'>): string =>
  look.families
    .map((family) => (/^[a-z-]+$/.test(family) ? family : `'${family.replaceAll(/[^A-Za-z0-9\u00c0-\u1fff\u3040-\uffdc -]/g, '')}'`))
    .join(',')

function artifactsHtml({ artifacts = [], title }: Card): string {
  if (artifacts.length === 0) return ''
  const links = artifacts.map(
    ({ label, file }) =>
      `<li><a href="${escapeHtml(encodeURIComponent(file))}" aria-label="${escapeHtml(`${label}, ${title}`)}">${escapeHtml(label)}</a></li>`,
  )
  return `\n<ul class="more" lang="en" dir="ltr">${links.join('')}</ul>`
}

/** The cover, or the title set as on the first slide; either way only a picture of the words below it, so readers of the screen skip it. */
function faceHtml(card: Card): string {
  const { colours } = card.look
  const ground = `--ground:${css(colours['background'], '#f5f0e6')};--text:${css(colours['text'], '#1b1815')};--accent:${css(colours['accent'], '#bb3016')}`
  if (card.cover !== undefined) {
    const shape = mayBeCut(card.cover) ? 'wide' : 'whole'
    const file = [card.folder, ...card.cover.file.split('/')].map(encodeURIComponent).join('/')
    const label = card.cover.ai === true ? `<span class="ai">${escapeHtml(furnitureIn(card.lang).aiGenerated)}</span>` : ''
    return `<div class="face ${shape}" style="${ground}"><img src="${escapeHtml(file)}" alt="" width="${card.cover.widthPx}" height="${card.cover.heightPx}" loading="lazy">${label}</div>`
  }
  const size = sizes.find(([letters]) => lettersIn(card.title) <= letters)?.[1] ?? 'longest'
  return `<div class="face set ${size}" style="${ground};font-family:${escapeHtml(familyList(card))}" aria-hidden="true"><span>${escapeHtml(card.title)}</span></div>`
}

/** How many letters of Latin a title of each size has at most: it stands in its face with room around it, also where long words end lines early. */
const sizes = [
  [32, 'short'],
  [54, 'middle'],
  [96, 'long'],
] as const

/** Letters as wide as they are high count for two. */
const lettersIn = (title: string): number =>
  Array.from(title, (letter) => (letter >= '\u2e80' ? 2 : 1)).reduce<number>((sum, one) => sum + one, 0)

/** Whether a picture may fill a face of 16:9: a photograph of about that shape, 3:2 to 2:1. A drawing, or more than that, would lose what it says. */
function mayBeCut({ file, widthPx, heightPx }: NonNullable<Card['cover']>): boolean {
  const share = widthPx / heightPx / (16 / 9)
  return !/\.svg$/i.test(file) && Math.min(share, 1 / share) >= 0.84
}

/** A value that may stand in a style attribute: no theme's string ends it early. */
const css = (value: string | undefined, otherwise: string): string =>
  value !== undefined && /^[\w#(),.%\s/-]+$/.test(value) ? value : otherwise
