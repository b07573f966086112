import type { Fault } from '../../fault.ts'
import type { Remark } from '../../remark.ts'
import type { Talk } from '../talks/talk.ts'
import { slideReport, type SlideReport } from './slide-report.ts'
import { sentenceOf } from './sentences.ts'
import { inOrder } from './talk-text.ts'

/** What `--json` prints. Paths are relative to the working directory, with forward slashes. */
export type Report = { readonly version: 1; readonly posts: readonly PostReport[] }

export type PostReport = {
  readonly path: string
  readonly slug?: string
  readonly dialect?: string
  readonly title?: string
  readonly lang?: string
  readonly minutes?: number
  /** The deck or the first artifact stands first. */
  readonly files: readonly string[]
  readonly slides: readonly SlideReport[]
  readonly remarks: readonly RemarkReport[]
  readonly error?: { readonly code: string; readonly message: string; readonly line?: number; readonly column?: number }
}

export type RemarkReport = {
  readonly code: string
  readonly line: number
  readonly lastLine: number
  readonly message: string
  readonly leftOut?: string
}

/** The report of a post of which a talk was made. */
export function talkReport(talk: Talk, slug: string, files: readonly string[], findings: readonly RemarkReport[] = []): PostReport {
  const slides = talk.deck.slides.map((slide) => slideReport(slide, talk.title))
  return {
    path: talk.path,
    slug,
    dialect: talk.post.dialect,
    title: talk.title,
    lang: talk.deck.lang,
    minutes: minutesOf(talk),
    files,
    slides,
    remarks: [...inOrder(talk.remarks).map(remarkReport), ...findings].toSorted((a, b) => a.line - b.line),
  }
}

/** The report of a post that stopped us. */
export function faultReport(path: string, { code, message, at }: Fault): PostReport {
  const { line, column } = at
  return {
    path,
    files: [],
    slides: [],
    remarks: [],
    error: { code, message, ...(line !== undefined && { line }), ...(column !== undefined && { column }) },
  }
}

export const remarkReport = (remark: Remark): RemarkReport => ({
  code: remark.code,
  line: remark.place.line,
  lastLine: remark.place.lastLine,
  message: sentenceOf(remark),
  ...(remark.leftOut !== undefined && { leftOut: remark.leftOut }),
})

export const reportText = (posts: readonly PostReport[]): string => `${JSON.stringify({ version: 1, posts } satisfies Report, null, 2)}\n`

/** Length of the talk in whole minutes, one at least. */
export const minutesOf = (talk: Pick<Talk, 'deck'>): number =>
  Math.max(1, Math.round(talk.deck.slides.reduce((sum, slide) => sum + slide.seconds, 0) / 60))
