import { pointInlines } from '../../deck/fit/measure.ts'
import type { Point, Slide } from '../../deck/types.ts'
import { gapOf, roleOf, type Bullet, type Kit, type Para } from './kit.ts'

type Way = { readonly slide: Slide; readonly kit: Kit; readonly ordered?: boolean; readonly start?: number }

/** Points as paragraphs with their levels; a term is the bold beginning of its point. */
export function pointParas(points: readonly Point[], { slide, kit, ordered = false, start = 1 }: Way): readonly Para[] {
  const { form, ground } = kit
  const gapPx = gapOf(slide, form, 'points')
  const nestedGapPx = form.boxes['points']?.nested?.gapPx ?? gapPx
  const walk = (list: readonly Point[], level: number): readonly Para[] =>
    list.flatMap((point, index): readonly Para[] => {
      const isFirst = level === 0 && index === 0
      const own: Para = {
        inlines: pointInlines(point),
        role: roleOf(slide, form, level === 0 ? 'points' : 'points.nested'),
        colour: ground.text,
        level,
        bullet: bulletOf(point, level, ordered ? start : undefined),
        ...(!isFirst && { gapPx: level === 0 ? gapPx : nestedGapPx }),
      }
      return [own, ...walk(point.points, level + 1)]
    })
  return walk(points, 0)
}

function bulletOf(point: Point, level: number, start: number | undefined): Bullet {
  if (point.done !== undefined) return { kind: 'sign', code: point.done ? '2713' : '25A1' }
  if (level > 0) return { kind: 'sign', code: '2013' }
  return start === undefined ? { kind: 'sign', code: '2022' } : { kind: 'number', start }
}

/** Terms over their sentences. */
export function termParas(points: readonly Point[], slide: Slide, { form, ground }: Kit): readonly Para[] {
  const gapPx = gapOf(slide, form, 'points')
  const second = form.boxes['points']?.second
  return points.flatMap((point, index): readonly Para[] => [
    {
      inlines: [{ kind: 'strong', inlines: point.term ?? [] }],
      role: roleOf(slide, form, 'points'),
      colour: ground.accent,
      ...(index > 0 && { gapPx }),
    },
    { inlines: point.text, role: roleOf(slide, form, 'points.second'), colour: ground.text, ...(second && { gapPx: second.gapPx }) },
  ])
}
