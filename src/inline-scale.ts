/**
 * How what stands inside a line of text is set, in em of the text around it: the CSS writes these numbers, the ruler counts them.
 * Padding is given for one side. None of it makes a line higher, but for a tall formula and a reading.
 */
export const inlineScale = {
  code: { size: 0.88, padding: 0 },
  kbd: { size: 0.8, padding: 0.3 },
  script: { size: 0.66 },
  /** Readings stand so far above the ascent of what they are of. */
  ruby: { size: 0.5, aboveEm: 0.47 },
  /** A formula in a sentence reaches so much into the lines above and below before it makes its own line higher. */
  formula: { size: 1.1, margin: 0.15 },
  /** A picture in a sentence: as high as this, as wide as its shape asks for, never wider than `widest`. */
  image: { height: 1, widest: 6 },
} as const

/** Code and keys inside a line are never smaller than this, in CSS pixels of the canvas: 16 is promised, and widths are rounded where it is measured. */
export const leastCodePx = 16.5

/**
 * Japanese is set solid, each letter on its square: systems' fonts kern kana each in its own way, which nothing can count on. The CSS
 * turns kerning off for such a talk, the ruler leaves it out.
 */
export const isSetSolid = (lang: string): boolean => /^ja\b/i.test(lang)

/** How a line of code is set, in characters: the CSS writes these numbers, fit counts them. */
export const codeScale = {
  tab: 2,
  /** A line too long for the slide goes on this much further in than it began. */
  continuation: 2,
  /** A line that begins further in than this goes on near the start of the line. */
  mostIndent: 24,
} as const
