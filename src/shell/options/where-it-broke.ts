import { stripVTControlCharacters } from 'node:util'

/** What stopped a module of the author's: one sentence without a bundler's drawing, and the place in the file where it is known. */
export function whereItBroke(error: unknown, file: string): { readonly message: string; readonly line?: number; readonly column?: number } {
  const text = stripVTControlCharacters(error instanceof Error ? error.message : String(error))
  const lines = text.split('\n').map((line) => line.trim())
  const said = lines.find((line) => line !== '' && !/^(Build|Transform) failed|^\[plugin|^at /i.test(line)) ?? text
  const message = said.replace(/^\[[A-Z_]+\]\s*(Error:\s*)?/, '').replace(/(?<![.!?])$/, '.')
  const hint = /^(module|require|exports) is not defined/.test(message)
    ? ' A config is an ES module: `export default { … }`, `import`.'
    : ''
  const at = placeIn(text, file) ?? placeIn(error instanceof Error ? (error.stack ?? '') : '', file)
  return { message: message + hint, ...at }
}

/** `file:3:14` in what was said. */
function placeIn(text: string, file: string): { readonly line: number; readonly column: number } | undefined {
  const name = file.split(/[\\/]/).at(-1) ?? file
  const [, line, column] = new RegExp(`${name.replaceAll(/[^\w]/g, '\\$&')}:(\\d+):(\\d+)`).exec(text) ?? []
  return line === undefined ? undefined : { line: Number(line), column: Number(column) }
}
