import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../../fault.ts'
import { galleryHtml, galleryMark, type Card } from '../../file/gallery.ts'
import { readManifest } from './manifest.ts'
import { writeWhole } from './write.ts'
import { version } from '../system/version.ts'

/** Writes `index.html` of a folder of decks: a card for each deck that lies in it, the newest first. Somebody else's is left alone. */
export function writeGallery(folder: string, shown: string): void {
  const file = join(folder, 'index.html')
  if (existsSync(file) && !readFileSync(file, 'utf8').includes(galleryMark)) {
    throw new Fault(
      'folder-foreign',
      `\`${shown}/index.html\` is there already and was not written by Rostrum, so the decks are written and it is left alone. Choose another folder with \`--out\`.`,
      { path: `${shown}/index.html` },
    )
  }
  const decks = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap((entry): readonly Card[] => {
      const manifest = readManifest(join(folder, entry.name))
      if (manifest?.look === undefined || !existsSync(join(folder, entry.name, 'index.html'))) return []
      return [{ ...manifest, folder: entry.name, artifacts: artifactsOf(folder, entry.name) }]
    })
  writeWhole(file, galleryHtml(decks, { generator: `Rostrum ${version}` }), `${shown}/index.html`)
}

/** What `export` writes beside a deck. */
const artifactsOf = (folder: string, slug: string): NonNullable<Card['artifacts']> =>
  artifactNames.map(({ label, end }) => ({ label, file: slug + end })).filter(({ file }) => existsSync(join(folder, file)))

const artifactNames = [
  { label: 'PDF', end: '.pdf' },
  { label: 'Handout', end: '.handout.pdf' },
  { label: 'PowerPoint', end: '.pptx' },
  { label: 'Notes', end: '.notes.md' },
  { label: 'Script', end: '.script.html' },
] as const

/** Whether a deck of ours lies in a folder. */
export const hasDecks = (folder: string): boolean =>
  existsSync(folder) &&
  readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isDirectory() && readManifest(join(folder, entry.name)))
