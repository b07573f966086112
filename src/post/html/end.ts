import { voidElements } from './names.ts'

const tag = /<(\/?)([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g
/** A tag that goes on in the next line, and the longest that is followed. */
const unclosed = /<[a-zA-Z][\w:-]*(?:[^<>"']|"[^"]*"|'[^']*')*$/
const longestTag = 2000
const blockStart = /^ {0,3}(?:#{1,6}(?:\s|$)|`{3,}|~{3,}|\{\{[<%]|\{%|:::|[-*+] |\d{1,3}[.)] |>|!\[)/

/**
 * Where a block of HTML really ends. Markdown lets it run to the next blank line, so that it swallows the headings below it:
 * here it ends after a line that closes all that was opened, unless the next line goes on with a tag.
 *
 *     <p><img src="a.png"></p>
 *     ### The next heading       begins a block of its own
 */
export function endOfHtml(raw: string): number | undefined {
  if (/^ {0,3}<(?:script|style|pre|textarea|\?|!\[CDATA|![A-Za-z])/i.test(raw)) return undefined
  if (/^ {0,3}<!--/.test(raw)) return undefined
  let depth = 0
  let preDepth = 0
  let at = 0
  let begun = ''
  for (const line of raw.split('\n')) {
    if (at > 0 && begun === '' && line.trim() !== '' && preDepth <= 0) {
      if (depth <= 0 && !/^\s*</.test(line)) return at
      if (/^ {0,3}#{1,6}\s/.test(line) && endsWithTag(raw, at)) return at
      if (depth <= 0 && blockStart.test(line)) return at
    }
    const tags = begun + line
    for (const found of tags.matchAll(tag)) {
      const name = (found[2] ?? '').toLowerCase()
      if (found[1] === '/') {
        depth--
        if (name === 'pre') preDepth--
      } else if (found[4] !== '/' && !voidElements.has(name) && name !== 'p' && name !== 'li') {
        depth++
        if (name === 'pre') preDepth++
      } else if (name === 'p' || name === 'li') depth += found[4] === '/' ? 0 : 1
    }
    const rest = unclosed.exec(tags)?.[0] ?? ''
    begun = rest === '' || rest.length > longestTag ? '' : `${rest}\n`
    at += line.length + 1
  }
  return undefined
}

/** True where the line before closes an element: what follows is no text inside of it. */
function endsWithTag(raw: string, at: number): boolean {
  return /<\/[\w-]+\s*>[ \t]*\n$/.test(raw.slice(Math.max(0, at - 200), at))
}
