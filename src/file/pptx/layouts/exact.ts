import { snippetsOf } from '../../../deck/snippets.ts'
import type { Slide } from '../../../deck/types.ts'
import { plain, roleOf, type Content, type Kit, type Para } from '../kit.ts'
import { one, para, text, titleOf, type Drawers } from './contents.ts'

/** Slides of what stands as it was written: code, tables, formulas, diagrams. */
export const exact: Pick<Drawers, 'code' | 'table' | 'math' | 'diagram'> = {
  code: (slide, kit) => {
    const title = titleOf(slide, kit)
    const listing = (box: string, code: string): Content => ({
      ...text(...code.split('\n').map((line) => para(slide, kit, box, plain(line.replaceAll('\t', '  '))))),
      ltr: true,
    })
    if (slide.below === undefined)
      return {
        title,
        lead: one(slide, kit, 'lead', slide.lead),
        file: one(slide, kit, 'file', plain(slide.file ?? ''), kit.ground.quiet),
        code: listing('code', slide.text),
      }
    const boxes = snippetsOf(slide).flatMap(({ lead, file, text: own }, index) => {
      const n = index === 0 ? '' : String(index + 1)
      return [
        [`lead${n}`, one(slide, kit, `lead${n}`, lead ?? plain(file ?? ''))] as const,
        [`code${n}`, listing(`code${n}`, own)] as const,
      ]
    })
    return { title, ...Object.fromEntries(boxes) }
  },
  table: (slide, kit) => ({
    title: titleOf(slide, kit),
    table: {
      kind: 'table',
      table: {
        head: slide.head,
        rows: slide.rows,
        align: slide.align,
        columnsPx: slide.columnsPx,
        headRole: roleOf(slide, kit.form, 'table.second'),
        role: roleOf(slide, kit.form, 'table'),
      },
    },
    caption: one(slide, kit, 'caption', slide.caption, kit.ground.quiet),
  }),
  // Where no browser drew them, the text that the author wrote stands for them.
  math: (slide, kit) => ({
    title: titleOf(slide, kit),
    formula: drawn(slide, kit, slide.tex) ?? {
      ...text({ inlines: plain(slide.tex), role: 'codeLarge', colour: kit.ground.text }),
      ltr: true,
    },
  }),
  diagram: (slide, kit) => ({
    title: titleOf(slide, kit),
    diagram: drawn(slide, kit, slide.text) ?? {
      ...text(...slide.text.split('\n').map((line): Para => ({ inlines: plain(line), role: 'code', colour: kit.ground.text }))),
      ltr: true,
    },
  }),
}

function drawn({ id }: Slide, { drawings }: Kit, alt: string): Content | undefined {
  const drawing = drawings.get(id)
  return drawing && { kind: 'drawing', drawing, alt }
}
