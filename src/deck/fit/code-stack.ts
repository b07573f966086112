import type { Form, Role } from '../../theme.ts'
import type { Fitted, Setting, Snippet, Unfitted } from '../types.ts'
import { lineColumns } from './code-rows.ts'
import type { FitKit } from './kit.ts'
import { plainInlines, textMeasure } from './measure.ts'
import { hasRoom } from './room.ts'

/** Code of the slide and the boxes that it stands in, from the top. */
const boxesOf = [
  { lead: 'lead', code: 'code' },
  { lead: 'lead2', code: 'code2' },
  { lead: 'lead3', code: 'code3' },
] as const

/** Snippets under one another, each under its lead, all in one size that is read with ease; undefined where there is no room for that. */
export function stackCode(slide: Unfitted<'code'>, snippets: readonly Snippet[], kit: FitKit): Fitted<'code'> | undefined {
  const form = kit.theme.forms['code-stack']
  if (snippets.length > boxesOf.length) return undefined
  for (const code of form.boxes['code']?.roles ?? [])
    for (const lead of form.boxes['lead']?.roles ?? [])
      for (const title of form.boxes['title']?.roles ?? []) {
        const set = settingOf(slide, snippets, { code, lead, title }, kit)
        if (set !== undefined) return { ...slide, set }
      }
  return undefined
}

type Roles = { readonly code: Role; readonly lead: Role; readonly title: Role }

function settingOf(slide: Unfitted<'code'>, snippets: readonly Snippet[], own: Roles, { theme, ruler }: FitKit): Setting | undefined {
  const form: Form = theme.forms['code-stack']
  const widthPx = form.boxes['code']?.widthPx ?? 0
  const columns = Math.floor((widthPx + 0.01) / ruler.widthPx(plainInlines('0'), own.code))
  const roles: Record<string, Role> = { title: own.title }
  const heights: Record<string, number> = { title: heightOf('title', slide.title, own.title) }
  for (const [at, { lead, file, text }] of snippets.entries()) {
    const boxes = boxesOf[at]
    const lines = text.split('\n')
    if (boxes === undefined || lines.some((line) => lineColumns(line) > columns)) return undefined
    heights[boxes.lead] = heightOf(boxes.lead, lead ?? plainInlines(file ?? ''), own.lead)
    heights[boxes.code] = ruler.heightPx(lines.length, own.code)
    roles[boxes.lead] = own.lead
    roles[boxes.code] = own.code
  }
  return hasRoom(form, heights) ? { form: 'code-stack', roles } : undefined

  function heightOf(name: string, inlines: Unfitted['title'], role: Role): number {
    const box = form.boxes[name]
    return box === undefined ? Infinity : (textMeasure(ruler, inlines)?.({ ...box, roles: [role] }, 0) ?? 0)
  }
}
