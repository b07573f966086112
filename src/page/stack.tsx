import type { JSX } from 'preact'
import type { Form, Theme } from '../theme.ts'
import type { Setting } from '../deck/types.ts'
import type { Filling } from './kit.ts'

/**
 * The boxes of a form that hold something. What hangs below another box stands with it in one stack, which is named after its first
 * box: `s-title` holds `b-title` and `b-points`.
 */
export function Stacks({ theme, set, filling }: { theme: Theme; set: Setting; filling: Filling }): JSX.Element {
  const form = theme.forms[set.form]
  const names = Object.keys(form.boxes).filter((name) => isFull(filling[name]))
  const roots = names.filter((name) => rootOf(form, filling, name) === name)
  return (
    <>
      {roots.map((root) => (
        <div class={`s-${root}`}>
          {names
            .filter((name) => rootOf(form, filling, name) === root)
            .map((name) => (
              <div
                class={`b-${name}${isTight(form, set, name) ? ' tight' : ''}`}
                {...(set.scale !== undefined && scaled.has(name) ? { style: `--scale:${set.scale}` } : {})}
              >
                {filling[name]}
              </div>
            ))}
        </div>
      ))}
    </>
  )
}

const scaled = new Set(['code', 'table', 'formula'])

const isFull = (content: Filling[string]): boolean => content !== undefined && content !== null && content !== false && content !== ''

/** The first box of the stack that a box stands in. */
function rootOf(form: Form, filling: Filling, name: string): string {
  let root = name
  for (let above = form.boxes[name]?.below?.box; above !== undefined; above = form.boxes[above]?.below?.box)
    if (isFull(filling[above])) root = above
  return root
}

const isTight = (form: Form, set: Setting, name: string): boolean => {
  const [first] = form.boxes[name]?.roles ?? []
  return set.roles[name] !== undefined && set.roles[name] !== first
}
