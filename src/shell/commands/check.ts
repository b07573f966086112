import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '../../fault.ts'
import type { Request } from '../options/arguments.ts'
import { openBrowser, type SharedBrowser } from '../browser/index.ts'
import { deckFiles } from '../writing/deck-files.ts'
import { finish, type Result } from '../finish.ts'
import { stopIfInterrupted } from '../system/interrupted.ts'
import { paint } from '../words/colours.ts'
import type { Kit } from '../kit.ts'
import { lint } from '../lint.ts'
import { makeTalks, runOptions, type Outcome } from '../talks/make-talks.ts'
import { orFault } from '../talks/or-fault.ts'
import { measureDeck, type Misfit } from '../browser/measure-deck.ts'
import { startProgress } from '../words/progress.ts'
import type { RemarkReport } from '../words/report.ts'
import { drawTalk, type Talk } from '../talks/talk.ts'
import { writeFolder } from '../writing/write.ts'

/** `rostrum check`: what is wrong with the post, and whether every slide fits in a real browser. Findings end with 1. */
export async function check(request: Request, kit: Kit): Promise<number> {
  const first = runOptions(request, kit)
  const browser = openBrowser({
    ...(first.browser !== undefined && { path: first.browser }),
    timeout: first.timeout,
    signal: kit.terminal.signal,
  })
  const progress = await startProgress(kit.terminal, kit.quiet, 'Reading')
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-check-'))
  try {
    const hasBrowser = await browser.found.then(
      () => true,
      (error: unknown) => refuse(error, first.browser),
    )
    const outcomes = await makeTalks(request, kit, progress)
    const results: Result[] = []
    for (const outcome of outcomes) {
      stopIfInterrupted(kit.terminal)
      if ('talk' in outcome) progress.say(`Measuring ${outcome.file.shown}`)
      results.push(await checked(outcome, hasBrowser ? browser : undefined, folder))
    }
    progress.end()
    if (!hasBrowser && !kit.quiet)
      kit.terminal.stderr.write('There is no browser, so no slide was measured. `rostrum doctor --install` gets one.\n')
    const code = finish(results, runOptions(request, kit, outcomes), kit, { findingsFail: true, says: false })
    if (!kit.quiet) kit.terminal.stderr.write(summary(results, hasBrowser, kit))
    return code
  } finally {
    progress.end()
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `2 findings in 1 of 3 talks, 57 slides measured`, so that silence is never mistaken for a check that did not run. */
function summary(results: readonly Result[], isMeasured: boolean, { terminal }: Kit): string {
  const talks = results.flatMap((result) => ('talk' in result ? [result] : []))
  if (talks.length === 0) return ''
  const marred = talks.filter(({ findings = [] }) => findings.length > 0)
  const found = marred.reduce((sum, { findings = [] }) => sum + findings.length, 0)
  const slides = talks.reduce((sum, { talk }) => sum + talk.deck.slides.length, 0)
  const colours = paint(terminal)
  const head = found === 0 ? colours.green('Nothing found') : colours.bold(counted(found, 'finding'))
  const where = talks.length === 1 ? '' : ` in ${found === 0 ? '' : `${marred.length} of `}${talks.length} talks`
  return `${head}${where}, ${counted(slides, 'slide')}${isMeasured ? ' measured in a browser' : ''}.\n`
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** A browser that was named and is not there stops us; where none was named the post can be checked all the same. */
function refuse(error: unknown, named: string | undefined): false {
  if (named !== undefined || !(error instanceof Fault)) throw error
  return false
}

async function checked(outcome: Outcome, browser: SharedBrowser | undefined, folder: string): Promise<Result> {
  if ('fault' in outcome) return outcome
  const { file, talk, slug } = outcome
  const { findings, rest } = lint(talk)
  const overflow = browser === undefined ? [] : await orFault(() => overflowing(talk, browser, join(folder, slug)), file)
  if (overflow instanceof Fault) return { file, fault: overflow }
  return {
    file,
    slug,
    talk: { ...talk, remarks: rest },
    files: [],
    findings: [...findings, ...overflow].toSorted((a, b) => a.line - b.line),
  }
}

async function overflowing(talk: Talk, browser: SharedBrowser, folder: string): Promise<readonly RemarkReport[]> {
  writeFolder(folder, deckFiles(talk, await drawTalk(talk)), folder)
  const found = await measureDeck(join(folder, 'index.html'), browser)
  return found.map((misfit) => ({ ...saidOf(misfit), line: misfit.line, lastLine: misfit.lastLine }))
}

function saidOf(misfit: Misfit): { readonly code: string; readonly message: string } {
  const at = misfit.what === '' ? '' : ` at \`${misfit.what}\``
  return misfit.kind === 'overflow'
    ? { code: 'slide-overflow', message: `The slide \`${misfit.id}\` overflows by ${misfit.overPx} px${at}.` }
    : {
        code: 'text-small',
        message: `The slide \`${misfit.id}\` has text of ${misfit.sizePx} px${at}; below ${misfit.leastPx} px it is not read from the back of a room.`,
      }
}
