import { readFile } from 'node:fs/promises'

/** Where the bytes of a deck's picture are: a file to be copied as it is, or made here. */
export type SourceFile = { readonly path: string } | { readonly bytes: Uint8Array }

export async function readSource(source: SourceFile): Promise<Uint8Array> {
  return 'path' in source ? readFile(source.path) : source.bytes
}
