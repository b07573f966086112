import type { ComponentChildren, JSX } from 'preact'
import type { Block, Inline, Item, Table } from '../post/types.ts'
import { Text } from './inline.tsx'
import type { Kit } from './kit.ts'
import { mathKey } from './types.ts'

/**
 * Blocks of the author's, as notes and prose slides show them. `textClass` is the role of running text, absent in notes. There each line
 * ends with a newline, so that whoever takes the notes as plain text (a copy, another speaker view) gets words that stand apart.
 */
export function Blocks({ of: blocks, kit, textClass }: { of: readonly Block[]; kit: Kit; textClass?: string }): JSX.Element {
  return <>{blocks.map((block) => draw(block, { kit, textClass }))}</>
}

type Way = { readonly kit: Kit; readonly textClass: string | undefined }
type Drawers = { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>, way: Way) => ComponentChildren }

const drawers: Drawers = {
  heading: ({ title }, way) => <Line of={title} way={way} strong />,
  paragraph: ({ inlines }, way) => <Line of={inlines} way={way} />,
  list: ({ ordered, start, items }, way) =>
    ordered ? (
      <ol {...(start !== 1 && { start })} {...listStyle(way)}>
        {items.map((item) => (
          <ListItem item={item} way={way} />
        ))}
      </ol>
    ) : (
      <ul {...listStyle(way)}>
        {items.map((item) => (
          <ListItem item={item} way={way} />
        ))}
      </ul>
    ),
  code: ({ title, text }, way) => (
    <>
      {title && <Line of={[{ kind: 'text', text: title }]} way={way} />}
      <pre dir="ltr" {...role(way)}>
        <code>{text}</code>
      </pre>
      {end(way)}
    </>
  ),
  table: (table, way) => (way.textClass === undefined ? <NotesTable table={table} kit={way.kit} /> : <TableText table={table} way={way} />),
  quote: ({ blocks, source }, way) => (
    <blockquote>
      <Blocks of={blocks} kit={way.kit} {...(way.textClass !== undefined && { textClass: way.textClass })} />
      {source && <Line of={source} way={way} />}
    </blockquote>
  ),
  callout: ({ title, blocks }, way) => (
    <>
      {title && <Line of={title} way={way} strong />}
      <Blocks of={blocks} kit={way.kit} {...(way.textClass !== undefined && { textClass: way.textClass })} />
    </>
  ),
  image: ({ image, caption, aiCredit }, way) => (
    <>
      {[[{ kind: 'text' as const, text: image.alt }], caption, aiCredit].map((one) => one && one.length > 0 && <Line of={one} way={way} />)}
    </>
  ),
  embed: ({ title, url }, way) => (
    <p {...role(way)}>
      {url ? (
        <a href={url} rel="noopener">
          {title ? <Text of={title} kit={way.kit} /> : url}
        </a>
      ) : (
        title && <Text of={title} kit={way.kit} />
      )}
      {end(way)}
    </p>
  ),
  math: ({ tex }, way) => <Display tex={tex} way={way} />,
  diagram: ({ text }, way) => (
    <pre {...role(way)}>
      <code>{text}</code>
      {end(way)}
    </pre>
  ),
  cut: () => null,
  directive: ({ blocks }, way) => <Blocks of={blocks} kit={way.kit} />,
  raw: ({ text }, way) => <Line of={[{ kind: 'text', text }]} way={way} />,
}

function draw<K extends Block['kind']>(block: Extract<Block, { kind: K }>, way: Way): ComponentChildren {
  const drawer: Drawers[K] = drawers[block.kind]
  return drawer(block, way)
}

const role = ({ textClass }: Way): { class?: string } => (textClass === undefined ? {} : { class: textClass })
/** The newline after a line of notes; on a slide a line is an element and nothing else. */
const end = ({ textClass }: Way): string | undefined => (textClass === undefined ? '\n' : undefined)

const Line = ({ of: inlines, way, strong = false }: { of: readonly Inline[]; way: Way; strong?: boolean }): JSX.Element => (
  <p {...role(way)}>
    {strong ? (
      <strong>
        <Text of={inlines} kit={way.kit} />
      </strong>
    ) : (
      <Text of={inlines} kit={way.kit} />
    )}
    {end(way)}
  </p>
)

const listStyle = ({ textClass }: Way): { class?: string } => (textClass === undefined ? {} : { class: 'items' })

const ListItem = ({ item, way }: { item: Item; way: Way }): JSX.Element => (
  <li>
    {item.term && <Line of={item.term} way={way} strong />}
    <Blocks of={item.blocks} kit={way.kit} {...(way.textClass !== undefined && { textClass: way.textClass })} />
  </li>
)

const NotesTable = ({ table, kit }: { table: Table; kit: Kit }): JSX.Element => (
  <table>
    {table.caption && (
      <caption>
        <Text of={table.caption} kit={kit} />
        {'\n'}
      </caption>
    )}
    {table.head.length > 0 && (
      <thead>
        <tr>
          {table.head.map((cell) => (
            <th>
              <Text of={cell} kit={kit} />
              {'\n'}
            </th>
          ))}
        </tr>
      </thead>
    )}
    <tbody>
      {table.rows.map((row) => (
        <tr>
          {row.map((cell) => (
            <td>
              <Text of={cell} kit={kit} />
              {'\n'}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

// A table between paragraphs of a prose slide has no room for columns: cell after cell, as the ruler measures it.
const TableText = ({ table, way }: { table: Table; way: Way }): JSX.Element => (
  <>
    {[table.caption ?? [], ...[table.head, ...table.rows].flat()].map(
      (cell) =>
        cell.length > 0 && (
          <p {...role(way)}>
            <Text of={cell} kit={way.kit} />
          </p>
        ),
    )}
  </>
)

function Display({ tex, way }: { tex: string; way: Way }): JSX.Element {
  const html = way.kit.rendered.math.get(mathKey(tex, true))
  return (
    <>
      {html === undefined ? (
        <pre {...role(way)}>
          <code>{tex}</code>
        </pre>
      ) : (
        <div class="formula" dangerouslySetInnerHTML={{ __html: html }} />
      )}
      {end(way)}
    </>
  )
}
