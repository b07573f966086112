import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Fault } from '../../fault.ts'
import { manifestName, readManifest } from './manifest.ts'

/** A file to write: its bytes, or a file that holds them. */
export type Content = string | Uint8Array | { readonly copyOf: string }

/**
 * Writes a deck's folder so that it is there whole or as it was before: the new one grows beside and takes the place of the old one
 * at the end. Files that are the same are kept, not written again; files that are not ours stay. Says whether anything changed.
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, Content>, shown: string): boolean {
  writable(shown, () => refuseForeign(folder, shown))
  const before = readManifest(folder)
  if (before && isSame(folder, files) && before.files.every((name) => files.has(name))) return false
  return writable(shown, () => {
    mkdirSync(dirname(folder), { recursive: true })
    const next = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`))
    // mkdtemp makes folders for their owner alone, which a web server could not read.
    chmodSync(next, 0o777 & ~process.umask())
    const made = new Set([next])
    try {
      for (const [name, content] of files) place(join(next, name), content, before && join(folder, name), made)
      if (before)
        for (const name of strangers(folder, new Set([...before.files, ...files.keys(), manifestName])))
          place(join(next, name), { copyOf: join(folder, name) }, join(folder, name), made)
      swap(next, folder)
    } finally {
      rmSync(next, { recursive: true, force: true })
    }
    return true
  })
}

/** Writes one file so that it is there whole or as it was before. */
export function writeWhole(path: string, bytes: string | Uint8Array, shown: string): boolean {
  if (sameBytes(path, bytes)) return false
  return writable(shown, () => {
    mkdirSync(dirname(path), { recursive: true })
    const next = join(dirname(path), `.${basename(path)}-${process.pid}`)
    try {
      writeFileSync(next, bytes)
      renameSync(next, path)
    } finally {
      rmSync(next, { force: true })
    }
    return true
  })
}

/** A folder that Rostrum did not write, and that has something in it, is somebody else's. */
function refuseForeign(folder: string, shown: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false })
  if (stat === undefined || readManifest(folder)) return
  if (stat.isDirectory() && readdirSync(folder).length === 0) return
  throw new Fault(
    'folder-foreign',
    `\`${shown}\` is there already and was not written by Rostrum (it has no \`${manifestName}\`), so it is left alone. Choose another place with \`--out\`, or move it away.`,
    { path: shown },
  )
}

const isSame = (folder: string, files: ReadonlyMap<string, Content>): boolean =>
  [...files].every(([name, content]) => sameBytes(join(folder, name), content))

function sameBytes(path: string, content: Content): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isFile()) return false
  if (typeof content === 'object' && 'copyOf' in content) {
    return stat.size === statSync(content.copyOf).size && readFileSync(path).equals(readFileSync(content.copyOf))
  }
  const bytes = Buffer.from(content)
  return stat.size === bytes.length && readFileSync(path).equals(bytes)
}

/** Puts a file into the new folder; one that lies in the old folder as it is wanted is linked, so that it is neither read nor written again by whoever syncs the folder. */
function place(target: string, content: Content, old: string | undefined, made: Set<string>): void {
  const folder = dirname(target)
  if (!made.has(folder)) mkdirSync(folder, { recursive: true })
  made.add(folder)
  if (old !== undefined && sameBytes(old, content)) {
    try {
      linkSync(old, target)
      return
    } catch {
      copyFileSync(old, target)
      return
    }
  }
  if (typeof content === 'object' && 'copyOf' in content) copyFileSync(content.copyOf, target)
  else writeFileSync(target, content)
}

function strangers(folder: string, ours: ReadonlySet<string>, below = ''): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    return entry.isDirectory() ? strangers(folder, ours, name) : ours.has(name) || !entry.isFile() ? [] : [name]
  })
}

/** Two renames without a pause between them, so that Ctrl-C finds either the old folder or the new one. */
function swap(next: string, folder: string): void {
  const old = `${next}.old`
  const isThere = existsSync(folder)
  if (isThere) renameSync(folder, old)
  try {
    renameSync(next, folder)
  } catch (error) {
    if (isThere) renameSync(old, folder)
    throw error
  }
  rmSync(old, { recursive: true, force: true })
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands where a file is needed',
  EEXIST: 'a file stands where a folder is needed',
  ENAMETOOLONG: 'its name is too long',
}

function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return undefined
  // What Node says of folders within folders where the disk is read-only.
  if (error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir') return 'no folder can be made there'
  return reasons[error.code]
}

/** Turns a disk that refuses into one sentence. What was there before is as it was. */
export function writable<T>(shown: string, write: () => T): T {
  try {
    return write()
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === undefined) throw error
    throw new Fault(
      'folder-unwritable',
      `\`${shown}\` could not be written, since ${reason}. What was there before is as it was.`,
      { path: shown },
      { cause: error },
    )
  }
}
