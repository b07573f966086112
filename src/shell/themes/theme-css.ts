/** A declaration of a `theme.css` that moves text or changes how much room it takes. */
export type Misplaced = { readonly selector: string; readonly property: string; readonly line: number }

/** What changes where text stands or how much room it takes. Pseudo-elements, which stand outside the flow, may have it. */
const geometry =
  /^(?:width|height|min-|max-|margin|padding|inset|top|left|right|bottom|font-size|font-family|font$|line-height|letter-spacing|word-spacing|display|float|flex|grid|gap|position|columns?|text-indent|white-space|writing-mode|transform|zoom|border(?!.*(?:color|radius)))/

/** Finds what a theme's CSS sets that `theme.json` has to say, because slides are fitted by that before a browser sees them. */
export function misplacedIn(css: string): readonly Misplaced[] {
  // Comments become blanks, so that lines count on.
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(({ 1: selector = '', 2: body = '', index }) => {
    const name = selector.trim()
    if (/::(?:before|after)$/.test(name)) return []
    const line = plain.slice(0, index + selector.length - selector.trimStart().length).split('\n').length
    return body
      .split(';')
      .map((one) => one.split(':', 1)[0]?.trim() ?? '')
      .filter((property) => geometry.test(property))
      .map((property) => ({ selector: name.replaceAll(/\s+/g, ' '), property, line }))
  })
}
