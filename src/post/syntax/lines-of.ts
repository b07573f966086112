/** The lines of the first `most` characters one by one, so that who needs three does not pay for three thousand. */
export function* linesOf(text: string, most: number): Generator<{ readonly line: string; readonly end: number }> {
  const last = Math.min(text.length, most)
  for (let at = 0; at <= last;) {
    const found = text.indexOf('\n', at)
    const end = found < 0 || found > last ? last : found
    yield { line: text.slice(at, end), end }
    at = end + 1
  }
}
