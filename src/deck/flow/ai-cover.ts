import type { Outline, Section } from '../../outline/types.ts'
import type { Block, Image } from '../../post/types.ts'
import type { Kit } from '../stretch.ts'

/**
 * The cover where a model made it, by its author's label or by its file: a picture with a slide of its own, where the label has a place.
 * Undefined for every other cover, and for one that the post shows anyway.
 */
export function aiCover({ outline, images }: Pick<Kit, 'outline' | 'images'>): Image | undefined {
  const { cover, coverCaption, coverCredit, place } = outline.meta
  if (cover === undefined || !isAiCover({ outline, images }) || isShown(cover.src, outline)) return undefined
  return {
    kind: 'image',
    image: cover,
    ...(coverCaption !== undefined && { caption: coverCaption }),
    ...(coverCredit !== undefined && { aiCredit: coverCredit }),
    place,
  }
}

/** A cover that is there and that a model made. */
export function isAiCover({ outline: { meta }, images }: Pick<Kit, 'outline' | 'images'>): boolean {
  const found = meta.cover === undefined ? undefined : images.get(meta.cover.src)
  return found?.file !== undefined && (meta.coverCredit !== undefined || found.aiSign !== undefined)
}

const isShown = (src: string, { lead, sections }: Outline): boolean =>
  shows(lead, src) || sections.some((section) => isShownIn(section, src))

const isShownIn = ({ blocks, sections }: Section, src: string): boolean =>
  shows(blocks, src) || sections.some((section) => isShownIn(section, src))

const shows = (blocks: readonly Block[], src: string): boolean => blocks.some((block) => block.kind === 'image' && block.image.src === src)
