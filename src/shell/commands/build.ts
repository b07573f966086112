import { resolve } from 'node:path'
import { Fault } from '../../fault.ts'
import type { Request } from '../options/arguments.ts'
import { showPath } from '../options/config.ts'
import type { Crew } from '../talks/crew.ts'
import { singleFile } from '../writing/deck-files.ts'
import { destinationOf, refuseOdd, refuseSource } from '../options/destination.ts'
import { finish, type Result } from '../finish.ts'
import { hasDecks, writeGallery } from '../writing/gallery.ts'
import { stopIfInterrupted } from '../system/interrupted.ts'
import type { Kit } from '../kit.ts'
import { runOptions, sourcesOf, useTalks, type Outcome } from '../talks/make-talks.ts'
import { orFault } from '../talks/or-fault.ts'
import type { Options } from '../options/option-table.ts'
import { startProgress, type Progress } from '../words/progress.ts'
import { drawTalk, type Talk } from '../talks/talk.ts'
import { watched } from '../watch.ts'
import { readyDeck, writeDeck, type Written } from '../writing/write-deck.ts'
import { writeWhole } from '../writing/write.ts'

/** `rostrum build`: a folder for each deck, and a gallery of them. */
export async function build(request: Request, kit: Kit): Promise<number> {
  return watched(request, kit, async (take) => {
    const results = await buildOnce(request, kit, take)
    return finish(results.results, results.options, kit)
  })
}

async function buildOnce(
  request: Request,
  kit: Kit,
  take: (outcomes: readonly Outcome[]) => void,
): Promise<{ results: readonly Result[]; options: Options }> {
  const progress = await startProgress(kit.terminal, kit.quiet, 'Reading')
  try {
    return await useTalks(request, kit, { progress, drawn: false }, async (outcomes, crew) => {
      take(outcomes)
      const options = runOptions(request, kit, outcomes)
      refuseSource(options, kit.terminal.cwd, sourcesOf(outcomes))
      refusePaper(options.out, request)
      refuseOdd({ ...options, to: ['html'] }, outcomes.length)
      const results =
        crew && outcomes.every(isFolder) ? await writeInCrew(outcomes, crew, progress) : await writeAlone(outcomes, kit, progress)
      writeGalleries(results, kit)
      return { results, options }
    })
  } finally {
    progress.end()
  }
}

const isFolder = (outcome: Outcome): boolean => 'fault' in outcome || destinationOf(outcome.talk.options.out).kind === 'folder'

async function writeInCrew(outcomes: readonly Outcome[], crew: Crew, progress: Progress): Promise<readonly Result[]> {
  const decks = outcomes.filter((outcome) => 'talk' in outcome)
  const written = await crew.write(decks, (file, count) => progress.say(`Writing ${count} of ${decks.length}  ${file.shown}`))
  return outcomes.map((outcome) => {
    if ('fault' in outcome) return outcome
    const what = written[decks.indexOf(outcome)]
    if (what === undefined) throw new Error(`Nobody wrote ${outcome.file.shown}.`)
    return what instanceof Fault ? { file: outcome.file, fault: what } : { ...outcome, ...what }
  })
}

async function writeAlone(outcomes: readonly Outcome[], kit: Kit, progress: Progress): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const outcome of outcomes) {
    stopIfInterrupted(kit.terminal)
    if (outcomes.length > 1) progress.say(`Writing ${outcome.file.shown}`)
    results.push(await writeOutcome(outcome, kit))
  }
  return results
}

/** A deck is a web page; what else it can be is `export`'s. */
function refusePaper(out: string, { operands }: Request): void {
  const destination = destinationOf(out)
  if (destination.kind === 'file' && destination.format !== 'html')
    throw new Fault(
      'usage',
      `\`build\` writes web pages, and \`${out}\` is the name of something else. \`rostrum export ${operands.join(' ')} -o ${out}\` writes that.`,
    )
}

/** Writes one deck where its options say; what stops it is kept with it. */
export async function writeOutcome(outcome: Outcome, kit: Kit): Promise<Result> {
  if ('fault' in outcome) return outcome
  const { file, talk, slug } = outcome
  const written = await orFault(() => writeTalk(talk, slug, kit), file)
  return written instanceof Fault ? { file, fault: written } : { file, talk, slug, ...written }
}

async function writeTalk(talk: Talk, slug: string, { terminal }: Kit): Promise<Written> {
  const { out } = talk.options
  const { kind } = destinationOf(out)
  if (kind === 'folder') return writeDeck(await readyDeck(talk), slug, terminal)
  const html = await singleFile(talk, await drawTalk(talk))
  if (kind === 'stdout') {
    terminal.stdout.write(html)
    return { files: [] }
  }
  const path = resolve(terminal.cwd, out)
  const shown = showPath(terminal.cwd, path)
  return { files: [shown], changed: writeWhole(path, html, shown) }
}

/** A gallery in each folder that got a deck. */
function writeGalleries(results: readonly Result[], { terminal }: Kit): void {
  for (const folder of foldersOf(results, terminal)) writeGallery(folder, showPath(terminal.cwd, folder))
}

/** Where other artifacts were written the gallery is made anew too, if there are decks in it, since it links what lies beside them. */
export function renewGalleries(results: readonly Result[], { terminal }: Kit): void {
  for (const folder of foldersOf(results, terminal)) if (hasDecks(folder)) writeGallery(folder, showPath(terminal.cwd, folder))
}

const foldersOf = (results: readonly Result[], { cwd }: Kit['terminal']): ReadonlySet<string> =>
  new Set(
    results.flatMap((result) =>
      'talk' in result && result.files.length > 0 && destinationOf(result.talk.options.out).kind === 'folder'
        ? [resolve(cwd, result.talk.options.out)]
        : [],
    ),
  )
