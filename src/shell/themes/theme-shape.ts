type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A theme that extends another: objects are merged key by key, lists and values replaced. */
export function mergeTheme(base: object, own: Json): Json {
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(own)) {
    if (key === 'extends' || key === '__proto__') continue
    const before = merged[key]
    merged[key] = isObject(value) && isObject(before) ? mergeTheme(before, value) : value
  }
  return merged
}

type Check = (value: unknown, theme: Json, like: Json) => string | undefined

/** What a theme must have, and what is wrong with it where it has it, as the end of a sentence about it. */
const parts: Readonly<Record<string, Check>> = {
  name: text,
  description: text,
  canvas: (value) => needs(value, ['widthPx', 'heightPx'], 'number'),
  fonts: (value) =>
    Array.isArray(value)
      ? first(value.map((font, index) => [`number ${index + 1}`, needs(font, ['family', 'src', 'style', 'weight'], 'string')]))
      : 'is not a list',
  families: (value) =>
    each(value, ['display', 'text', 'label', 'code'], (list) =>
      Array.isArray(list) && list.length > 0 && list.every((name) => typeof name === 'string') ? undefined : 'is not a list of families',
    ),
  type: (value, _theme, like) =>
    each(value, keysOf(like['type']), (role) => needs(role, ['sizePx', 'linePx', 'weight'], 'number') ?? needs(role, ['voice'], 'string')),
  forms: (value, theme, like) => each(value, keysOf(like['forms']), (form) => formComplaint(form, theme)),
  grounds: (value) =>
    each(value, ['paper', ...keysOf(value)], (ground) =>
      needs(ground, ['background', 'text', 'quiet', 'accent', 'rule', 'band'], 'string'),
    ),
  floods: (value, theme) =>
    each(value, [], (ground) =>
      typeof ground === 'string' && keysOf(theme['grounds']).includes(ground)
        ? undefined
        : `names no ground of the theme: \`${String(ground)}\``,
    ),
  colours: (value) => each(value, [], text),
  codeColours: (value, _theme, like) => each(value, keysOf(like['codeColours']), text),
  dark: (value) => (typeof value === 'boolean' ? undefined : 'is neither `true` nor `false`'),
}

/** Parts that a theme may leave out. */
const extras: Readonly<Record<string, Check>> = {
  tones: (value) => each(value, [], text),
  schemes: (value, theme, like) =>
    each(value, [], (scheme) =>
      first(
        ['grounds', 'floods', 'colours', 'codeColours', 'tones'].map((key) => [`\`${key}\``, schemeComplaint(key, scheme, theme, like)]),
      ),
    ),
}

/** What is wrong with a theme, as sentences; `undefined` where nothing is. `like` is a theme that has everything. */
export function themeComplaint(theme: Json, like: object): string | undefined {
  const missing = Object.keys(parts)
    .filter((key) => theme[key] === undefined)
    .map((key) => `\`${key}\``)
  if (missing.length > 0)
    return `The theme lacks ${missing.join(', ')}. \`"extends": "broadsheet"\` takes from that theme whatever this one does not say.`
  for (const [key, check] of Object.entries({ ...parts, ...extras })) {
    if (theme[key] === undefined && key in extras) continue
    const wrong = check(theme[key], theme, { ...like })
    if (wrong !== undefined) return `\`${key}\` of the theme ${wrong}.`
  }
  return undefined
}

/** Colours of a scheme go over the theme's own and are held to the same shape. */
function schemeComplaint(key: string, scheme: unknown, theme: Json, like: Json): string | undefined {
  if (!isObject(scheme)) return 'is not a list of names and values'
  const own = scheme[key]
  if (own === undefined) return undefined
  const before = theme[key]
  const merged = isObject(own) && isObject(before) ? mergeTheme(before, own) : own
  return (parts[key] ?? extras[key])?.(merged, { ...theme, [key]: merged }, like)
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? undefined : 'is not text'
}

const keysOf = (value: unknown): readonly string[] => (isObject(value) ? Object.keys(value) : [])

function needs(value: unknown, keys: readonly string[], type: 'number' | 'string'): string | undefined {
  if (!isObject(value)) return `is not a list of names and values`
  const lacking = keys.find((key) => typeof value[key] !== type)
  return lacking === undefined ? undefined : `${value[lacking] === undefined ? 'lacks' : 'has an odd'} \`${lacking}\``
}

/** Checks every entry, and that those which have to be there are. */
function each(value: unknown, wanted: readonly string[], check: (entry: unknown) => string | undefined): string | undefined {
  if (!isObject(value)) return 'is not a list of names and values'
  const lacking = wanted.find((key) => value[key] === undefined)
  return lacking === undefined ? first(Object.entries(value).map(([key, entry]) => [`\`${key}\``, check(entry)])) : `lacks \`${lacking}\``
}

function first(checked: readonly (readonly [string, string | undefined])[]): string | undefined {
  const wrong = checked.find(([, complaint]) => complaint !== undefined)
  return wrong && `does not hold together: ${wrong[0]} ${wrong[1]}`
}

function formComplaint(form: unknown, theme: Json): string | undefined {
  if (!isObject(form)) return 'has no `boxes`'
  return each(form['boxes'], [], (box) => {
    const size = needs(box, ['xPx', 'yPx', 'widthPx', 'heightPx'], 'number')
    if (size !== undefined || !isObject(box)) return size
    if (!Array.isArray(box['roles'])) return 'lacks `roles`'
    const unknown = box['roles'].find((role) => !keysOf(theme['type']).includes(String(role)))
    return unknown === undefined ? undefined : `asks for the role \`${String(unknown)}\`, which \`type\` does not describe`
  })
}
