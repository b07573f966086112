import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialects } from '../../src/post/dialects/index.ts'
import type { Grammar } from '../../src/post/dialects/types.ts'
import { vocabulary } from '../../src/post/dialects/vocabulary.ts'
import { grammars } from '../../src/post/grammars/index.ts'

const all: readonly Grammar[] = Object.values(grammars).flat()

/** An example of each spelling, and the name it gives. */
const examples: Readonly<Record<keyof typeof grammars, readonly (readonly [string, string])[]>> = {
  shortcode: [
    ['{{< img src="a.png" >}}', 'img'],
    ['{{% notice tip %}}\nx\n{{% /notice %}}', 'notice'],
    ['{{< self />}}', 'self'],
    ['{{< /stray >}}', 'nothing'],
  ],
  liquid: [
    ['{% note info %}x{% endnote %}', 'note'],
    ['{{ youtube(id="x") }}', 'youtube'],
    ['{{ "a.png" | asset }}', 'output'],
    ['{%- include a.html -%}', 'include'],
    ['{% quote() %}x{% end %}', 'quote'],
  ],
  container: [
    ['::: tip Title\nx\n:::\n', 'tip'],
    [':::note[Title]\nx\n:::\n', 'note'],
    ['::: {.callout-note title="T"}\nx\n:::\n', 'callout-note'],
    [':::\n', 'nothing'],
  ],
  leaf: [
    ['::youtube[A lamp]{#abc}\n', 'youtube'],
    ['::github{repo="harbour/lamp"}\n', 'github'],
  ],
  simpleTable: [['Lamp   Hours\n----   -----\nPier   11\n', 'simple-table']],
  mdc: [
    ['::callout{type="tip"}\nx\n::\n', 'callout'],
    ['::u-button{to="/lamps"}\nx\n::\n', 'button'],
    ['::\n', 'nothing'],
  ],
  mdcInline: [
    [':badge[new]{color="green"}', 'badge'],
    [':icon{name="i-lamp"}', 'icon'],
  ],
  percentCard: [
    ['%[https://www.youtube.com/watch?v=abc]\n', 'embed'],
    ['%%[newsletter]\n', 'nothing'],
  ],
  admonition: [
    ['!!! warning "Title"\n    x\n', 'warning'],
    ['??? note\n    x\n', 'note'],
    ['=== "C"\n    x\n', 'tab'],
  ],
  wiki: [
    ['[[Page]]', 'wiki-link'],
    ['![[a.png|300]]', 'wiki-embed'],
  ],
  slashes: [
    ['/// caption\nx\n///\n', 'below'],
    ['/// details | Title\nx\n///\n', 'details'],
  ],
  snippet: [
    ['<<< @/tide.js{2}\n', 'include'],
    ['--8<-- "tide.md"\n', 'include'],
  ],
  blockId: [['^dusk-1\n', 'nothing']],
  percentComment: [['%% x %%', 'nothing']],
  atLink: [['@[youtube](abc)', 'youtube']],
  moduleLine: [
    ["import a from 'b'\n", 'nothing'],
    ['export const a = 1\n', 'nothing'],
  ],
  expression: [
    ['{/* x */}', 'comment-text'],
    ['{"x"}', 'output'],
    ['{props.title}', 'expression'],
    ['{1 + 1}', 'expression'],
    ['{items.map((one) => (<li>{one}</li>))}', 'fragment'],
  ],
  component: [
    ['<Figure src={a} />', 'figure'],
    ['<Tip>\nx\n</Tip>', 'tip'],
  ],
  bracket: [
    ['[caption width="3"]<img src="a.png" /> words[/caption]', 'wp-caption'],
    ['[youtube https://youtu.be/x]', 'youtube'],
  ],
}

describe.each(Object.entries(grammars))('the grammar %s', (name, spelling: readonly Grammar[]) => {
  it.each(examples[name as keyof typeof grammars])('reads %j whole, as %s', (text, means) => {
    for (const grammar of spelling) {
      const found = (text.startsWith('export') ? undefined : grammar.read(`${text} and more`)) ?? grammar.read(`${text}\n\nand more`)
      expect(found?.name).toBe(means)
      expect(text.trimEnd()).toBe(found?.raw.trimEnd())
    }
  })

  it.each(examples[name as keyof typeof grammars])('finds where %j starts', (text) => {
    for (const grammar of spelling) expect(grammar.start(`some words\n${text}`)).toBe('some words\n'.length)
  })

  it('looks at the start of the text only, and takes no more than is there', () => {
    const bits = [
      '{{<',
      '>}}',
      '{%',
      '%}',
      '{{',
      '}}',
      ':::',
      '!!!',
      '[[',
      ']]',
      '%%',
      '@[a](',
      ')',
      'import ',
      '{/*',
      '*/}',
      '<A',
      '/>',
      '>',
      'word',
      '\n',
      ' ',
      '"',
      '    ',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...bits), { maxLength: 20 }).map((parts) => parts.join('')),
        (text) => {
          for (const grammar of spelling) {
            const found = grammar.read(text)
            if (found) expect(text.startsWith(found.raw)).toBe(true)
            if (found) expect(found.raw.length).toBeGreaterThan(0)
            expect(grammar.read(`word${text}`)).toBeUndefined()
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('every dialect', () => {
  it.each(Object.entries(dialects))('%s has its own name and grammars that exist', (name, dialect) => {
    expect(dialect.name).toBe(name)
    for (const grammar of dialect.grammars) expect(all).toContain(grammar)
  })
})

describe('every word of the vocabulary', () => {
  it.each(Object.entries(vocabulary))('%s says what it means and means something', (name, meaning) => {
    expect(name).toBe(name.toLowerCase())
    expect(meaning?.says).toMatch(/^\p{L}.*[^.]$/u)
    expect(meaning?.block ?? meaning?.inline).toBeTypeOf('function')
  })
})
