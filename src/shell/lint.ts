import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { reads } from '../deck/reads.ts'
import type { Slide } from '../deck/types.ts'
import { plainText } from '../post/inline.ts'
import type { Block, ImageReference, Inline } from '../post/types.ts'
import type { RemarkCode } from '../remark.ts'
import { wordCount } from '../text/words.ts'
import { minutesOf, remarkReport, type RemarkReport } from './words/report.ts'
import { inOrder } from './words/talk-text.ts'
import type { Talk } from './talks/talk.ts'

/** Remarks that are about the post itself, so that its author can mend them. */
const mendable: ReadonlySet<RemarkCode> = new Set([
  'front-matter-line',
  'list-marker-lost',
  'directive-unknown',
  'image-missing',
  'image-remote',
  'image-odd-file',
  'media-missing',
  'section-empty',
  'title-missing',
  'slide-squeezed',
  'sidecar-unmatched',
  'text-left-out',
])

/** More words than this on a slide of points, and nobody listens while they read. */
const mostWords = 60

/** What would embarrass a speaker: in the post (with its line), and on the slides made of it. */
export function lint(talk: Talk): { readonly findings: readonly RemarkReport[]; readonly rest: Talk['remarks'] } {
  const about = inOrder(talk.remarks).filter((remark) => mendable.has(remark.code))
  return {
    findings: [
      ...about.map(remarkReport),
      ...pictures(talk),
      ...deadLinks(talk),
      ...talk.deck.slides.flatMap(full),
      ...long(talk),
    ].toSorted((a, b) => a.line - b.line),
    rest: talk.remarks.filter((remark) => !mendable.has(remark.code)),
  }
}

const finding = (code: string, line: number, lastLine: number, message: string): RemarkReport => ({ code, line, lastLine, message })

function pictures({ post }: Talk): RemarkReport[] {
  const images: ImageReference[] = []
  eachInline(
    post.blocks,
    (inline) => inline.kind === 'image' && images.push(inline.image),
    (block) => block.kind === 'image' && images.push(block.image),
  )
  return images
    .filter((image) => image.alt.trim() === '')
    .map((image) =>
      finding(
        'image-no-alt',
        image.place.line,
        image.place.lastLine,
        `The picture \`${image.src}\` has no alt text, so people who cannot see it learn nothing of it.`,
      ),
    )
}

/** Links to files beside the post that are not there. Addresses of the site itself depend on how it is built and are not looked at. */
function deadLinks({ file, post }: Talk): RemarkReport[] {
  if (file.path === '-') return []
  const folder = dirname(file.path)
  const found: RemarkReport[] = []
  for (const { href, place } of post.relativeLinks ?? []) {
    if (!/^[^:?#]*\.(mdx?|markdown|png|jpe?g|gif|webp|svg|pdf|zip|csv|txt)([?#]|$)/i.test(href) || href.startsWith('/')) continue
    const target = decode(href.replace(/[?#].*$/, ''))
    if (existsSync(resolve(folder, target)) || existsSync(join(folder, '..', target))) continue
    found.push(finding('link-dead', place.line, place.lastLine, `The link \`${href}\` leads to a file that is not there.`))
  }
  return found
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A file name may hold a percent sign of its own.
    return path
  }
}

function full(slide: Slide): RemarkReport[] {
  if (slide.layout !== 'points' && slide.layout !== 'statement') return []
  const words = wordCount(reads(slide).join(' '))
  if (words <= mostWords) return []
  return [
    finding(
      'slide-full',
      slide.from.line,
      slide.from.lastLine,
      `The slide \`${plainText(slide.title)}\` has ${words} words, and people read instead of listening. Shorter items, or a heading between them, help.`,
    ),
  ]
}

function long({ deck, options, post }: Talk): RemarkReport[] {
  const minutes = minutesOf({ deck })
  const wanted = options.minutes ?? 60
  if (minutes <= wanted * 1.1 + 1) return []
  return [
    finding(
      'talk-long',
      post.meta.place.line,
      post.meta.place.lastLine,
      `The talk takes about ${minutes} minutes${options.minutes === undefined ? '' : `, ${wanted} were asked for`}. \`--minutes N\` makes it shorter.`,
    ),
  ]
}

function eachInline(
  blocks: readonly Block[],
  take: (inline: Inline, block: Block) => unknown,
  visit: (block: Block) => unknown = () => undefined,
): void {
  const walk = (inlines: readonly Inline[], block: Block): void => {
    for (const inline of inlines) {
      take(inline, block)
      if ('inlines' in inline) walk(inline.inlines, block)
    }
  }
  for (const block of blocks) {
    visit(block)
    if ('inlines' in block) walk(block.inlines, block)
    if (block.kind === 'table') for (const cell of [block.head, ...block.rows].flat()) walk(cell, block)
    if (block.kind === 'list') for (const item of block.items) eachInline(item.blocks, take, visit)
    if ('blocks' in block) eachInline(block.blocks, take, visit)
  }
}
