import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialects } from '../../src/post/dialects/index.ts'
import { readPost } from '../../src/post/index.ts'
import { plainText } from '../../src/post/inline.ts'
import type { Block, DialectName, Inline, Post } from '../../src/post/types.ts'
import { bareText } from '../../src/text/bare.ts'
import { printBlocks } from '../post/print-blocks.ts'
import { figure, film, type Spelling, tip } from '../post/spellings.ts'
import { shortestMs } from '../time.ts'

const names = Object.keys(dialects) as DialectName[]
const dialect = fc.constantFrom(...names)
const read = (text: string, name?: DialectName): Post => readPost(text, { path: 'post.md', ...(name && { dialect: name }) }).made

const marks = [
  '{{<',
  '>}}',
  '{{% x %}}',
  '{{< /x >}}',
  '{%',
  '%}',
  '{% note %}',
  '{% endnote %}',
  '{{',
  '}}',
  '[[',
  ']]',
  '![',
  '](',
  ')',
  ':::',
  ':::tip',
  '<',
  '</',
  '>',
  '<A ',
  '</A>',
  '<div>',
  '</div>',
  '<!--',
  '-->',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '```',
  '> ',
  '- ',
  '1. ',
  '# ',
  '|',
  '|-|',
  '[^a]',
  '[^a]: ',
  '$',
  '$$',
  '{: .x}',
  '{#x}',
  '==',
  '%%',
  '!!! note',
  '    ',
  '\t',
  '\n',
  '\n\n',
  '---',
  ': ',
  '&amp;',
  '&',
  '\\',
  'words',
  'und',
  '海',
  '🔩',
  '\u0000',
  '\ud800',
]
const noise = fc.array(fc.constantFrom(...marks), { maxLength: 60 }).map((parts) => parts.join(''))
const word = fc.constantFrom(...'tide harbour lantern keeps quiet under the slow boats and every map was drawn by hand'.split(' '))
const line = fc.array(word, { minLength: 2, maxLength: 14 }).map((words) => words.join(' '))

