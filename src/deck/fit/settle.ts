import type { Box, FormName, Role, Theme } from '../../theme.ts'
import type { Setting } from '../types.ts'
import { hasRoom } from './room.ts'

/** What a box holds, measured in the role that the box steps down to; undefined where it does not fit into the width. */
export type Measure = (box: Box, step: number) => number | undefined

/** Boxes by name; a box that is not there or undefined is empty. */
export type Filling = Readonly<Record<string, Measure | undefined>>

/**
 * The first way to set a form in which everything has room: roles as large as it goes, titles and text stepping down in turn.
 * Undefined where even the smallest does not fit.
 */
export function settle(theme: Theme, form: FormName, filling: Filling): Setting | undefined {
  const boxes = Object.entries(filling).flatMap(([name, measure]) => {
    const box = theme.forms[form].boxes[name]
    return box && measure ? [{ name, box, measure: remembered(measure) }] : []
  })
  for (const steps of stepsOf(boxes.map(({ box }) => Math.max(1, stepCount(box))))) {
    const heights: Record<string, number> = {}
    const fits = boxes.every(({ name, box, measure }, index) => {
      const heightPx = measure(box, steps[index] ?? 0)
      if (heightPx === undefined) return false
      heights[name] = heightPx
      return true
    })
    if (fits && hasRoom(theme.forms[form], heights)) return { form, roles: rolesOf(boxes, steps) }
  }
  return undefined
}

/** The settings of several forms in the order of preference. */
export function settleFirst(theme: Theme, forms: readonly FormName[], filling: (form: FormName) => Filling): Setting | undefined {
  for (const form of forms) {
    const setting = settle(theme, form, filling(form))
    if (setting) return setting
  }
  return undefined
}

/** The setting with every box in its smallest role, for what fits nowhere. */
export function smallest(theme: Theme, form: FormName, names: readonly string[]): Setting {
  const boxes = names.flatMap((name) => {
    const box = theme.forms[form].boxes[name]
    return box ? [{ name, box }] : []
  })
  return {
    form,
    roles: rolesOf(
      boxes,
      boxes.map(({ box }) => stepCount(box) - 1),
    ),
  }
}

/** The role of a box at a step; its last where it has no more. */
export const roleAt = (roles: readonly Role[], step: number): Role | undefined => roles[Math.min(step, roles.length - 1)]

const stepCount = (box: Box): number => Math.max(box.roles.length, box.second?.roles.length ?? 0, box.nested?.roles.length ?? 0)

function rolesOf(boxes: readonly { readonly name: string; readonly box: Box }[], steps: readonly number[]): Record<string, Role> {
  const roles: Record<string, Role> = {}
  boxes.forEach(({ name, box }, index) => {
    const voices = [
      [name, box.roles],
      [`${name}.nested`, box.nested?.roles],
      [`${name}.second`, box.second?.roles],
    ] as const
    for (const [voice, list] of voices) {
      const role = roleAt(list ?? [], steps[index] ?? 0)
      if (role) roles[voice] = role
    }
  })
  return roles
}

function remembered(measure: Measure): Measure {
  const known = new Map<number, number | undefined>()
  return (box, step) => {
    if (!known.has(step)) known.set(step, measure(box, step))
    return known.get(step)
  }
}

/** All combinations of steps, those that step down least first. */
function stepsOf(counts: readonly number[]): readonly (readonly number[])[] {
  const combinations = counts.reduce<readonly (readonly number[])[]>(
    (all, count) => all.flatMap((steps) => Array.from({ length: count }, (_, step) => [...steps, step])),
    [[]],
  )
  const sum = (steps: readonly number[]) => steps.reduce((total, step) => total + step, 0)
  return combinations.toSorted((a, b) => sum(a) - sum(b) || Math.max(...a) - Math.max(...b))
}
