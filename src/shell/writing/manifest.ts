import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Card } from '../../file/gallery.ts'

/** What a deck's folder says of itself, in `rostrum.json`: for the gallery, and so that it may be written over. */
export type Manifest = {
  readonly rostrum: 1
  /** The post, as it is found from the root of its site. */
  readonly post: string
  readonly title: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly date?: string
  readonly description?: string
  readonly minutes: number
  readonly slides: number
  /** Picture for the gallery, in the deck's folder. */
  readonly cover?: NonNullable<Card['cover']>
  readonly look: Card['look']
  /** Every file that Rostrum wrote into the folder, this one excepted; other files in it are left alone. */
  readonly files: readonly string[]
}

export const manifestName = 'rostrum.json'

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 1)}\n`

/** The manifest of a folder; `undefined` where it has none that we could have written. */
export function readManifest(folder: string): Manifest | undefined {
  const file = join(folder, manifestName)
  if (!existsSync(file)) return undefined
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isManifest(read) ? read : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isManifest(read: unknown): read is Manifest {
  return (
    typeof read === 'object' && read !== null && 'rostrum' in read && read.rostrum === 1 && 'files' in read && Array.isArray(read.files)
  )
}
