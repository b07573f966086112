import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cacheFolder } from '../system/cache-folder.ts'
import type { SourceFile } from './source-file.ts'

/**
 * A result that is made once and then read from the user's cache folder. A folder that cannot be written costs no more than the
 * making.
 */
export async function kept(
  name: string,
  folder: string | undefined,
  make: () => Promise<Buffer | undefined>,
): Promise<{ readonly bytes: Buffer; readonly source: SourceFile } | undefined> {
  const path = join(folder ?? cacheFolder(), name)
  const there = await readFile(path).catch(() => undefined)
  if (there) return { bytes: there, source: { path } }
  const bytes = await make()
  if (bytes === undefined) return undefined
  const stored = await store(path, bytes)
  return { bytes, source: stored ? { path } : { bytes } }
}

async function store(path: string, bytes: Buffer): Promise<boolean> {
  const part = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(part, bytes)
    await rename(part, path)
    return true
  } catch {
    await rm(part, { force: true }).catch(() => undefined)
    return false
  }
}
