import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { Fault } from '../../fault.ts'
import { talkNotes } from '../../file/notes.ts'
import { scriptHtml } from '../../file/script-html.ts'
import { paperFacts } from '../../file/paper.ts'
import { formulasIn, loadFormulas } from '../../formula/index.ts'
import type { Request } from '../options/arguments.ts'
import { openBrowser, type SharedBrowser } from '../browser/index.ts'
import { cacheFolder } from '../system/cache-folder.ts'
import { showPath } from '../options/config.ts'
import { deckFiles } from '../writing/deck-files.ts'
import { destinationOf, isScript, refuseOdd, refuseSource, withFormatOf } from '../options/destination.ts'
import { finish, type Result } from '../finish.ts'
import { stopIfInterrupted } from '../system/interrupted.ts'
import type { Kit } from '../kit.ts'
import { sourcesOf, useTalks, runOptions, type Outcome } from '../talks/make-talks.ts'
import { orFault } from '../talks/or-fault.ts'
import type { ExportFormat } from '../options/option-table.ts'
import { filesSource, parseRange, printPdf } from '../browser/print-pdf.ts'
import { startProgress, type Progress } from '../words/progress.ts'
import { drawTalk, type Talk } from '../talks/talk.ts'
import { watched } from '../watch.ts'
import { writeWhole } from '../writing/write.ts'
import { renewGalleries, writeOutcome } from './build.ts'

/** `rostrum export`: the talk as files to hand out. One browser for all posts, started while the first is composed. */
export async function exportTalks(asked: Request, kit: Kit): Promise<number> {
  const request = withFormatOf(asked)
  return watched(request, kit, async (take) => {
    const first = runOptions(request, kit)
    const parallel = first.parallel ?? cpus().length
    refuseOdd(first, 1)
    const opened: { browser?: SharedBrowser } = {}
    const browser = (): SharedBrowser =>
      (opened.browser ??= openBrowser({
        ...(first.browser !== undefined && { path: first.browser }),
        parallel,
        timeout: first.timeout,
        signal: kit.terminal.signal,
      }))
    if (first.to.some(needsBrowser)) browser()
    const progress = await startProgress(kit.terminal, kit.quiet, 'Reading')
    try {
      const outcomes = await useTalks(request, kit, { progress, drawn: true }, (all) => Promise.resolve(all))
      take(outcomes)
      const options = runOptions(request, kit, outcomes)
      refuseSource(options, kit.terminal.cwd, sourcesOf(outcomes))
      refuseOdd(options, outcomes.length)
      const results = await inParallel(outcomes, parallel, (outcome) => exported(outcome, browser, kit, progress))
      renewGalleries(results, kit)
      progress.end()
      return finish(results, options, kit)
    } finally {
      progress.end()
      await opened.browser?.close()
    }
  })
}

// A browser takes a while to start: for these it does so while posts are read.
const needsBrowser = (format: ExportFormat): boolean => format === 'pdf' || format === 'png'

async function exported(outcome: Outcome, browser: () => SharedBrowser, kit: Kit, progress: Progress): Promise<Result> {
  if ('fault' in outcome) return outcome
  stopIfInterrupted(kit.terminal)
  const { file, talk, slug } = outcome
  progress.say(`Exporting ${file.shown}`)
  const files: string[] = []
  for (const format of talk.options.to) {
    if (format === 'html') {
      const written = await writeOutcome(outcome, kit)
      if ('fault' in written) return written
      files.unshift(...written.files)
      continue
    }
    const made = await orFault(() => artifacts(format, talk, browser), file)
    if (made instanceof Fault) return { file, fault: made }
    for (const artifact of made) {
      const written = await orFault(async () => place(talk, slug, artifact, made.length === 1, kit), file)
      if (written instanceof Fault) return { file, fault: written }
      files.push(...written)
    }
  }
  return { file, talk, slug, files }
}

type Artifact = { readonly end: string; readonly bytes: string | Uint8Array }

async function artifacts(format: Exclude<ExportFormat, 'html'>, talk: Talk, browser: () => SharedBrowser): Promise<readonly Artifact[]> {
  const { options, deck } = talk
  const range = options.range === undefined ? undefined : parseRange(options.range, deck.slides.length)
  if (format === 'notes') {
    const notes = (): Artifact => ({ end: '.notes.md', bytes: talkNotes(deck, range) })
    const formula = formulasIn(deck.slides).length > 0 ? (await loadFormulas()).mathml : undefined
    const script = (): Artifact => ({
      end: '.script.html',
      bytes: scriptHtml(deck, { theme: talk.theme.theme, ...(range && { range }), ...(formula && { formula }) }),
    })
    const destination = destinationOf(talk.options.out)
    if (destination.kind === 'folder') return [notes(), script()]
    return [destination.kind === 'file' && isScript(format, destination.format) ? script() : notes()]
  }
  if (format === 'pptx') {
    const { talkPptx } = await import('../export/talk-pptx.ts')
    return [{ end: '.pptx', bytes: await talkPptx(talk, range, browser) }]
  }
  const source = filesSource(deckFiles(talk, await drawTalk(talk)))
  const wish = {
    browser: browser(),
    facts: paperFacts(deck),
    cacheFolder: cacheFolder(),
    ...(range && { range }),
    ...(options.steps && { steps: true }),
  }
  if (format === 'pdf') {
    const { handout } = options
    return [
      {
        end: handout === undefined ? '.pdf' : '.handout.pdf',
        bytes: await printPdf(source, { ...wish, ...(handout !== undefined && { handout }) }),
      },
    ]
  }
  const { shootSlides } = await import('../browser/shoot-slides.ts')
  const shots = await shootSlides(source, { ...wish, canvas: talk.theme.theme.canvas })
  return shots.map(({ number, bytes }) => ({ end: `-${String(number).padStart(String(deck.slides.length).length, '0')}.png`, bytes }))
}

function place(talk: Talk, slug: string, artifact: Artifact, isOnly: boolean, { terminal }: Kit): readonly string[] {
  const { out } = talk.options
  const { kind } = destinationOf(out)
  if (kind === 'stdout') {
    if (!isOnly)
      throw new Fault('usage', '`--out -` takes one picture, and this talk has more slides. Choose one with `--range`, or name a folder.')
    terminal.stdout.write(artifact.bytes)
    return []
  }
  const named = resolve(terminal.cwd, out)
  const path =
    kind === 'folder' ? join(named, `${slug}${artifact.end}`) : isOnly ? named : named.replace(/(?=\.[a-z]+$)/i, numberIn(artifact))
  const shown = showPath(terminal.cwd, path)
  writeWhole(path, artifact.bytes, shown)
  return [shown]
}

/** `-07` of the seventh picture. */
const numberIn = ({ end }: Artifact): string => end.replace(/\.png$/, '')

async function inParallel<T, R>(list: readonly T[], most: number, work: (entry: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  const next = list.entries()
  const worker = async (): Promise<void> => {
    for (const [index, entry] of next) results[index] = await work(entry)
  }
  await Promise.all(Array.from({ length: Math.min(most, list.length) }, worker))
  return results
}
