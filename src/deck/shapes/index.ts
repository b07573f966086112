import type { Kit, Shape, Stretch } from '../stretch.ts'
import type { LayoutName, Unfitted } from '../types.ts'
import { agenda } from './agenda.ts'
import { callout } from './callout.ts'
import { closing } from './closing.ts'
import { code } from './code.ts'
import { diagram } from './diagram.ts'
import { embed } from './embed.ts'
import { gallery } from './gallery.ts'
import { image } from './image.ts'
import { math } from './math.ts'
import { points } from './points.ts'
import { prose } from './prose.ts'
import { quote } from './quote.ts'
import { section } from './section.ts'
import { statement } from './statement.ts'
import { table } from './table.ts'
import { title } from './title.ts'

/** Every shape there is; a layout without one does not compile. */
const shapes: { readonly [L in LayoutName]: Shape<L> } = {
  title,
  agenda,
  section,
  points,
  statement,
  prose,
  image,
  gallery,
  code,
  table,
  quote,
  callout,
  math,
  diagram,
  embed,
  closing,
}

/** Slides of a stretch, by the shape of its layout. */
export function shapeStretch(stretch: Stretch, kit: Kit): readonly Unfitted[] {
  const shape: { shape(stretch: Stretch, kit: Kit): readonly Unfitted[] } = shapes[stretch.layout]
  return shape.shape(stretch, kit)
}
