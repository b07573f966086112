/** A text as its words alone: lower case, without marks, one space between words. Two texts that read the same are the same. */
export function bareText(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).join(' ')
}
