/**
 * The plain values of a config file by their dotted path (`author.name`), read line by line. A whole parser would refuse what
 * generators accept (mkdocs' `!!python/name:` tags, Liquid in YAML) and we want a handful of strings.
 */
export type ConfigData = ReadonlyMap<string, string>

export function readConfigData(text: string, name: string): ConfigData {
  if (name.endsWith('.json')) return flatJson(text)
  if (name.endsWith('.toml')) return flatToml(text)
  return /\.ya?ml$/.test(name) ? flatYaml(text) : flatScript(text)
}

function flatJson(text: string): ConfigData {
  const found = new Map<string, string>()
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') found.set(path, String(value))
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`)
  }
  try {
    walk(JSON.parse(text), '')
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  return found
}

function flatToml(text: string): ConfigData {
  const found = new Map<string, string>()
  let table = ''
  for (const line of text.split(/\r?\n/)) {
    const head = /^\s*\[([^[\]]+)\]\s*(?:#.*)?$/.exec(line)
    const pair = /^\s*([\w.-]+|"[^"]+")\s*=\s*(.+)$/.exec(line)
    if (/^\s*\[\[/.test(line)) table = '[]'
    else if (head?.[1] !== undefined) table = head[1].replaceAll('"', '').trim()
    else if (pair?.[1] !== undefined) set(found, [table, pair[1].replaceAll('"', '')].filter(Boolean).join('.'), pair[2])
  }
  return found
}

function flatYaml(text: string): ConfigData {
  const found = new Map<string, string>()
  const open: { readonly indent: number; readonly key: string }[] = []
  for (const line of text.split(/\r?\n/)) {
    const pair = /^(\s*)(- )?("[^"]+"|'[^']+'|[^\s:#'"][^:#]*?)\s*:(?:\s+(.*))?$/.exec(line)
    if (pair?.[3] === undefined) continue
    const indent = (pair[1] ?? '').length
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
    const key = pair[3].replaceAll(/^["']|["']$/g, '')
    if (pair[2] !== undefined) continue
    const path = [...open.map((entry) => entry.key), key].join('.')
    if (pair[4] === undefined || pair[4].trim() === '') open.push({ indent, key })
    else set(found, path, pair[4])
  }
  return found
}

/** JavaScript, TypeScript and Python: the first assignment of a quoted string to each name. */
function flatScript(text: string): ConfigData {
  const found = new Map<string, string>()
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*(\/\/|#).*$/gm, '')
  for (const pair of code.matchAll(/(?:^|[\s{,(])["']?([A-Za-z_]\w*)["']?\s*[:=]\s*(?:u|r)?(["'`])((?:(?!\2)[^\\\n]|\\.)*)\2/g)) {
    const [, key, , value] = pair
    if (key !== undefined && value !== undefined && !value.includes('${') && !found.has(key)) found.set(key, value)
  }
  return found
}

function set(found: Map<string, string>, key: string, source: string | undefined): void {
  const text = (source ?? '').trim()
  const quoted = /^(["'])(.*?)\1\s*(?:#.*)?$/.exec(text)
  const value = quoted?.[2] ?? text.replace(/\s+#.*$/, '').trim()
  if (value !== '' && !/^[[{|>&*!]/.test(quoted ? '' : value) && !found.has(key)) {
    found.set(key, quoted?.[1] === '"' ? value.replaceAll(String.raw`\n`, '\n').replaceAll(String.raw`\"`, '"') : value)
  }
}
