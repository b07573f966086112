import type { Adjustment, Sidecar } from '../../deck/sidecar.ts'
import type { LayoutName } from '../../deck/types.ts'
import { Fault } from '../../fault.ts'
import { nearMiss } from '../../text/near-miss.ts'
import { lineOfKey } from './file-text.ts'

const layouts: Record<LayoutName, true> = {
  title: true,
  agenda: true,
  section: true,
  points: true,
  statement: true,
  prose: true,
  image: true,
  gallery: true,
  code: true,
  table: true,
  quote: true,
  callout: true,
  math: true,
  diagram: true,
  embed: true,
  closing: true,
}

type Kinds = {
  readonly [K in keyof Required<Adjustment>]: {
    readonly takes: string
    readonly holds: (value: unknown) => value is Required<Adjustment>[K]
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean'

const kinds: Kinds = {
  drop: { takes: '`true` or `false`', holds: isSwitch },
  merge: { takes: '`true` or `false`', holds: isSwitch },
  title: { takes: 'text', holds: isText },
  notes: { takes: 'text', holds: isText },
  layout: {
    takes: `one of ${Object.keys(layouts)
      .map((name) => `\`${name}\``)
      .join(', ')}`,
    holds: (value): value is LayoutName => typeof value === 'string' && Object.hasOwn(layouts, value),
  },
  pin: { takes: 'a list of texts', holds: (value): value is readonly string[] => Array.isArray(value) && value.every(isText) },
}

/** Reads what a sidecar says under `slides:`, by slide id. What it cannot mean is a Fault with its line. */
export function readSlideChanges(slides: unknown, { path, text }: { readonly path: string; readonly text: string }): Sidecar['slides'] {
  if (slides === undefined || slides === null) return {}
  const fault = (key: string, message: string): Fault => {
    const line = lineOfKey(text, key)
    return new Fault('sidecar-broken', message, { path, ...(line !== undefined && { line }) })
  }
  if (!isRecord(slides)) throw fault('slides', '`slides` takes the ids of slides, each with what to do with it.')
  const read: [string, Adjustment][] = []
  for (const [id, changes] of Object.entries(slides)) {
    if (!isRecord(changes)) throw fault(id, `The slide \`${id}\` takes what to do with it, such as \`drop: true\` or \`title: …\`.`)
    read.push([id, readOne(id, changes, fault)])
  }
  return Object.fromEntries(read)
}

function readOne(id: string, changes: Readonly<Record<string, unknown>>, fault: (key: string, message: string) => Fault): Adjustment {
  for (const [name, value] of Object.entries(changes)) {
    if (!isKind(name)) {
      const near = nearMiss(name, Object.keys(kinds))
      throw fault(
        name,
        `There is no change \`${name}\` for the slide \`${id}\`. ${
          near === undefined
            ? `There are ${Object.keys(kinds)
                .map((kind) => `\`${kind}\``)
                .join(', ')}.`
            : `Did you mean \`${near}\`?`
        }`,
      )
    }
    if (!kinds[name].holds(value))
      throw fault(name, `\`${name}\` of the slide \`${id}\` takes ${kinds[name].takes}, not \`${JSON.stringify(value)}\`.`)
  }
  return changes
}

const isKind = (name: string): name is keyof typeof kinds => Object.hasOwn(kinds, name)
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
