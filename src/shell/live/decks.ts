import { dirname, resolve, sep } from 'node:path'
import { Fault } from '../../fault.ts'
import type { Request } from '../options/arguments.ts'
import { configFiles } from '../options/config.ts'
import type { Kit } from '../kit.ts'
import { talkKit } from '../talks/make-talks.ts'
import { orFault } from '../talks/or-fault.ts'
import { findPosts, walkedFolders, type PostFile } from '../talks/posts.ts'
import { assignSlugs } from '../talks/slugs.ts'
import { makeTalk, type Talk, type TalkKit } from '../talks/talk.ts'
import { makeLiveDeck, type LiveDeck } from './deck.ts'

/** The decks of one run of `present`, and what they are made with. */
export type Decks = {
  /** Several posts have a page over them; one post stands alone. */
  readonly isFolder: boolean
  readonly all: () => readonly LiveDeck[]
  /** Looks which posts there are, and says whether others came or went. */
  readonly refresh: () => Promise<boolean>
  /** Makes talks by another config from here on, or by none that works. */
  readonly renew: (config?: Kit['config'] | Fault) => void
  /** Folders in which posts come and go. */
  readonly folders: () => readonly string[]
  /** Files beside the decks' own that a config may lie in. */
  readonly configs: readonly string[]
}

/** Finds the posts. A single one is made when it is asked for; those of a folder are made now, since their page shows titles and lengths. */
export async function openDecks(request: Request, kit: Kit): Promise<Decks> {
  const { cwd } = kit.terminal
  const once = { ...kit, terminal: { ...kit.terminal, readStdin: readOnce(kit.terminal) } }
  let talks: TalkKit | Fault = talkKit(request, once)
  let drafts = request.flags.drafts ?? kit.config.options.drafts ?? false
  const fresh = (): TalkKit => {
    if (talks instanceof Fault) throw talks
    return talks
  }
  let last: Kit['config'] | Fault = kit.config
  const renew = (config = last): void => {
    last = config
    talks = config instanceof Fault ? config : talkKit(request, { ...once, config })
    if (!(config instanceof Fault)) drafts = request.flags.drafts ?? config.options.drafts ?? false
  }
  const find = (): readonly PostFile[] => findPosts(request.operands, cwd, drafts)
  const [file, ...others] = find()
  const isFolder = !(file && others.length === 0 && file.asked)
  let all: readonly LiveDeck[] = file && !isFolder ? [makeLiveDeck('', file, { kit: fresh, cwd })] : []
  const refresh = async (): Promise<boolean> => {
    if (!isFolder) return false
    const files = findable(find)
    const kept = all.filter((deck) => files.some(({ path }) => path === deck.file.path))
    const added: { file: PostFile; result: Talk | Fault }[] = []
    for (const each of files.filter(({ path }) => kept.every((deck) => deck.file.path !== path))) {
      const result = await orFault(() => makeTalk(each, fresh()), each)
      if (result instanceof Fault || drafts || !result.post.meta.draft) added.push({ file: each, result })
    }
    const isOther = added.length > 0 || kept.length < all.length
    all = [
      ...kept,
      ...named(added, new Set(kept.map(({ name }) => name)), (name, each) =>
        makeLiveDeck(name, each.file, { kit: fresh, cwd }, each.result),
      ),
    ]
    return isOther
  }
  await refresh()
  return {
    isFolder,
    all: () => all,
    refresh,
    renew,
    folders: () => (isFolder ? walkedFolders(request.operands, cwd, drafts) : []),
    configs: configFiles(cwd, request.config),
  }
}

/** A folder whose last post was deleted is no reason to stop: the next one may be on its way. */
function findable(find: () => readonly PostFile[]): readonly PostFile[] {
  try {
    return find()
  } catch (error) {
    if (error instanceof Fault && error.code === 'post-missing') return []
    throw error
  }
}

/** Gives each post that came an address of its own, those that stay keep theirs. */
function named<T extends { readonly file: PostFile; readonly result: Talk | Fault }>(
  added: readonly T[],
  taken: Set<string>,
  make: (name: string, each: T) => LiveDeck,
): readonly LiveDeck[] {
  const slugs = assignSlugs(
    added.map(({ file, result }) => ({
      path: file.path,
      ...(!(result instanceof Fault) && { title: result.title }),
      ...(!(result instanceof Fault) && result.post.meta.slug !== undefined && { slug: result.post.meta.slug }),
      ...(!(result instanceof Fault) && result.post.meta.lang !== undefined && { lang: result.post.meta.lang }),
    })),
  )
  return added.map((each, index) => {
    const wanted = slugs[index] ?? 'talk'
    let name = wanted
    for (let number = 2; taken.has(name); number++) name = `${wanted}-${number}`
    taken.add(name)
    return make(name, each)
  })
}

/** Standard input can be read once, and a deck is made again and again. */
function readOnce(terminal: Kit['terminal']): () => Promise<Uint8Array> {
  let read: Promise<Uint8Array> | undefined
  return () => (read ??= terminal.readStdin())
}

/** Whether a deck was made from a file, itself or its folder. */
export const dependsOn = (deck: LiveDeck, file: string): boolean =>
  deck.watched().some((path) => path === file || file.startsWith(path + sep) || (path.includes('.') && dirname(path) === file))

/** Whether a file belongs to the theme of one of the decks, so that it has to be loaded anew. */
export const isOfTheme = (decks: readonly LiveDeck[], file: string): boolean =>
  decks.some((deck) => deck.themeFolders().some((folder) => file === folder || file.startsWith(resolve(folder) + sep)))
