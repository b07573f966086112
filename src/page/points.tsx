import type { JSX } from 'preact'
import type { Point } from '../deck/types.ts'
import { Text } from './inline.tsx'
import type { Kit } from './kit.ts'

type Voices = { readonly own: string; readonly nested: string }

/** Points and what hangs under them. One that waits for a click is a fragment. */
export function Points({
  points,
  ordered = false,
  start = 1,
  voices,
  kit,
}: {
  points: readonly Point[]
  ordered?: boolean
  start?: number
  voices: Voices
  kit: Kit
}): JSX.Element {
  const items = points.map((point) => <PointItem point={point} voices={voices} kit={kit} />)
  return ordered ? (
    <ol role="list" class="points" start={start} style={`--start:${start - 1}`}>
      {items}
    </ol>
  ) : (
    <ul role="list" class="points">
      {items}
    </ul>
  )
}

function PointItem({ point, voices, kit }: { point: Point; voices: Voices; kit: Kit }): JSX.Element {
  return (
    <li {...stepOf(point, kit)} {...(point.done !== undefined && { 'data-done': String(point.done) })}>
      <p class={voices.own}>
        {point.term && (
          <>
            <strong class="term">
              <Text of={point.term} kit={kit} />
              {point.termMark}
            </strong>{' '}
          </>
        )}
        <Text of={point.text} kit={kit} />
      </p>
      {point.points.length > 0 && <Points points={point.points} voices={{ own: voices.nested, nested: voices.nested }} kit={kit} />}
    </li>
  )
}

/** Terms over their sentences. */
export const Terms = ({ points, term, text, kit }: { points: readonly Point[]; term: string; text: string; kit: Kit }): JSX.Element => (
  <dl class="points">
    {points.map((point) => (
      <div {...stepOf(point, kit)}>
        <dt class={term}>
          <Text of={point.term ?? []} kit={kit} />
        </dt>
        <dd class={text}>
          <Text of={point.text} kit={kit} />
        </dd>
      </div>
    ))}
  </dl>
)

const stepOf = (point: Pick<Point, 'step'>, { steps }: Kit): { class?: string; 'data-fragment-index'?: number } =>
  point.step ? { class: 'fragment', 'data-fragment-index': steps.next() } : {}
