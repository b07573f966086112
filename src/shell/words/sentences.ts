import type { Remark, RemarkCode } from '../../remark.ts'
import type { MissingWhy } from '../pictures/index.ts'

/** Why a picture cannot be had, in words. */
const reasons = {
  'not-found': 'no such file lies in the site',
  outside: 'it lies outside the site, where nothing is read',
  unreadable: 'the file cannot be read',
  'no-picture': 'the file holds no picture',
  lfs: 'the file is only a pointer of Git LFS; `git lfs pull` gets it',
  empty: 'the file is empty',
  'too-large': 'the file is too large',
  scheme: 'its address is none that pictures have',
  'not-asked': 'no other host is asked',
  offline: 'there is no network',
  'not-public': 'its host is not on the public internet',
  slow: 'its host took too long to answer',
  refused: 'its host refused to send it',
  redirects: 'its host sent us from one address to the next',
  budget: 'the time for pictures of other hosts was used up',
} as const satisfies Record<MissingWhy, string>

const because = (why: string): string => (isReason(why) ? `: ${reasons[why]}` : '')
const isReason = (why: string): why is MissingWhy => Object.hasOwn(reasons, why)

/** The words of every remark: what happened and why, and what to do where something can be done. */
const sentences: Record<RemarkCode, (...args: readonly string[]) => string> = {
  'text-repaired': (encoding = 'another encoding') =>
    `The text was decoded as ${encoding} once too often, so that dashes and quotes came out as strings of symbols; they are read as they were meant. Saving the file again as UTF-8 makes it right for good.`,
  'front-matter-line': (line = '') =>
    `The front matter is not proper YAML, so it was read line by line${line === '' ? '' : `; this line is where it stopped: \`${line}\``}. Quotes around the value help.`,
  'list-marker-lost': (words = '') =>
    `A list item has lost its marker and hangs on the item before; it is read as an item of its own${words === '' ? '' : `: \`${words}\``}.`,
  'list-shortened': (title = '', items = '', shown = '') =>
    `The list under \`${title}\` has ${items} items; the first ${shown} are on slides, the others in the notes.`,
  'table-shortened': (title = '', slides = '') =>
    `The table under \`${title}\` is long: its first rows are on ${slides} slides, the others in the notes.`,
  'code-shortened': (title = '', slides = '') =>
    `The code under \`${title}\` is long: its first lines are on ${slides} slides, the others in the notes.`,
  'directive-unknown': (name = '') => `Nothing is known of \`${name}\`, so its inner text stays and the directive itself is left out.`,
  'directive-left-out': (name = '') => `\`${name}\` says nothing that a slide could show and is left out.`,
  'html-left-out': (name = '') =>
    `\`${name}\` is left out, since a deck runs no HTML that could do something. \`--html trusted\` keeps it.`,
  'embed-card': (name = '') =>
    `A deck asks no other host for anything, so a card with its link stands for ${name === '' ? 'what is embedded here' : `\`${name}\``}.`,
  'media-missing': (src = '', why = '') => `The file \`${src}\` cannot be played${because(why)}. A card stands for it.`,
  'link-unresolved': (href = '', others = '0') =>
    `The link \`${href}\`${others === '0' ? '' : ` and ${others} other${others === '1' ? '' : 's'}`} cannot be followed from a deck and ${others === '0' ? 'is' : 'are'} plain text, since the blog's address is not known. The site's config, or \`canonical_url\` in the front matter, can say it.`,
  'limit-reached': (what = '', limit = '') =>
    `${what === '' ? 'Something here' : what} is more than Rostrum reads${limit === '' ? '' : ` (${limit})`}; the rest is taken as plain text.`,
  'image-missing': (src = '', why = '') => `The picture \`${src}\` cannot be shown${because(why)}. The slide says so.`,
  'image-remote': (src = '', why = '') =>
    `The picture \`${src}\` lies on another host and could not be fetched${because(why)}. A card with its link stands for it.`,
  'image-no-alt': (src = '') => `The picture \`${src}\` has no alt text, so people who cannot see it learn nothing of it.`,
  'image-odd-file': (src = '', format = '') =>
    `The picture \`${src}\` is ${format === '' ? 'another format' : `a ${format.toUpperCase()}`}, whatever its name says; it is shown all the same.`,
  'section-empty': (title = '') => `There is nothing under \`${title}\`.`,
  'title-missing': () => 'The post has no title, neither in its front matter nor as a heading; its file name stands in.',
  'text-left-out': (title = '') => `The section \`${title}\` is left out of the talk, as its \`slide: skip\` asks.`,
  'talk-shortened': (minutes = '', title = '', more = '0') =>
    `A talk of ${minutes} minutes leaves out the slide \`${title}\`${more === '0' ? '' : ` and ${more} more of its section`}; what it says is in the notes.`,
  'talk-length': (minutes = '', takes = '') =>
    Number(takes) > Number(minutes)
      ? `The talk takes ${takes} minutes, not ${minutes}: each section keeps a slide. A sidecar or \`slide: skip\` can drop whole sections.`
      : `The talk takes ${takes} minutes, not ${minutes}: there is no more in the post to say.`,
  'slide-squeezed': (title = '', what = '') =>
    `The slide \`${title}\` holds more than fits at a good size${what === '' ? '' : `: ${what}`}.`,
  'sidecar-unmatched': (id = '') =>
    `The sidecar speaks of a slide \`${id}\`, which this deck does not have. \`rostrum outline --json\` lists the ids.`,
}

/** The sentence of a remark. */
export const sentenceOf = (remark: Remark): string => sentences[remark.code](...remark.args)
