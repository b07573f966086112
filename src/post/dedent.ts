/** The text without the indentation that all its lines share. Blank lines have no say. */
export function dedent(text: string): string {
  let least = Number.POSITIVE_INFINITY
  for (const line of text.split('\n')) if (line.trim() !== '') least = Math.min(least, /^[ \t]*/.exec(line)?.[0].length ?? 0)
  return least === 0 || least === Number.POSITIVE_INFINITY ? text : text.replace(new RegExp(`^[ \\t]{1,${least}}`, 'gm'), '')
}
