import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { findAiSign } from '../pictures/ai-signs/index.ts'
import { readHeader } from '../pictures/headers/index.ts'
import { isInside } from '../pictures/locate.ts'
import type { Content } from '../writing/write.ts'

/** The files of a deck by their names in its folder; `undefined` for a name that is none of them. */
export type DeckSource = (name: string) => Promise<Uint8Array | undefined>

/** A deck that lies in a folder. Nothing outside it is read, links followed. */
export function folderSource(folder: string): DeckSource {
  return async (name) => {
    const root = await realpath(folder).catch(() => undefined)
    const path = root && (await realpath(join(root, name)).catch(() => undefined))
    return root && path && isInside(path, root) ? readFile(path).catch(() => undefined) : undefined
  }
}

/** A deck that was not written yet. */
export function filesSource(files: ReadonlyMap<string, Content>): DeckSource {
  return async (name) => {
    const content = files.get(name)
    if (content === undefined) return undefined
    if (typeof content === 'string') return Buffer.from(content)
    return 'copyOf' in content ? readFile(content.copyOf) : content
  }
}

/** The same deck with pictures as a PDF keeps them small: JPEG where nothing shines through. */
export function onPaper(source: DeckSource, o: { readonly cacheFolder?: string } = {}): DeckSource {
  return async (name) => {
    const bytes = await source(name)
    if (bytes === undefined || !/\.(png|webp|avif)$/i.test(name)) return bytes
    const [{ forPaper }, { readSource }] = await Promise.all([import('../pictures/shrink.ts'), import('../pictures/source-file.ts')])
    const picture = Buffer.from(bytes)
    const format = readHeader(picture)?.format
    const ai = format !== undefined && findAiSign(picture, format) !== undefined
    return readSource(await forPaper({ bytes }, picture, { ai, ...o }))
  }
}
