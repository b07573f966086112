import type { Terminal } from '../system/terminal.ts'

/**
 * Breaks a sentence at the terminal's width, continued under its own start, when a person watches. Elsewhere (a log, a pipe, an editor's
 * problem matcher) it stays one line.
 */
export function wrap(text: string, terminal: Pick<Terminal, 'isTTY' | 'columns'>, indent: number): string {
  if (!terminal.isTTY) return text
  const hang = Math.min(indent, 8)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const room = Math.max(20, terminal.columns - (lines.length === 0 ? indent : hang))
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join(`\n${' '.repeat(hang)}`)
}
