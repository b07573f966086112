import type { Found } from '../dialects/types.ts'

const argument =
  /([\w@:.-]+)\s*[=:]\s*(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|“([^”]*)”|\{((?:[^{}]|\{[^{}]*\})*)\}|([^\s,"'{}]+))|"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|“([^”]*)”|`([^`]*)`|([^\s,]+)/g

/**
 * Arguments as every engine spells them: `src="a.png" width=300 'two words' bare`.
 *
 *     named: src, width     positional: two words, bare
 */
export function readArguments(text: string): Pick<Found, 'positional' | 'named'> {
  const positional: string[] = []
  const named: Record<string, string> = Object.create(null)
  for (const found of text.matchAll(argument)) {
    const value =
      found
        .slice(2)
        .find((part) => part !== undefined)
        ?.replace(/\\(["'\\])/g, '$1') ?? ''
    if (found[1] !== undefined && !/^https?$/.test(found[1])) named[found[1].toLowerCase()] = value
    else positional.push(found[1] === undefined ? value : found[0])
  }
  return { positional, named }
}