describe('reading any text', () => {
  it('never throws, in any dialect', () => {
    fc.assert(
      fc.property(noise, dialect, (text, name) => void read(text, name)),
      { numRuns: 600 },
    )
  })

  it('never throws on front matter but with a Fault that says where', () => {
    fc.assert(
      fc.property(noise, fc.constantFrom('---', '+++', ';;;'), (text, fence) => {
        try {
          read(`${fence}\ntitle: ${text}\n${fence}\nbody`)
        } catch (error) {
          expect(error).toMatchObject({
            name: 'Fault',
            code: expect.stringMatching(/^front-matter-/),
            at: { line: expect.any(Number), column: expect.any(Number) },
          })
        }
      }),
      { numRuns: 400 },
    )
  })

  it('reads the same with a byte order mark and with the line ends of Windows', () => {
    fc.assert(
      fc.property(noise, dialect, (text, name) => {
        const plain = read(text, name)
        expect(read(`\ufeff${text}`, name)).toEqual(plain)
        expect(read(text.replaceAll('\n', '\r\n'), name)).toEqual(plain)
      }),
      { numRuns: 200 },
    )
  })

  it('places every block on lines that the post has', () => {
    fc.assert(
      fc.property(noise, dialect, (text, name) => {
        const last = text.split('\n').length
        for (const { place } of everyBlock(read(text, name).blocks)) {
          expect(place.line).toBeGreaterThanOrEqual(1)
          expect(place.lastLine).toBeGreaterThanOrEqual(place.line)
          expect(place.line).toBeLessThanOrEqual(last)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('nothing is lost', () => {
  const piece = fc.oneof(
    line,
    line.map((text) => `## ${text}`),
    line.map((text) => `> ${text}`),
    line.map((text) => `- ${text}\n- ${text}`),
    line.map((text) => `**${text}** and *${text}*`),
    line.map((text) => `<details>\n<summary>${text}</summary>\n\n${text}\n\n</details>`),
    line.map((text) => `<p>${text}</p>\n### ${text}`),
    line.map((text) => `<div>\n${text}\n</div>`),
    line.map((text) => `| ${text} | b |\n|---|---|\n| ${text} | d |`),
    line.map((text) => `{{< unheard >}}\n${text}\n{{< /unheard >}}`),
    line.map((text) => `{% unheard %}\n${text}\n{% endunheard %}`),
    line.map((text) => `::: unheard\n${text}\n:::\n${text}`),
    line.map((text) => `\`\`\`\n${text}\n\`\`\``),
    line.map((text) => `![${text}](a.png)`),
    line.map((text) => `{{< unheard ${text}`),
    line.map((text) => `<Unheard ${text}`),
    line.map((text) => `[[${text} ![${text}] $${text}`),
  )

  it('keeps every word, once and in order', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), dialect, (pieces, name) => {
        const post = read(pieces.join('\n\n'), name)
        const want = bareText(
          pieces
            .join('\n')
            .replace(/\(a\.png\)|unheard|details|summary|div|<\/?p>|[^\p{L}\s]/giu, ' ')
            .replace(/\b[bd]\b/g, ' ')
            .replace(/\bend\b/g, ' '),
        )
        const have = bareText(
          everyText(post.blocks)
            .join(' ')
            .replace(/unheard/gi, ' ')
            .replace(/\b[bd]\b/g, ' '),
        )
        expect(have.split(/\s+/).filter(isWord)).toEqual(want.split(/\s+/).filter(isWord))
      }),
      { numRuns: 500 },
    )
  })
})

describe('text never becomes markup', () => {
  it('shows entities as the signs they stand for', () => {
    fc.assert(
      fc.property(line, fc.constantFrom('summary', 'p', 'td', 'li', 'b'), dialect, (text, tag, name) => {
        const post = read(`<${tag}>&lt;script&gt;*${text}* &lt;img src=x onerror=y&gt;</${tag}>`, name)
        const blocks = JSON.stringify(post.blocks)
        expect(blocks).toContain('<script>')
        expect(blocks).not.toContain('"image"')
      }),
      { numRuns: 100 },
    )
  })
})

describe('dialects agree', () => {
  const ideas: readonly (readonly [string, Spelling])[] = [
    ['tip', tip],
    ['figure', figure],
    ['film', film],
  ]
  it.each(ideas)('on a %s', (_, spelling) => {
    fc.assert(
      fc.property(line, (text) => {
        const read1 = Object.entries(spelling).map(([name, spell]) => [name, bare(read(spell(text), name as DialectName).blocks)] as const)
        for (const [name, blocks] of read1) expect([name, blocks]).toEqual([name, read1[0]?.[1]])
      }),
      { numRuns: 40 },
    )
  })
})

describe('time grows with length', () => {
  const floods = [
    '{{<',
    '{{< x >}}',
    '{{< x "',
    '{%',
    '{% x %}',
    '{% x %}\n',
    '{{ ',
    '{{ "',
    '[[',
    '![[a]]',
    ':::',
    ':::\n',
    '::: a\n\n',
    '<',
    '<A ',
    '<A>',
    '<A>\n\n',
    '<A b={',
    '<div>\n\n',
    '<b>a',
    '*',
    '**a',
    '_a__b',
    '> ',
    '>\n',
    '[^',
    '[^a]: x\n',
    '![',
    '![a](',
    '$',
    '$a',
    '$$',
    '\\[',
    '`',
    '==',
    '{:',
    '{/*',
    '{"',
    '%%',
    '!!! a\n',
    '=== "a\n',
    '/// a\n',
    '--8<-- ',
    '{a}`',
    '![a](b =',
    '<a @',
    '<>',
    '{::comment}\n',
    ' ^abc',
    '<!--',
    '&amp;',
    '- ',
    '- a\n',
    '|a|b\n|-|-\n',
    'a\n: b\n',
    '# ',
    'a\n\n',
    '[a]: b\n',
    '[',
    '生成 ai ',
  ]
  it.each(floods)('on a flood of %j', (piece) => {
    for (const name of ['mdx', 'obsidian'] as const) {
      const reading = (length: number) => {
        const text = 'Opening words.\n\n' + piece.repeat(Math.ceil(length / piece.length))
        return () => void read(text, name)
      }
      reading(2_000)()
      // Six times the text; squared it were 36 times the time. The floor is for a machine that has other things to do.
      const most = Math.max(shortestMs(reading(8_000)) * 18, 1800)
      expect(shortestMs(reading(48_000), most)).toBeLessThan(most)
    }
  })
})

const isWord = (text: string): boolean => /\p{L}/u.test(text)

function everyBlock(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'list') return [block, ...block.items.flatMap((item) => everyBlock(item.blocks))]
    return 'blocks' in block ? [block, ...everyBlock(block.blocks)] : [block]
  })
}

function everyText(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return [shown(block.title)]
      case 'paragraph':
        return [shown(block.inlines)]
      case 'list':
        return block.items.flatMap((item) => [...(item.term ? [shown(item.term)] : []), ...everyText(item.blocks)])
      case 'code':
      case 'raw':
        return [block.text]
      case 'table':
        return [block.head, ...block.rows].flat().map(shown)
      case 'image':
        return [block.image.alt, ...(block.caption ? [shown(block.caption)] : [])]
      case 'math':
        return [block.tex]
      case 'callout':
        return [...(block.title ? [shown(block.title)] : []), ...everyText(block.blocks)]
      case 'quote':
        return [...everyText(block.blocks), ...(block.source ? [shown(block.source)] : [])]
      default:
        return []
    }
  })
}

/** A run with the alt texts in it. */
const shown = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => (inline.kind === 'image' ? inline.image.alt : 'inlines' in inline ? shown(inline.inlines) : plainText([inline])))
    .join('')

/** Blocks as text without their lines, which spellings cannot share. */
const bare = (blocks: readonly Block[]): string => printBlocks(blocks).replace(/ +L\d+(-\d+)?$/gm, '')
