import type { Block, Inline } from '../../src/post/types.ts'

/** Blocks as lines that a person can read aloud: kind, what it says, its lines in the post. */
export function printBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => linesOf(block).join('\n')).join('\n') + '\n'
}

function linesOf(block: Block): string[] {
  const lines = `L${block.place.line}${block.place.lastLine > block.place.line ? `-${block.place.lastLine}` : ''}`
  const [first = '', ...more] = saidBy(block)
  return [`${first.trimEnd()}   ${lines}`, ...more.map((line) => `    ${line}`)]
}

const inner = (blocks: readonly Block[]): string[] => blocks.flatMap(linesOf)

function saidBy(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`[h${block.depth}] ${printInlines(block.title)}`]
    case 'paragraph':
      return [`[text] ${printInlines(block.inlines)}`]
    case 'list':
      return [
        `[${block.ordered ? `list from ${block.start}` : 'list'}]`,
        ...block.items.flatMap((item) => {
          const mark = item.done === undefined ? '- ' : item.done ? '- (done) ' : '- (open) '
          const [first = '', ...more] = inner(item.blocks)
          return [`${mark}${item.term ? `${printInlines(item.term)} = ` : ''}${first}`, ...more.map((line) => `  ${line}`)]
        }),
      ]
    case 'code': {
      const facts = [
        block.lang ?? 'plain',
        block.title && `"${block.title}"`,
        block.numbered && `from ${block.firstLine}`,
        block.steps.length > 0 && `steps ${block.steps.map((step) => step.join(',')).join('|')}`,
      ]
      return [`[code] ${facts.filter(Boolean).join(' · ')}`, ...block.text.split('\n').map((line) => `| ${line}`)]
    }
    case 'table':
      return [
        '[table]',
        ...[block.head, ...block.rows].map((row) => row.map(printInlines).join(' | ')),
        ...(block.caption ? [`caption ${printInlines(block.caption)}`] : []),
      ]
    case 'quote':
      return ['[quote]', ...inner(block.blocks), ...(block.source ? [`by ${printInlines(block.source)}`] : [])]
    case 'callout':
      return [`[${block.tone}] ${block.title ? printInlines(block.title) : ''}`, ...inner(block.blocks)]
    case 'image': {
      const { image, caption, aiCredit, href, group } = block
      const facts = [
        image.src,
        image.alt && `alt "${image.alt}"`,
        caption && `caption "${printInlines(caption)}"`,
        aiCredit && `AI "${printInlines(aiCredit)}"`,
        href && `to ${href}`,
        group !== undefined && `group ${group}`,
      ]
      return [`[image] ${facts.filter(Boolean).join(' · ')}`]
    }
    case 'embed':
      return [
        `[embed] ${[block.service, block.url, block.file, block.title && `"${printInlines(block.title)}"`].filter(Boolean).join(' · ')}`,
      ]
    case 'math':
      return [`[math] ${block.tex}`]
    case 'diagram':
      return [`[${block.language}]`, ...block.text.split('\n').map((line) => `| ${line}`)]
    case 'cut':
      return [`[cut] ${block.why}`]
    case 'directive':
      return [`[directive] ${block.name}`, ...inner(block.blocks)]
    case 'raw':
      return [`[raw] ${block.text}`]
  }
}

/** A run of text with its marks. */
function printInlines(inlines: readonly Inline[]): string {
  return inlines.map(printInline).join('')
}

function printInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'code':
      return `\`${inline.text}\``
    case 'math':
      return `$${inline.tex}$`
    case 'break':
      return ' ⏎ '
    case 'noteref':
      return `(note ${inline.id})`
    case 'ruby':
      return `${inline.base}(${inline.reading})`
    case 'image':
      return `(image ${inline.image.src})`
    case 'link':
      return `<${printInlines(inline.inlines)}>(${inline.href})`
    default:
      return `${inline.kind}(${printInlines(inline.inlines)})`
  }
}
