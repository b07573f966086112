import { frameOf } from '../stretch.ts'
import type { Shape } from '../stretch.ts'

/** A table whole; `fit` sets its columns and deals out its rows. */
export const table: Shape<'table'> = {
  layout: 'table',
  shape: (stretch) =>
    stretch.blocks.flatMap((block) =>
      block.kind !== 'table'
        ? []
        : [
            {
              ...frameOf(stretch),
              layout: 'table' as const,
              head: block.head,
              rows: block.rows,
              align: block.align,
              ...(block.caption === undefined ? {} : { caption: block.caption }),
              columnsPx: [],
            },
          ],
    ),
}
