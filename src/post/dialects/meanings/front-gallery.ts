import type { Block, Image } from '../../types.ts'
import type { Found, Meaning, MeaningKit } from '../types.ts'
import { named } from './say.ts'

/** Pictures that Minimal Mistakes lists in the front matter: `{% include gallery id="lamps" caption="…" %}`. */
export const frontGallery: Meaning = {
  says: 'the pictures of that name in the front matter',
  block(found, kit) {
    const entries = entriesOf(found, kit)
    if (entries.length === 0) return undefined
    const group = kit.nextGroup()
    const caption = named(found, 'caption')
    const below: readonly Block[] = caption === undefined ? [] : [{ kind: 'paragraph', inlines: kit.inlines(caption), place: kit.place }]
    return [...entries.flatMap((entry) => blocksOf(entry, group, kit)), ...below]
  },
}

type Entry = Readonly<Record<string, unknown>>

function entriesOf(found: Found, kit: MeaningKit): readonly Entry[] {
  const id = named(found, 'id') ?? (/feature_row/.test(found.name) ? 'feature_row' : 'gallery')
  const value = kit.field(id)
  if (!Array.isArray(value)) return []
  return value.flatMap((entry: unknown): Entry[] =>
    typeof entry === 'string'
      ? [{ url: entry }]
      : typeof entry === 'object' && entry !== null
        ? [Object.fromEntries(Object.entries(entry))]
        : [],
  )
}

function blocksOf(entry: Entry, group: number, kit: MeaningKit): readonly Block[] {
  const text = (key: string): string => (typeof entry[key] === 'string' ? entry[key] : '')
  const src = text('image_path') || text('url') || text('src')
  if (src === '') return []
  const { place } = kit
  const [title, excerpt] = [text('title'), text('excerpt')]
  const image: Image = {
    kind: 'image',
    image: { src: kit.source(src), alt: text('alt'), place },
    ...(title !== '' && { caption: kit.inlines(title) }),
    group,
    place,
  }
  return [image, ...(excerpt === '' ? [] : [{ kind: 'paragraph', inlines: kit.inlines(excerpt), place } as const])]
}
