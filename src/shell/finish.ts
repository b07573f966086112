import { faultCodes, type Fault } from '../fault.ts'
import { paint } from './words/colours.ts'
import { faultText } from './words/fault-text.ts'
import type { Kit } from './kit.ts'
import type { Options } from './options/option-table.ts'
import { faultReport, minutesOf, reportText, talkReport, type PostReport, type RemarkReport } from './words/report.ts'
import type { Talk } from './talks/talk.ts'
import { findingsText, remarksText } from './words/talk-text.ts'
import type { PostFile } from './talks/posts.ts'

/** What came of one post: its talk with the files that were written and what a check found, or what stopped it. */
export type Result =
  | {
      readonly file: PostFile
      readonly talk: Talk
      readonly slug: string
      readonly files: readonly string[]
      readonly findings?: readonly RemarkReport[]
      readonly changed?: boolean
    }
  | { readonly file: PostFile; readonly fault: Fault }

/** Says what came of every post, as talk and as a report, and with which code to end. */
export function finish(
  results: readonly Result[],
  options: Options,
  kit: Kit,
  o: { readonly findingsFail?: boolean; readonly says?: boolean } = {},
): number {
  const { terminal } = kit
  const isQuiet = kit.quiet || options.quiet
  const said = new Set<string>()
  for (const result of results) {
    if ('fault' in result) {
      // What is wrong with a theme or a config is said once, not once for each post.
      const text = faultText(result.fault, terminal)
      if (!said.has(text)) terminal.stderr.write(text)
      said.add(text)
    } else if (!isQuiet)
      terminal.stderr.write(
        remarksText(result.talk.path, result.talk.remarks, terminal) + findingsText(result.talk.path, result.findings ?? [], terminal),
      )
  }
  if (!isQuiet && o.says !== false) for (const result of results) if ('talk' in result) terminal.stderr.write(saying(result, kit))
  if (options.json) terminal.stdout.write(reportText(results.map(postReport)))
  const failed = Math.max(0, ...results.map((result) => ('fault' in result ? faultCodes[result.fault.code] : 0)))
  const found = results.some(
    (result) =>
      'talk' in result &&
      ((o.findingsFail && (result.findings?.length ?? 0) > 0) || (result.talk.options.strict && result.talk.remarks.length > 0)),
  )
  return Math.max(failed, found ? 1 : 0)
}

const postReport = (result: Result): PostReport =>
  'fault' in result ? faultReport(result.file.shown, result.fault) : talkReport(result.talk, result.slug, result.files, result.findings)

/** `decks/x/index.html  19 slides, 9 minutes`, a line for each further file. */
function saying({ talk, files, changed }: Extract<Result, { talk: Talk }>, { terminal }: Kit): string {
  const colours = paint(terminal)
  const slides = talk.deck.slides.length
  const minutes = minutesOf(talk)
  const size = `${slides} slide${slides === 1 ? '' : 's'}, ${minutes} minute${minutes === 1 ? '' : 's'}${changed === false ? ', unchanged' : ''}`
  return files.map((file, index) => `${colours.bold(file)}${index === 0 ? `  ${colours.dim(size)}` : ''}\n`).join('')
}
