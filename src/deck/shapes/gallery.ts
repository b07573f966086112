import { plainText } from '../../post/inline.ts'
import { figureTexts } from '../reads.ts'
import { frameOf } from '../stretch.ts'
import type { Shape } from '../stretch.ts'
import { altNotes, pictured } from './image.ts'

/** Two to four pictures that belong together, side by side. */
export const gallery: Shape<'gallery'> = {
  layout: 'gallery',
  shape(stretch, { images }) {
    const blocks = stretch.blocks.filter((block) => block.kind === 'image')
    if (blocks.length === 0) return []
    const pictures = blocks.map((block) => pictured(block, images, plainText(stretch.title)))
    const read = [plainText(stretch.title), ...pictures.flatMap(figureTexts)]
    return [
      {
        ...frameOf(stretch, [...stretch.before, ...stretch.after, ...blocks.flatMap((block) => altNotes(block, read))]),
        layout: 'gallery',
        pictures,
      },
    ]
  },
}
