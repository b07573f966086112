type Fields = ReadonlyMap<string, unknown>

/** The first of these keys that holds something; `a.b` looks into an object. */
export function fieldOf(fields: Fields, ...keys: readonly string[]): unknown {
  for (const key of keys) {
    const [head = '', ...rest] = key.split('.')
    let value = fields.get(head)
    for (const part of rest) value = partOf(value, part)
    if (value !== undefined && value !== null && value !== '') return value
  }
  return undefined
}

/** The same as one line of text; numbers and dates too, the first entry of a list. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() || undefined
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString()
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== undefined)
  return undefined
}

/** A list of names, written as a list, or as one text with commas between. */
export function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => nameOf(entry) ?? [])
  if (typeof value === 'string')
    return value
      .replace(/^\[|\]$/g, '')
      .split(/[,;、，]/)
      .map((name) => name.trim().replace(/^["']|["']$/g, ''))
      .filter(Boolean)
  const name = nameOf(value)
  return name === undefined ? [] : [name]
}

/** A person's name as people write it where a blog has the name of their page: `ada-lovelace`. */
export const personName = (name: string): string =>
  /^\p{Ll}{2,}(?:[-_]\p{Ll}+){1,3}$/u.test(name)
    ? name.replaceAll(/[-_]/gu, ' ').replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
    : name

function nameOf(entry: unknown): string | undefined {
  return (
    textOf(entry) ?? textOf(partOf(entry, 'name') ?? partOf(entry, 'title') ?? partOf(entry, 'full_name') ?? partOf(entry, 'display_name'))
  )
}

function partOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return Object.entries(value).find(([name]) => name === key)?.[1]
}
