import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/post/inline.ts'
import { readPost } from '../../src/post/index.ts'

const read = (...lines: readonly string[]): readonly unknown[] =>
  readPost(['# Boats', '', '```sql', ...lines, '```', ''].join('\n'), { path: 'post.md' })
    .made.blocks.slice(1)
    .map((block) => {
      if (block.kind === 'table')
        return {
          head: block.head.map(plainText),
          rows: block.rows.map((row) => row.map(plainText)),
          align: block.align,
          line: block.place.line,
        }
      return block.kind === 'code' ? block.text : block.kind === 'paragraph' ? { says: plainText(block.inlines) } : block.kind
    })

describe('a table that a terminal drew', () => {
  it('is a table, with the query before it as code and what is said under it as text', () => {
    expect(
      read(
        'select * from boats;',
        '+-------+------+',
        '| name  | crew |',
        '+-------+------+',
        '| Anna  | 12   |',
        '...',
        '| Berta |      |',
        '+-------+------+',
        '2 rows in set (0.01 sec)',
      ),
    ).toEqual([
      'select * from boats;',
      {
        head: ['name', 'crew'],
        rows: [
          ['Anna', '12'],
          ['...', ''],
          ['Berta', ''],
        ],
        align: [undefined, undefined],
        line: 5,
      },
      { says: '2 rows in set (0.01 sec)' },
    ])
  })

  it('is read as psql and DuckDB draw it, figures to the right', () => {
    expect(read(' name | crew ', '------+------', ' Anna |   12 ', ' Ella |    3 ', '(2 rows)')).toEqual([
      {
        head: ['name', 'crew'],
        rows: [
          ['Anna', '12'],
          ['Ella', '3'],
        ],
        align: [undefined, 'right'],
        line: 4,
      },
      { says: '(2 rows)' },
    ])
    expect(read('┌──────┬──────┐', '│ name │ crew │', '├──────┼──────┤', '│ Anna │ 12   │', '└──────┴──────┘')).toMatchObject([
      { head: ['name', 'crew'], rows: [['Anna', '12']] },
    ])
  })

  it('is none where cells differ, where there is one column, or where it is not closed', () => {
    for (const drawing of [
      ['+--+--+', '| wide |', '+--+--+', '| a | b |', '+--+--+'],
      ['+------+', '| box  |', '+------+', '| more |', '+------+'],
      ['+--+--+', '| a | b |', '+--+--+', '| c | d |', 'and so on'],
    ])
      expect(read(...drawing)).toEqual([drawing.join('\n')])
  })
})
