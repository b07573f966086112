import { join, resolve } from 'node:path'
import { showPath } from './config.ts'
import { deckFiles, singleFile } from './deck-files.ts'
import { stopIfInterrupted } from './interrupted.ts'
import { manifestOf } from './manifest-of.ts'
import { manifestName, manifestText } from './manifest.ts'
import { drawTalk, type Talk } from './talk.ts'
import type { Terminal } from './terminal.ts'
import { writeFolder } from './write.ts'

/** What was written of a talk, as reports show it, and whether any of it is new. */
export type Written = { readonly files: readonly string[]; readonly changed?: boolean }

/** Draws a talk and writes its deck as a folder of this name, where its options say. */
export async function writeDeck(talk: Talk, slug: string, terminal: Pick<Terminal, 'cwd' | 'signal'>): Promise<Written> {
  const page = await drawTalk(talk)
  const folder = join(resolve(terminal.cwd, talk.options.out), slug)
  const shown = showPath(terminal.cwd, folder)
  const files = new Map(talk.options.singleFile ? [['index.html', await singleFile(talk, page)] as const] : deckFiles(talk, page))
  files.set(manifestName, manifestText(manifestOf(talk, page, [...files.keys()])))
  stopIfInterrupted(terminal)
  return { changed: writeFolder(folder, files, shown), files: [`${shown}/index.html`] }
}
