import { findMath, readMath, wordOf, type MathNode } from './math-node.ts'
import { spellLetters } from './spell-letters.ts'
import { space, spellLine, type Piece } from './spell-line.ts'
import type { FormulaRun } from './types.ts'

/**
 * A formula as a line of text that loses nothing of it, from the tree that KaTeX draws: signs as the signs they are, scripts one level deep,
 * fractions with a slash. Undefined where it has more storeys than a line has: matrices, scripts of scripts, fractions of fractions.
 */
export function spellTree(tree: unknown): readonly FormulaRun[] | undefined {
  const math = findMath(readMath(tree), 'semantics')?.children[0]
  const pieces = math && row([math])
  return pieces && spellLine(pieces)
}

type Pieces = readonly Piece[] | undefined

/** One an element of MathML; what is not here cannot be written in a line. */
const drawers: Readonly<Record<string, (node: MathNode) => Pieces>> = {
  mrow: ({ children }) => row(children),
  mstyle: ({ children }) => row(children),
  mi: (node) => {
    const word = wordOf(node)
    const isLetter = Array.from(word).length === 1
    const variant = node.attributes['mathvariant'] ?? (isLetter ? 'italic' : 'normal')
    return isLetter || variant !== 'normal' ? letters(word, variant) : [{ kind: 'function', text: word }]
  },
  mn: (node) => letters(wordOf(node), node.attributes['mathvariant']),
  mtext: (node) => letters(wordOf(node), node.attributes['mathvariant']),
  mspace: ({ attributes }) => (Number.parseFloat(attributes['width'] ?? '0') > 0 ? [space] : []),
  mo: (node) => sign(wordOf(node)),
  msub: ({ children: [base, low] }) => scripted(base, { low }),
  msup: ({ children: [base, high] }) => scripted(base, { high }),
  msubsup: ({ children: [base, low, high] }) => scripted(base, { low, high }),
  mfrac: ({ attributes, children: [above, below] }) => {
    const [top, bottom] = [oneOf(above), oneOf(below)]
    return attributes['linethickness'] === undefined && top && bottom ? [...top, { kind: 'operand', text: '/' }, ...bottom] : undefined
  },
  msqrt: ({ children: [inner] }) => root('√', inner),
  mroot: ({ children: [inner, index] }) => root({ '3': '∛', '4': '∜' }[index ? wordOf(index) : ''], inner),
  mover: ({ attributes, children: [base, accent] }) => (attributes['accent'] === 'true' ? accented(base, accent) : undefined),
}

function row(children: readonly MathNode[]): Pieces {
  const all: Piece[] = []
  for (const [index, child] of children.entries()) {
    const pieces = drawers[child.type]?.(child)
    if (!pieces) return undefined
    // `a/b c` does not say what is divided by what, `√a b` not what the root is of.
    const leads = isOperand(children[index + 1], /^[([{]$/)
    const isUnclear = isIn(fractions, child) ? leads || isOperand(children[index - 1], /^[)\]}]$/) : leads && isIn(rooted, child)
    all.push(...(isUnclear ? enclosed(pieces) : pieces))
  }
  return all
}

const enclosed = (pieces: readonly Piece[]): readonly Piece[] => [{ kind: 'open', text: '(' }, ...pieces, { kind: 'close', text: ')' }]

/** What is divided, or under a root: in parentheses unless it is one thing with its scripts. */
function oneOf(node: MathNode | undefined): Pieces {
  const pieces = node && row([node])
  if (!pieces || pieces.length === 0 || pieces.some(({ text }) => text === '/')) return undefined
  return pieces.filter(({ script }) => !script).length === 1 ? pieces : enclosed(pieces)
}

function root(symbol: string | undefined, node: MathNode | undefined): Pieces {
  const inner = oneOf(node)
  return symbol && inner ? [{ kind: 'operand', text: symbol }, ...inner] : undefined
}

type Scripts = { readonly low?: MathNode | undefined; readonly high?: MathNode | undefined }

function scripted(base: MathNode | undefined, { low, high }: Scripts): Pieces {
  const pieces = base && !isIn(fractions, base) ? row([base]) : undefined
  const [sub, sup] = [low ? raised(low, 'sub') : [], high ? raised(high, 'sup') : []]
  if (!pieces || !sub || !sup || pieces.length === 0 || pieces.some(({ script }) => script)) return undefined
  return [...pieces, ...sub, ...sup]
}

/** Small letters have no room around their signs. Primes and degrees stand high by themselves. */
function raised(node: MathNode, script: 'sub' | 'sup'): Pieces {
  const pieces = row([node])
  if (!pieces || pieces.some((one) => one.script)) return undefined
  const text = pieces.map((one) => one.text).join('')
  if (script === 'sup' && /^(′+|∘)$/.test(text)) return [{ kind: 'operand', text: text.replace('∘', '°') }]
  return pieces.filter(({ kind }) => kind !== 'space').map((one) => ({ ...one, kind: 'operand', script }))
}

function accented(base: MathNode | undefined, accent: MathNode | undefined): Pieces {
  const mark = accents[accent ? wordOf(accent) : '']
  const [letter, ...more] = (base && row([base])) ?? []
  if (!mark || !letter || more.length > 0 || Array.from(letter.text).length !== 1) return undefined
  return [{ ...letter, text: (letter.text + mark).normalize() }]
}

/** Marks that stand over a letter, by the signs that KaTeX writes for them. */
const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '~': '\u0303',
  ˉ: '\u0304',
  '˙': '\u0307',
  '¨': '\u0308',
  ˇ: '\u030c',
  ˊ: '\u0301',
  ˋ: '\u0300',
  '˘': '\u0306',
  '⃗': '\u20d7',
}

function letters(word: string, variant = 'normal'): Pieces {
  const text = spellLetters(word, variant)?.replaceAll('\u00a0', ' ')
  if (text === undefined) return undefined
  if (text.trim() === '') return text === '' ? [] : [space]
  const [italic, bold] = [variant.includes('italic'), variant.includes('bold')]
  return [{ kind: 'operand', text, ...(italic && { italic }), ...(bold && { bold }) }]
}

/** The first that fits says what a sign is; what is left stands between two operands. */
const signs: readonly (readonly [RegExp, Piece['kind']])[] = [
  [/^[([{⟨⌊⌈]$/, 'open'],
  [/^[)\]}⟩⌋⌉!]$/, 'close'],
  [/^[,;]$/, 'comma'],
  [/^[∑∏∐∫∬∭∮⋃⋂⨁⨂]$/, 'sum'],
  [/^[\p{L}\p{N}′∣|∥‖/.…⋯%∞∂∇∀∃¬#&'"]+$/u, 'operand'],
]

function sign(text: string): Pieces {
  // Signs that are heard and not seen: "of", "times".
  if (/^[\u2061-\u2064]?$/.test(text)) return []
  return [{ kind: signs.find(([pattern]) => pattern.test(text))?.[1] ?? 'operator', text }]
}

const fractions = /^mfrac$/
const rooted = /^m(sqrt|root)$/

/** Whether an element is of those types, or holds one such and nothing else. */
const isIn = (types: RegExp, { type, children }: MathNode): boolean =>
  types.test(type) || (/^(mrow|mstyle)$/.test(type) && children.length === 1 && children.some((child) => isIn(types, child)))

const isOperand = (node: MathNode | undefined, fence: RegExp): boolean =>
  node !== undefined &&
  (/^(mi|mn|mtext|msub|msup|msubsup|msqrt|mroot|mover|mfrac)$/.test(node.type) || fence.test(node.type === 'mo' ? wordOf(node) : ''))
