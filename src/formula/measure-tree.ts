import { inlineScale } from '../inline-scale.ts'
import type { FormulaPart, FormulaSize } from './types.ts'

/**
 * Size of a formula from the tree that KaTeX draws: its letters have widths there, its boxes heights, and what its style sheet adds is
 * in the tables below. Undefined for a formula that KaTeX could not read.
 */
export function measureTree(tree: unknown, letters: LetterWidth): FormulaSize | undefined {
  const html = find(readNode(tree), 'katex-html')
  if (!html) return undefined
  const lines: FormulaPart[][] = [[]]
  for (const child of html.children) {
    const line = lines[lines.length - 1]
    if (child.classes.includes('katex-newline')) lines.push([])
    else line?.push(partOf(child, letters, child.classes.includes('katex-tag') ? tagGapEm : 0))
  }
  return { lines: lines.filter((line) => line.length > 0) }
}

/** Width in em of a letter that stands in a word, where the tree has the word's first letter only. `fonts` are classes of KaTeX. */
export type LetterWidth = (letter: string, fonts: readonly string[]) => number

/** The first symbol of a drawn tree: how wide a single letter is. */
export function firstWidth(tree: unknown): number {
  const html = find(readNode(tree), 'katex-html')
  const widths = (node: Node): readonly number[] => (node.widthEm > 0 ? [node.widthEm] : node.children.flatMap(widths))
  return (html && widths(html)[0]) ?? 0
}

/** The page's CSS sets formulas so much larger than the text around them. */
const katexEm = inlineScale.formula.size

/** Between a formula and its number. */
const tagGapEm = 2

type Node = {
  readonly classes: readonly string[]
  readonly style: Readonly<Record<string, unknown>>
  readonly children: readonly Node[]
  readonly text: string
  readonly widthEm: number
  readonly italicEm: number
  readonly heightEm: number
  readonly depthEm: number
}

const partOf = (node: Node, letters: LetterWidth, moreEm: number): FormulaPart => ({
  widthEm: (widthOf(node, letters) + moreEm) * katexEm,
  heightEm: node.heightEm * katexEm,
  depthEm: node.depthEm * katexEm,
})

/** Width with margins and padding, in em of the text around the node. */
function widthOf(node: Node, letters: LetterWidth): number {
  return (innerWidth(node, letters) + outerWidth(node)) * sizeOf(node.classes)
}

function innerWidth(node: Node, letters: LetterWidth): number {
  const has = (name: string) => node.classes.includes(name)
  if (node.text) return wordWidth(node, letters) + Math.max(0, node.italicEm)
  const own = length(node.style['width'])
  if (own !== undefined) return own
  if (has('nulldelimiter')) return 0.12
  if (noWidth.some(has) || (has('accent-body') && !has('accent-full'))) return 0
  const widths = node.children.map((child) => widthOf(child, letters))
  const stacked = has('vlist') || has('vlist-t') || has('katex-vbox')
  const inner = stacked ? Math.max(0, ...widths) : widths.reduce((sum, width) => sum + width, 0)
  return Math.max(inner, length(node.style['minWidth']) ?? 0)
}

const outerWidth = ({ classes, style }: Node): number =>
  ['marginLeft', 'marginRight', 'paddingLeft', 'paddingRight', 'borderRightWidth', 'borderLeftWidth'].reduce(
    (sum, name) => sum + (length(style[name]) ?? 0),
    classes.reduce((sum, name) => sum + (added[name] ?? 0), 0),
  )

/** Drawn beside or over what has the width. */
const noWidth = ['llap', 'rlap', 'clap', 'pstrut', 'vlist-s', 'katex-thinbox', 'katex-strut', 'halfarrow-left', 'halfarrow-right']

/** What the style sheet adds to both sides of a class, in em. */
const added: Readonly<Record<string, number>> = {
  'katex-root': 0.2778 - 0.5556,
  'x-arrow-pad': 1,
  'cd-arrow-pad': 0.8333,
  boxpad: 0.6,
  fbox: 0.08,
  fcolorbox: 0.08,
  'cancel-pad': 0.4,
  'cancel-lap': -0.4,
  angl: 0.088,
  anglpad: 0.078,
}

/** Sizes 1 to 11 of TeX, in em of size 6. */
const sizes = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488]

function sizeOf(classes: readonly string[]): number {
  const reset = classes.find((name) => name.startsWith('reset-size'))
  const size = reset === undefined ? undefined : classes.find((name) => /^size\d+$/.test(name))
  return reset === undefined || size === undefined ? 1 : (sizes[Number(size.slice(4)) - 1] ?? 1) / (sizes[Number(reset.slice(10)) - 1] ?? 1)
}

function wordWidth({ text, widthEm, classes }: Node, letters: LetterWidth): number {
  const [first, ...rest] = Array.from(text)
  const own = widthEm > 0 || first === undefined ? widthEm : unknownEm(first)
  return rest.reduce((sum, letter) => sum + (letters(letter, classes) || unknownEm(letter)), own)
}

/** A letter that KaTeX has no font for. */
const unknownEm = (letter: string): number => (letter === '\u200b' ? 0 : letter === '\u00a0' ? 0.25 : letter > '\u2e80' ? 1 : 0.6)

function length(value: unknown): number | undefined {
  const said = typeof value === 'string' ? /^(-?[\d.]+)em$/.exec(value) : null
  return said ? Number(said[1]) : undefined
}

function find(node: Node, name: string): Node | undefined {
  if (node.classes.includes(name)) return node
  for (const child of node.children) {
    const found = find(child, name)
    if (found) return found
  }
  return undefined
}

/** KaTeX's nodes have types of their own, which it does not publish. */
function readNode(value: unknown): Node {
  const read = (name: string): unknown => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined)
  const number = (name: string): number => {
    const found = read(name)
    return typeof found === 'number' ? found : 0
  }
  const [classes, children, style, text] = [read('classes'), read('children'), read('style'), read('text')]
  return {
    classes: Array.isArray(classes) ? classes.filter((name) => typeof name === 'string') : [],
    children: Array.isArray(children) ? children.map(readNode) : [],
    style: typeof style === 'object' && style !== null ? Object.fromEntries(Object.entries(style)) : {},
    text: typeof text === 'string' ? text : '',
    widthEm: number('width'),
    italicEm: number('italic'),
    heightEm: number('height'),
    depthEm: number('depth'),
  }
}
