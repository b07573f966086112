import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'

/*
 * A look at the disk, at once: it takes microseconds, and a promise of it fifty times as long. What is not there, or may not be read, is none.
 */

export const isFolder = (path: string): boolean => orNone(() => statSync(path).isDirectory()) ?? false

export const isThere = (path: string): boolean => orNone(() => statSync(path)) !== undefined

export const namesIn = (folder: string): ReadonlySet<string> => new Set(orNone(() => readdirSync(folder)))

export const textOf = (path: string): string => orNone(() => readFileSync(path, 'utf8')) ?? ''

/** The path of what a path leads to, links followed. */
export const followed = (path: string): string | undefined => orNone(() => realpathSync.native(path))

export const sizeOfFile = (path: string): number | undefined =>
  orNone(() => {
    const entry = statSync(path)
    return entry.isFile() ? entry.size : undefined
  })

export const bytesOf = (path: string): Buffer | undefined => orNone(() => readFileSync(path))

function orNone<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}
