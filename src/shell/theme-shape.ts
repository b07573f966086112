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

const parts: Readonly<Record<string, (value: unknown) => boolean>> = {
  name: (value) => typeof value === 'string',
  description: (value) => typeof value === 'string',
  canvas: isObject,
  fonts: Array.isArray,
  families: isObject,
  type: isObject,
  forms: isObject,
  grounds: (value) => isObject(value) && isObject(value['paper']),
  floods: isObject,
  colours: isObject,
  codeColours: isObject,
  dark: (value) => typeof value === 'boolean',
}

/** What is missing in a theme, as a sentence; `undefined` where nothing is. */
export function themeComplaint(theme: Json): string | undefined {
  const missing = Object.entries(parts).filter(([key, holds]) => !holds(theme[key])).map(([key]) => `\`${key}\``)
  if (missing.length > 0) return `The theme lacks ${missing.join(', ')}. \`"extends": "broadsheet"\` takes from that theme whatever this one does not say.`
  const { type, forms } = theme
  if (!isObject(type) || !isObject(forms)) return undefined
  for (const [name, form] of Object.entries(forms)) {
    const boxes = isObject(form) && isObject(form['boxes']) ? form['boxes'] : undefined
    if (boxes === undefined) return `The form \`${name}\` has no \`boxes\`.`
    for (const [box, value] of Object.entries(boxes)) {
      if (!isObject(value) || !Array.isArray(value['roles'])) return `The box \`${box}\` of the form \`${name}\` has no \`roles\`.`
      const unknown = value['roles'].find((role) => typeof role !== 'string' || !(role in type))
      if (unknown !== undefined) return `The box \`${box}\` of the form \`${name}\` asks for the role \`${String(unknown)}\`, which \`type\` does not describe.`
      const lacking = ['xPx', 'yPx', 'widthPx', 'heightPx'].find((side) => typeof value[side] !== 'number')
      if (lacking !== undefined) return `The box \`${box}\` of the form \`${name}\` lacks \`${lacking}\`.`
    }
  }
  return undefined
}
