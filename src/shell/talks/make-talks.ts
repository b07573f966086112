import { Fault } from '../../fault.ts'
import { showPath } from '../options/config.ts'
import type { Request } from '../options/arguments.ts'
import { crewFor, hireCrew, type Crew } from './crew.ts'
import { stopIfInterrupted } from '../system/interrupted.ts'
import type { Kit } from '../kit.ts'
import type { Options } from '../options/option-table.ts'
import { orFault } from './or-fault.ts'
import { findPosts, type PostFile } from './posts.ts'
import type { Progress } from '../words/progress.ts'
import { resolveOptions, type Layer } from '../options/resolve-options.ts'
import { assignSlugs } from './slugs.ts'
import { makeTalk, type Talk, type TalkKit } from './talk.ts'
import { dirname } from 'node:path'

/** A post that became a talk, with the name of its folder, or that stopped us. */
export type Outcome =
  | { readonly file: PostFile; readonly talk: Talk; readonly slug: string }
  | { readonly file: PostFile; readonly fault: Fault }

/** Every file that talks are made from, and those that made none. */
export const sourcesOf = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.flatMap((outcome) => ('talk' in outcome ? outcome.talk.madeFrom : [outcome.file.path]))

/** Flags and config as layers, for whoever makes talks. */
export function talkKit(request: Request, { terminal, config }: Kit): TalkKit {
  const flags: Layer = { options: request.flags, folder: terminal.cwd, path: '--theme' }
  const fromConfig: Layer = {
    options: config.options,
    folder: config.file === undefined ? terminal.cwd : dirname(config.file),
    path: config.file === undefined ? '' : showPath(terminal.cwd, config.file),
  }
  return { terminal, flags, config: fromConfig, themes: new Map() }
}

/** What a whole run goes by: flags over config, and over both what the only post says for itself. */
export function runOptions(request: Request, kit: Kit, outcomes: readonly Outcome[] = []): Options {
  const { flags, config } = talkKit(request, kit)
  const only = outcomes.length === 1 ? outcomes[0] : undefined
  return only !== undefined && 'talk' in only ? only.talk.options : resolveOptions([flags, config], kit.terminal.cwd)
}

/** Makes a talk of each post that was named. A Fault in one is kept with it, and the others go on. */
export async function makeTalks(request: Request, kit: Kit, progress?: Progress): Promise<readonly Outcome[]> {
  return useTalks(request, kit, { progress }, (outcomes) => Promise.resolve(outcomes))
}

/**
 * Makes the talks and hands them on. Many are made by a crew, that draws them along with it where `drawn` says so, or else can write them
 * and is there until `use` is done.
 */
export async function useTalks<T>(
  request: Request,
  kit: Kit,
  { progress, drawn }: { readonly progress?: Progress | undefined; readonly drawn?: boolean },
  use: (outcomes: readonly Outcome[], crew?: Crew) => Promise<T>,
): Promise<T> {
  const talks = talkKit(request, kit)
  const { files, missing } = findAll(
    request.operands,
    kit.terminal.cwd,
    resolveOptions([talks.flags, talks.config], kit.terminal.cwd).drafts,
  )
  const says = (file: PostFile, count: number): void => {
    if (files.length > 1) progress?.say(`${count} of ${files.length}  ${file.shown}`)
  }
  const members = drawn === undefined ? 0 : crewFor(files)
  const crew = members > 1 ? await hireCrew(talks, { members, drawn: drawn === true }) : undefined
  try {
    const results = await (crew?.make(files, says) ?? makeAlone(files, talks, says))
    const made = files.flatMap((file, index) => {
      const result = results[index]
      const isWanted = result instanceof Fault || file.asked || result?.options.drafts === true || result?.post.meta.draft !== true
      return result !== undefined && isWanted ? [{ file, result }] : []
    })
    return await use(named([...missing, ...made]), crew)
  } finally {
    await crew?.dismiss()
  }
}

async function makeAlone(
  files: readonly PostFile[],
  kit: TalkKit,
  says: (file: PostFile, count: number) => void,
): Promise<readonly (Talk | Fault)[]> {
  const results: (Talk | Fault)[] = []
  for (const [index, file] of files.entries()) {
    stopIfInterrupted(kit.terminal)
    says(file, index + 1)
    results.push(await orFault(() => makeTalk(file, kit), file))
  }
  return results
}

/** The posts that are there, and for each operand that names none the Fault that says so. */
function findAll(operands: readonly string[], cwd: string, drafts: boolean) {
  const files = new Map<string, PostFile>()
  const missing: { readonly file: PostFile; readonly result: Fault }[] = []
  for (const operand of operands) {
    try {
      for (const post of findPosts([operand], cwd, drafts)) if (!files.has(post.path)) files.set(post.path, post)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      missing.push({ file: { path: operand, shown: error.at.path ?? operand, asked: true }, result: error })
    }
  }
  return { files: [...files.values()], missing }
}

function named(made: readonly { readonly file: PostFile; readonly result: Talk | Fault }[]): readonly Outcome[] {
  const talks = made.flatMap(({ file, result }) => (result instanceof Fault ? [] : [{ file, talk: result }]))
  const slugs = assignSlugs(
    talks.map(({ file, talk: { post, title } }) => ({
      path: file.path,
      title,
      ...(post.meta.slug !== undefined && { slug: post.meta.slug }),
      ...(post.meta.lang !== undefined && { lang: post.meta.lang }),
    })),
  )
  const slugOf = new Map(talks.map(({ file }, index) => [file, slugs[index]]))
  return made.map(({ file, result }) => {
    if (result instanceof Fault) return { file, fault: result }
    const slug = slugOf.get(file)
    return slug === undefined ? { file, fault: taken(file) } : { file, talk: result, slug }
  })
}

const taken = (file: PostFile): Fault =>
  new Fault(
    'slug-taken',
    'Another of these posts has the same name, the same language and folders of the same names, so their decks would take each other’s place. A `slug` in the front matter of one tells them apart.',
    { path: file.shown },
  )
