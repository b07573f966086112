import { join, resolve } from 'node:path'
import { showPath } from '../options/config.ts'
import { deckFiles, singleFile } from './deck-files.ts'
import { stopIfInterrupted } from '../system/interrupted.ts'
import { manifestOf } from './manifest-of.ts'
import { manifestName, manifestText } from './manifest.ts'
import { drawTalk, type Talk } from '../talks/talk.ts'
import type { Terminal } from '../system/terminal.ts'
import { writeFolder, type Content } from './write.ts'

/** What was written of a talk, as reports show it, and whether any of it is new. */
export type Written = { readonly files: readonly string[]; readonly changed?: boolean }

/** A deck that is ready to be written: where its talk's options say, and its files. */
export type ReadyDeck = { readonly out: string; readonly files: ReadonlyMap<string, Content> }

/** Draws a talk into the files of its deck. */
export async function readyDeck(talk: Talk): Promise<ReadyDeck> {
  const page = await drawTalk(talk)
  const files = new Map(talk.options.singleFile ? [['index.html', await singleFile(talk, page)] as const] : deckFiles(talk, page))
  files.set(manifestName, manifestText(manifestOf(talk, page, [...files.keys()])))
  return { out: talk.options.out, files }
}

/** Writes a deck as a folder of this name. */
export function writeDeck({ out, files }: ReadyDeck, slug: string, terminal: Pick<Terminal, 'cwd' | 'signal'>): Written {
  const folder = join(resolve(terminal.cwd, out), slug)
  const shown = showPath(terminal.cwd, folder)
  stopIfInterrupted(terminal)
  return { changed: writeFolder(folder, files, shown), files: [`${shown}/index.html`] }
}
