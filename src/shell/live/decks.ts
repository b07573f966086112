import { dirname, sep } from 'node:path'
import type { Fault } from '../../fault.ts'
import type { Request } from '../arguments.ts'
import type { Kit } from '../kit.ts'
import { makeTalks, talkKit } from '../make-talks.ts'
import { findPosts } from '../posts.ts'
import type { TalkKit } from '../talk.ts'
import { makeLiveDeck, type LiveDeck } from './deck.ts'

/** The decks of one run of `present`, and what they are made with. */
export type Decks = {
  /** Several posts have a page over them; one post stands alone. */
  readonly isFolder: boolean
  readonly all: readonly LiveDeck[]
  readonly faults: readonly Fault[]
  readonly renew: (config?: Kit['config']) => void
}

/** Finds the posts. A single one is made when it is asked for; those of a folder are made now, since their page shows titles and lengths. */
export async function openDecks(request: Request, kit: Kit): Promise<Decks> {
  let talks: TalkKit = talkKit(request, kit)
  const fresh = (): TalkKit => talks
  const renew = (config = kit.config): void => {
    talks = talkKit(request, { ...kit, config })
  }
  const [file, ...others] = findPosts(request.operands, kit.terminal.cwd, request.flags.drafts ?? kit.config.options.drafts ?? false)
  if (file && others.length === 0 && file.asked) return { isFolder: false, all: [makeLiveDeck('', file, fresh)], faults: [], renew }
  const outcomes = await makeTalks(request, kit)
  const all = outcomes.flatMap((outcome) => ('talk' in outcome ? [makeLiveDeck(outcome.slug, outcome.file, fresh, outcome.talk)] : []))
  return { isFolder: true, all, faults: outcomes.flatMap((outcome) => ('fault' in outcome ? [outcome.fault] : [])), renew }
}

/** Whether a deck was made from a file, itself or its folder. */
export const dependsOn = (deck: LiveDeck, file: string): boolean =>
  deck.watched().some((path) => path === file || file.startsWith(path + sep) || (path.includes('.') && dirname(path) === file))
