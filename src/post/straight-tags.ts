const opening = /<[a-zA-Z][\w:-]*(?=[\s/>])/y
const attribute = /\s+[^\s"'<>/=]+(?:\s*=\s*(?:(?=["'{])|[^\s"'=<>`{}]+))?|\s*(\/?>)/y
/** A tag longer than this is none. */
const longest = 6_000

/** Whether HTML may hold attributes that only a template engine or JSX can read. */
const hasOddTags = (html: string): boolean => /<[a-zA-Z][^<]*?(?:=\s*\{|=\s*["'][^<]*?\{[{%])/.test(html)

/**
 * The tag at `from` with attributes as HTML writes them, where JSX or a template wrote braces or quotes inside of quotes; `undefined` where
 * no tag begins or, unless it is `always` wanted, needs no help. Line ends stay, so that lines can be counted.
 *
 *     <img src={require('./a.png')}>     <img src="{{ "/a.png" | url }}">
 *              ^^^^^^^^^^^^^^^^^^^^                 ^^^^^^^^^^^^^^^^^^^
 */
export function straightTag(text: string, from: number, always = false): { readonly html: string; readonly end: number } | undefined {
  opening.lastIndex = from
  const head = opening.exec(text)
  if (!head) return undefined
  let html = head[0]
  let isOdd = false
  let at = from + html.length
  while (at - from < longest) {
    attribute.lastIndex = at
    const found = attribute.exec(text)
    if (!found) return undefined
    at = attribute.lastIndex
    html += found[0]
    if (found[1] !== undefined) return isOdd || always ? { html, end: at } : undefined
    if (!found[0].trimEnd().endsWith('=')) continue
    const value = text[at] === '{' ? braced(text, at) : quoted(text, at)
    if (value === undefined) return undefined
    isOdd ||= value.isOdd
    html += value.isOdd ? `"${value.text.replaceAll('"', '&quot;')}"` : text.slice(at, value.end)
    at = value.end
  }
  return undefined
}

/** All tags of a stretch of HTML made straight. */
export function straightTags(html: string): string {
  if (!hasOddTags(html)) return html
  let made = ''
  let at = 0
  for (let next = html.indexOf('<'); next >= 0; next = html.indexOf('<', at)) {
    made += html.slice(at, next)
    const tag = straightTag(html, next)
    made += tag?.html ?? '<'
    at = tag?.end ?? next + 1
  }
  return made + html.slice(at)
}

type Value = { readonly text: string; readonly end: number; readonly isOdd: boolean }

function braced(text: string, from: number): Value | undefined {
  let depth = 0
  for (let at = from; at < Math.min(text.length, from + longest); at++) {
    if (text[at] === '{') depth++
    if (text[at] === '}' && --depth === 0) return { text: text.slice(from, at + 1), end: at + 1, isOdd: true }
  }
  return undefined
}

/** A quoted value; quotes inside of a template's braces do not end it. */
function quoted(text: string, from: number): Value | undefined {
  const quote = text[from]
  let inside = false
  let isOdd = false
  for (let at = from + 1; at < Math.min(text.length, from + longest); at++) {
    const two = text.slice(at, at + 2)
    if (!inside && (two === '{{' || two === '{%')) inside = true
    else if (inside && (two === '}}' || two === '%}')) inside = false
    else if (text[at] === quote) {
      if (!inside) return { text: text.slice(from + 1, at), end: at + 1, isOdd }
      isOdd = true
    }
  }
  return undefined
}
