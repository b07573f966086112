import { statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Fault } from '../../fault.ts'
import type { LiveFault, LiveHello, LiveState } from '../../live-message.ts'
import { deckFiles } from '../writing/deck-files.ts'
import { fontName } from '../../file/font-faces.ts'
import { playerFile } from '../writing/player-files.ts'
import type { PostFile } from '../talks/posts.ts'
import { sidecarPaths } from '../options/sidecar.ts'
import { drawTalk, makeTalk, type Talk, type TalkKit } from '../talks/talk.ts'
import { fontPath } from '../themes/index.ts'
import type { Content } from '../writing/write.ts'
import { changeBetween, type Shown } from './change.ts'
import { faultState } from './fault-state.ts'
import { brokenHtml, withLive } from './live-html.ts'

/** A deck that is served while its post is being written. It is drawn when it is asked for first. */
export type LiveDeck = {
  /** Folder of its address; empty for a deck that is served alone. */
  readonly name: string
  readonly file: PostFile
  /** Reads the post again and says what became of the deck; nothing where nothing did. */
  readonly remake: () => Promise<LiveState | undefined>
  readonly stateFor: (hello: LiveHello) => LiveState
  /** A file of the deck's folder; only what the deck uses has a name here. */
  readonly content: (name: string, token: string) => Promise<Content | undefined>
  readonly talk: () => Talk | undefined
  /** What stops it now. */
  readonly fault: () => LiveFault | undefined
  /** Whether the post is another than the one that was read: a watcher may tell of a file while it is written, and not of the rest. */
  readonly isStale: () => boolean
  /** Files and folders that the deck depends on, those that are not there yet included. */
  readonly watched: () => readonly string[]
  /** Where its theme lies, also one that is broken. */
  readonly themeFolders: () => readonly string[]
}

type Drawn = Shown & { readonly files: ReadonlyMap<string, Content> }

/** Makes a live deck of a post, from a talk where one was made of it already, or from what stopped it. */
export function makeLiveDeck(
  name: string,
  file: PostFile,
  { kit, cwd }: { readonly kit: () => TalkKit; readonly cwd: string },
  first?: Talk | Fault,
): LiveDeck {
  let talk = first instanceof Fault ? undefined : first
  let drawn: Drawn | undefined
  let version = 1
  const brokenBy = (error: unknown): Extract<LiveState, { kind: 'broken' }> => ({
    kind: 'broken',
    deck: name,
    version,
    fault: faultState(error, cwd, file.shown),
  })
  let broken = first instanceof Fault ? brokenBy(first) : undefined
  let readMark = markOf(file)

  const make = async (): Promise<LiveState | undefined> => {
    const wasBroken = broken
    readMark = markOf(file)
    try {
      const next = await patient(() => makeTalk(file, kit()))
      const before = drawn
      // A deck that nobody looked at is not drawn for a change either.
      const now = before === undefined && wasBroken === undefined ? undefined : await draw(next)
      talk = next
      broken = undefined
      if (now === undefined) return undefined
      drawn = now
      const change = before && changeBetween(before, now)
      if (before !== undefined && change === undefined) return wasBroken && { kind: 'same', deck: name, version }
      version += 1
      return change ? { kind: 'changed', deck: name, version, ...change } : { kind: 'same', deck: name, version }
    } catch (error) {
      broken = brokenBy(error)
      return broken
    }
  }
  const drawOnce = inTurn(async (): Promise<Drawn | undefined> => {
    if (drawn || broken) return drawn
    try {
      talk ??= await makeTalk(file, kit())
      drawn ??= await draw(talk)
    } catch (error) {
      broken = brokenBy(error)
    }
    return drawn
  })
  const content = async (wanted: string, token: string): Promise<Content | undefined> => {
    if (wanted === 'live.js' || wanted === 'live.css') return { copyOf: playerFile(wanted) }
    const known = talk && !drawn ? undrawnContent(talk, wanted) : undefined
    if (known) return known
    const deck = drawn ?? (await drawOnce())
    const tag = { deck: name, version, token }
    if (!deck) return wanted === 'index.html' && broken ? brokenHtml(broken.fault, tag) : undefined
    const found = deck.files.get(wanted)
    return wanted === 'index.html' && typeof found === 'string' ? withLive(found, tag) : found
  }
  const themeFolders = (): readonly string[] => [
    ...(talk ? [talk.theme.folder, ...(talk.theme.base === undefined ? [] : [talk.theme.base])] : []),
    ...(/(theme|metrics)\.json$/.test(broken?.fault.path ?? '') ? [dirname(resolve(cwd, broken?.fault.path ?? ''))] : []),
  ]
  return {
    name,
    file,
    remake: inTurn(make),
    stateFor: () => broken ?? { kind: 'same', deck: name, version },
    content,
    talk: () => talk,
    fault: () => broken?.fault,
    isStale: () => (drawn !== undefined || broken !== undefined) && file.path !== '-' && readMark !== markOf(file),
    watched: () =>
      [
        ...new Set([
          file.path,
          ...sidecarPaths(file),
          ...(talk ? [...talk.madeFrom, ...missingPictures(talk)] : []),
          ...(broken?.fault.path === undefined ? [] : [resolve(cwd, broken.fault.path)]),
          ...themeFolders(),
        ]),
      ].filter((path) => path !== '-'),
    themeFolders,
  }
}

async function draw(talk: Talk): Promise<Drawn> {
  const page = await drawTalk(talk)
  const files = deckFiles(talk, page)
  const css = files.get('deck.css')
  return {
    page,
    files,
    css: typeof css === 'string' ? css : '',
    pictures: new Map([...talk.sources].map(([name, source]) => [name, markOf(source)])),
  }
}

/** Tells one state of a file from another without reading it. */
function markOf(source: { readonly path: string } | { readonly bytes: Uint8Array }): string {
  if ('bytes' in source) return String(source.bytes.length)
  const stat = statSync(source.path, { throwIfNoEntry: false })
  return `${source.path} ${stat?.mtimeMs} ${stat?.size}`
}

/** What the page over all decks shows of one: its cover and the face of its title. */
function undrawnContent(talk: Talk, name: string): Content | undefined {
  const source = talk.sources.get(name)
  if (source) return 'path' in source ? { copyOf: source.path } : source.bytes
  const font = talk.theme.theme.fonts.find((face) => fontName(face) === name)
  return font && { copyOf: fontPath(font.src, talk.theme) }
}

/** Where a picture that is missing would be found if somebody put it there. */
function missingPictures({ remarks, site, file }: Talk): readonly string[] {
  const missing = remarks.filter((remark) => remark.code === 'image-missing').flatMap((remark) => remark.args.slice(0, 1))
  return missing
    .filter((src) => !/^[a-z]+:/i.test(src))
    .flatMap((src) => (src.startsWith('/') ? site.publicFolders.map((folder) => join(folder, src)) : [resolve(file.path, '..', src)]))
}

/** Editors empty a file, or put another in its place, before they write it: what is missing may be there in a moment. */
async function patient<T>(make: () => Promise<T>): Promise<T> {
  try {
    return await make()
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'post-missing') throw error
    await setTimeout(60)
    return make()
  }
}

/** One at a time; what is asked for meanwhile is done once more at the end, not once for each time it was asked. */
function inTurn<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  let waiting: Promise<T> | undefined
  const start = (): Promise<T> => {
    const run = work().finally(() => {
      running = undefined
    })
    running = run
    return run
  }
  return () => {
    if (!running) return start()
    waiting ??= running
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        waiting = undefined
        return start()
      })
    return waiting
  }
}
