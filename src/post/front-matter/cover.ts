import { fieldOf, textOf } from './fields.ts'
import type { MetaKit } from './meta.ts'
import type { ImageReference } from '../types.ts'

/** Keys under which blogs keep the picture that stands for a post. */
const coverKeys = [
  'cover.image',
  'cover.src',
  'cover.url',
  'cover',
  'image.path',
  'image.src',
  'image.url',
  'image.feature',
  'image',
  'featureimage',
  'featured_image',
  'featuredimage',
  'feature_image',
  'featured',
  'feature-img',
  'banner_image',
  'banner',
  'headerimage',
  'header-img',
  'header.image',
  'header.overlay_image',
  'cover_image',
  'coverimage',
  'cover-image',
  'hero.src',
  'hero.image',
  'hero_image',
  'heroimage',
  'hero',
  'excerpt_image',
  'thumbnail',
  'thumb',
  'images',
  'main_image',
  'og_image',
  'ogimage',
  'top_img',
  'photos',
  'teaser',
]
const altKeys = [
  'cover.alt',
  'image.alt',
  'hero.alt',
  'image_alt',
  'imagealt',
  'cover_alt',
  'coveralt',
  'cover_image_alt',
  'hero_image_alt',
  'featureimagealt',
  'featured_image_alt',
  'banner_image_alt',
  'thumbnail_alt',
  'alt',
]
const captionKeys = [
  'cover.caption',
  'image.caption',
  'hero.caption',
  'header.caption',
  'image_caption',
  'imagecaption',
  'cover_caption',
  'covercaption',
  'caption',
  'featureimagecaption',
  'featured_image_caption',
  'feature_image_caption',
  'banner_image_caption',
  'thumbnail_caption',
  'image_credit',
  'imagecredit',
  'cover_credit',
  'photo_credit',
  'credit',
  'cover.credit',
  'image.credit',
  'hero.credit',
  'attribution',
]

/** The picture that stands for a post, from whatever key its blog keeps it under. */
export function coverOf(kit: Pick<MetaKit, 'fields' | 'place' | 'source'>): ImageReference | undefined {
  const found = textOf(fieldOf(kit.fields, ...coverKeys.filter((key) => isAddress(fieldOf(kit.fields, key)))))
  if (found === undefined) return undefined
  const alt = textOf(fieldOf(kit.fields, ...altKeys)) ?? ''
  return { src: kit.source(found), alt, place: kit.place }
}

/** What the front matter says under that picture. */
export const coverCredit = (fields: MetaKit['fields']): string | undefined => textOf(fieldOf(fields, ...captionKeys))

/** A picture's address, not a flag such as `featured: true` or a colour. */
function isAddress(value: unknown): boolean {
  const text = textOf(value)
  return text !== undefined && (/\.(jpe?g|png|gif|webp|avif|svg|bmp|tiff?)([?#]|$)/i.test(text) || /^https?:\/\/\S+$/.test(text))
}
