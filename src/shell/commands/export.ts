import { mkdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { Fault } from '../../fault.ts'
import { talkNotes } from '../../file/notes.ts'
import { scriptHtml } from '../../file/script-html.ts'
import { paperFacts } from '../../file/paper.ts'
import type { Request } from '../arguments.ts'
import { openBrowser, type SharedBrowser } from '../browser.ts'
import { cacheFolder } from '../cache-folder.ts'
import { showPath } from '../config.ts'
import { deckFiles } from '../deck-files.ts'
import { finish, type Result } from '../finish.ts'
import { stopIfInterrupted } from '../interrupted.ts'
import type { Kit } from '../kit.ts'
import { makeTalks, orFault, runOptions, type Outcome } from '../make-talks.ts'
import type { ExportFormat, Options } from '../option-table.ts'
import { filesSource, parseRange, printPdf } from '../print-pdf.ts'
import { startProgress, type Progress } from '../progress.ts'
import { drawTalk, type Talk } from '../talk.ts'
import { watched } from '../watch.ts'
import { writeWhole } from '../write.ts'
import { writeGalleries, writeOutcome } from './build.ts'

/** `rostrum export`: the talk as files to hand out. One browser for all posts, started while the first is composed. */
export async function exportTalks(request: Request, kit: Kit): Promise<number> {
  return watched(request, kit, async (take) => {
    const first = runOptions(request, kit)
    const parallel = first.parallel ?? cpus().length
    const printer = first.to.some(needsBrowser)
      ? openBrowser({
          ...(first.browser !== undefined && { path: first.browser }),
          parallel,
          timeout: first.timeout,
          signal: kit.terminal.signal,
        })
      : undefined
    const progress = await startProgress(kit.terminal, kit.quiet, 'Reading')
    try {
      const outcomes = await makeTalks(request, kit, progress)
      take(outcomes)
      const options = runOptions(request, kit, outcomes)
      refuseOdd(options, outcomes)
      const results = await inParallel(outcomes, parallel, (outcome) => exported(outcome, printer, kit, progress))
      if (options.to.includes('html')) writeGalleries(results, kit)
      progress.end()
      return finish(results, options, kit)
    } finally {
      progress.end()
      await printer?.close()
    }
  })
}

const needsBrowser = (format: ExportFormat): boolean => format === 'pdf' || format === 'png'

/** A name with an extension, or standard output, takes one artifact. */
function refuseOdd({ out, to, json }: Options, outcomes: readonly Outcome[]): void {
  const isOne = out === '-' || isFile(out)
  if (isOne && (outcomes.length > 1 || to.length > 1))
    throw new Fault('usage', `\`--out ${out}\` takes one post and one format. Name a folder, or ask for one thing.`)
  if (out === '-' && json) throw new Fault('usage', '`--json` and `--out -` would both write to standard output. Leave one of them out.')
}

const isFile = (out: string): boolean => /\.(pdf|png|pptx|md|html?)$/i.test(out)

async function exported(outcome: Outcome, printer: SharedBrowser | undefined, kit: Kit, progress: Progress): Promise<Result> {
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
    const made = await orFault(() => artifacts(format, talk, printer), file)
    if (made instanceof Fault) return { file, fault: made }
    for (const { end, bytes } of made) {
      const written = await orFault(async () => place(talk, slug, end, bytes, kit), file)
      if (written instanceof Fault) return { file, fault: written }
      files.push(...written)
    }
  }
  return { file, talk, slug, files }
}

type Artifact = { readonly end: string; readonly bytes: string | Uint8Array }

async function artifacts(
  format: Exclude<ExportFormat, 'html'>,
  talk: Talk,
  printer: SharedBrowser | undefined,
): Promise<readonly Artifact[]> {
  if (format === 'notes') {
    return [
      { end: '.notes.md', bytes: talkNotes(talk.deck) },
      // A named file and standard output take one artifact: the Markdown.
      ...(talk.options.out === '-' || isFile(talk.options.out)
        ? []
        : [{ end: '.script.html', bytes: scriptHtml(talk.deck, { theme: talk.theme.theme }) }]),
    ]
  }
  if (format === 'pptx') {
    const [{ deckToPptx }, { officePictures }] = await Promise.all([import('../../file/pptx/index.ts'), import('../office-pictures.ts')])
    return [{ end: '.pptx', bytes: await deckToPptx(talk.deck, { theme: talk.theme.theme, pictures: await officePictures(talk.sources) }) }]
  }
  if (!printer) throw new Error(`no browser was opened for ${format}`)
  const { options, deck } = talk
  const range = options.range === undefined ? undefined : parseRange(options.range, deck.slides.length)
  const source = filesSource(deckFiles(talk, await drawTalk(talk)))
  const wish = {
    browser: printer,
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
  const { shootSlides } = await import('../shoot-slides.ts')
  const shots = await shootSlides(source, { ...wish, canvas: talk.theme.theme.canvas })
  return shots.map(({ number, bytes }) => ({ end: `-${String(number).padStart(String(deck.slides.length).length, '0')}.png`, bytes }))
}

function place({ options: { out } }: Talk, slug: string, end: string, bytes: string | Uint8Array, { terminal }: Kit): readonly string[] {
  if (out === '-') {
    terminal.stdout.write(bytes)
    return []
  }
  const folder = resolve(terminal.cwd, out)
  const path = isFile(out) ? folder : join(folder, `${slug}${end}`)
  const shown = showPath(terminal.cwd, path)
  if (!isFile(out)) mkdirSync(folder, { recursive: true })
  writeWhole(path, bytes, shown)
  return [shown]
}

async function inParallel<T, R>(list: readonly T[], most: number, work: (entry: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  const next = list.entries()
  const worker = async (): Promise<void> => {
    for (const [index, entry] of next) results[index] = await work(entry)
  }
  await Promise.all(Array.from({ length: Math.min(most, list.length) }, worker))
  return results
}
