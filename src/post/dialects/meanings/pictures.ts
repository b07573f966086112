import { trimInlines } from '../../inline.ts'
import type { Block, Image, ImageReference, Inline } from '../../types.ts'
import { splitAiCredit } from '../../ai/index.ts'
import type { Found, Meaning, MeaningKit } from '../types.ts'
import { innerBlocks, named, positional } from './say.ts'

const sourceKeys = ['src', 'file', 'image', 'img', 'url', 'path', 'filename', 'link', 'light', 'image_path']

function pictureOf(found: Found, kit: MeaningKit): Image | undefined {
  const written =
    named(found, ...sourceKeys) ??
    /["'`]([^"'`\n]+\.(?:png|jpe?g|gif|webp|avif|svg))["'`]/i.exec(named(found, 'sources') ?? '')?.[1] ??
    found.positional.find((value) => /\.(png|jpe?g|gif|webp|avif|svg|bmp)([?#].*)?$/i.test(value)) ??
    positional(found, 0)
  if (written === undefined || (/^\{/.test(written) && !/^\{[\w.]+\}$/.test(written))) return undefined
  // Hexo puts classes before the file.
  const words = found.positional
    .slice(Math.max(0, found.positional.indexOf(written)))
    .filter(
      (value) =>
        value !== written &&
        /\p{L}{2,}/u.test(value) &&
        !/^(left|right|center|full|no-?zoom|lazy|resize|fit|fill|crop|\d+(px|%)?)$/i.test(value) &&
        !/\.(png|jpe?g|gif|webp|svg)$/i.test(value) &&
        !/\d+(?:px|vw|vh|r?em)\b|^\[/.test(value),
    )
  const under = [named(found, 'caption', 'figcaption', 'description', 'legend'), named(found, 'attr', 'credit')]
  const caption = under.filter((part) => part !== undefined).join(' ') || named(found, 'title')
  const alt = named(found, 'alt', 'alttext') ?? words.join(' ')
  const title = named(found, 'title')
  const said = caption === undefined ? [] : kit.inlines(caption)
  const split = said.length > 0 ? splitAiCredit(said) : undefined
  const shown = split ? split.caption : said
  return {
    kind: 'image',
    image: { src: kit.source(written), alt, ...(title !== undefined && { title }), place: kit.place },
    ...(shown.length > 0 && { caption: shown }),
    ...(split && { aiCredit: split.credit }),
    place: kit.place,
  }
}

/** A picture; what a pair of tags holds is its caption. */
export const picture: Meaning = {
  says: 'a picture with its caption and alt text',
  block(found, kit) {
    const image = pictureOf(found, kit)
    if (!image) return found.inner === undefined ? undefined : innerBlocks(found, kit)
    if (found.inner === undefined || found.inner.trim() === '') return [image]
    const inner = innerBlocks(found, kit)
    const only = inner[0]
    return inner.length === 1 && only?.kind === 'paragraph' && image.caption === undefined
      ? [{ ...image, caption: only.inlines }]
      : [image, ...inner]
  },
  inline(found, kit) {
    const image = pictureOf(found, kit)
    return image ? [{ kind: 'image', image: image.image }] : undefined
  },
}

/** Pictures that belong together. */
export const gallery: Meaning = {
  says: 'a group of pictures',
  block(found, kit) {
    const group = kit.nextGroup()
    const inner = found.inner === undefined ? [] : innerBlocks(found, kit)
    const direct = [...found.positional, ...listed(named(found, 'images', 'srcs', 'src'))]
      .filter((value) => /\.(png|jpe?g|gif|webp|avif|svg)$/i.test(value))
      .map((src): Image => ({ kind: 'image', image: { src: kit.source(src), alt: '', place: kit.place }, place: kit.place }))
    const all: Block[] = [...direct, ...inner]
    return all.length > 0 ? all.map((block) => (block.kind === 'image' ? { ...block, group } : block)) : undefined
  },
}

/** `{a.png,b.png}` or `a.png, b.png`. */
const listed = (value = ''): readonly string[] => value.replace(/^\{|\}$/g, '').split(/\s*[,;|]\s*/)

/** A caption that stands for itself, below its picture. */
export const below: Meaning = {
  says: 'the caption of what stands above it',
  block: (found, kit) =>
    innerBlocks(found, kit).map((block) =>
      block.kind === 'paragraph' ? { ...block, inlines: [{ kind: 'emphasis', inlines: block.inlines }] } : block,
    ),
}

/** WordPress sets the caption behind the picture that it holds. */
export const caption: Meaning = {
  says: 'a picture with the words behind it as its caption',
  block(found, kit) {
    if (found.inner === undefined) return undefined
    const inner = innerBlocks(found, kit)
    const [first, second] = inner
    if (first?.kind === 'image' && second?.kind === 'paragraph' && inner.length === 2) return [{ ...first, caption: second.inlines }]
    if (first?.kind !== 'paragraph' || inner.length !== 1) return inner
    const image = first.inlines.flatMap(imagesIn)[0]
    const words = trimInlines(first.inlines.filter((inline) => imagesIn(inline).length === 0))
    return image === undefined ? inner : [{ kind: 'image', image, ...(words.length > 0 && { caption: words }), place: kit.place }]
  },
}

const imagesIn = (inline: Inline): readonly ImageReference[] =>
  inline.kind === 'image' ? [inline.image] : 'inlines' in inline ? inline.inlines.flatMap(imagesIn) : []
