import type { LayoutName } from '../../deck/types.ts'
import type { Drawer } from '../kit.ts'
import { agenda } from './agenda.tsx'
import { callout } from './callout.tsx'
import { closing } from './closing.tsx'
import { code } from './code.tsx'
import { diagram } from './diagram.tsx'
import { embed } from './embed.tsx'
import { gallery } from './gallery.tsx'
import { image } from './image.tsx'
import { math } from './math.tsx'
import { points } from './points.tsx'
import { prose } from './prose.tsx'
import { quote } from './quote.tsx'
import { section } from './section.tsx'
import { statement } from './statement.tsx'
import { table } from './table.tsx'
import { title } from './title.tsx'

/** How each layout is drawn. */
export const layouts: { readonly [L in LayoutName]: Drawer<L> } = {
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
