import type { JSX } from 'preact'
import type { Cell } from '../../post/types.ts'
import { Heading } from '../heading.tsx'
import { Text } from '../inline.tsx'
import { roleClass, type Drawer, type Kit } from '../kit.ts'

/** A table with the widths that fit has dealt out. */
export const table: Drawer<'table'> = (slide, kit) => {
  const alignOf = (index: number): { class?: string } =>
    slide.align[index] === undefined || slide.align[index] === 'left' ? {} : { class: `to-${slide.align[index]}` }
  const cells = (row: readonly Cell[], textClass: string, Tag: 'th' | 'td'): JSX.Element[] =>
    row.map((cell, index) => (
      <Tag {...alignOf(index)} {...(Tag === 'th' && { scope: 'col' })}>
        <Words of={cell} textClass={textClass} kit={kit} />
      </Tag>
    ))
  return {
    title: <Heading slide={slide} kit={kit} />,
    table: (
      <table>
        <colgroup>
          {slide.columnsPx.map((widthPx) => (
            <col style={`width:${widthPx}px`} />
          ))}
        </colgroup>
        {slide.head.length > 0 && (
          <thead>
            <tr>{cells(slide.head, roleClass(slide, kit.theme, 'table.second'), 'th')}</tr>
          </thead>
        )}
        <tbody>
          {slide.rows.map((row) => (
            <tr>{cells(row, roleClass(slide, kit.theme, 'table'), 'td')}</tr>
          ))}
        </tbody>
      </table>
    ),
    caption: slide.caption && slide.caption.length > 0 && (
      <p class={roleClass(slide, kit.theme, 'caption')}>
        <Text of={slide.caption} kit={kit} />
      </p>
    ),
  }
}

// An empty cell keeps the height of a line.
const Words = ({ of: cell, textClass, kit }: { of: Cell; textClass: string; kit: Kit }): JSX.Element => (
  <div class={textClass}>{cell.length > 0 ? <Text of={cell} kit={kit} /> : '\u200b'}</div>
)
