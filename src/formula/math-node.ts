/** An element of the MathML that KaTeX makes. A space is `mspace`, whose width is in em. */
export type MathNode = {
  readonly type: string
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly MathNode[]
}

/** KaTeX's nodes have types of their own, which it does not publish. */
export function readMath(value: unknown): MathNode {
  const read = (name: string): unknown => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined)
  const [type, children, text, attributes, width] = ['type', 'children', 'text', 'attributes', 'width'].map(read)
  if (type === undefined && typeof width === 'number')
    return { type: 'mspace', text: '', children: [], attributes: { width: String(width) } }
  return {
    // What holds others together has no name.
    type: typeof type === 'string' ? type : 'mrow',
    text: typeof text === 'string' ? text : '',
    children: Array.isArray(children) ? children.map(readMath) : [],
    attributes:
      typeof attributes === 'object' && attributes !== null
        ? Object.fromEntries(Object.entries(attributes).map(([name, one]) => [name, String(one)]))
        : {},
  }
}

/** The first element of that type, the node itself included. */
export function findMath(node: MathNode, type: string): MathNode | undefined {
  return node.type === type ? node : node.children.reduce<MathNode | undefined>((found, child) => found ?? findMath(child, type), undefined)
}

/** All letters in an element. */
export const wordOf = ({ text, children }: MathNode): string => text + children.map(wordOf).join('')
