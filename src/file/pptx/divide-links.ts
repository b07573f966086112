import type { TextProps } from './pptxgenjs.ts'

/**
 * Links of a paragraph that takes several lines, a run a word. LibreOffice holds a linked run for one piece, which it puts on a line of its own and
 * cuts between any two letters.
 */
export function divideLinks(runs: readonly TextProps[], isLong: boolean): readonly TextProps[] {
  if (!isLong) return runs
  return runs.flatMap((run): readonly TextProps[] => {
    const { text = '', options } = run
    if (!options?.hyperlink) return [run]
    const { hyperlink, softBreakBefore, ...plain } = options
    return text
      .split(/(\s+)/)
      .filter((piece) => piece !== '')
      .map((piece, index) => ({
        text: piece,
        options: {
          ...plain,
          ...(piece.trim() === '' ? { underline: { style: 'sng' as const } } : { hyperlink }),
          ...(index === 0 && softBreakBefore && { softBreakBefore }),
        },
      }))
  })
}
