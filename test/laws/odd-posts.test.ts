import fc from 'fast-check'
import { expect, it } from 'vitest'
import { composeDeck, reads } from '../../src/deck/index.ts'
import { makeRuler } from '../../src/deck/ruler/index.ts'
import { defaultTalk } from '../../src/options.ts'
import { makeOutline } from '../../src/outline/index.ts'
import { renderPage } from '../../src/page/index.ts'
import { readPost } from '../../src/post/index.ts'
import { loadTheme, themeNames } from '../../src/shell/themes/index.ts'

const bit = fc.constantFrom(
  ...'word|long-'
    .concat('winded'.repeat(20), '|`code`|**bold**|*slanted*|[link](u)|![p](p.png)|$x^2$|<br>|<sub>2</sub>|[^1]|{{< x >}}|{% y %}|<Z/>')
    .split('|'),
  ...'日本語の文章 مرحبا 🙂 &amp; https://example.org/a/b ==m== \\ : :: . ? ... —'.split(' '),
)
const run = (most: number) => fc.array(bit, { minLength: 1, maxLength: most }).map((bits) => bits.join(' '))
const rows = (row: fc.Arbitrary<string>, maxLength = 30) => fc.array(row, { maxLength }).map((lines) => lines.join('\n'))

/** What is hollow, torn or out of place, as posts have it after years of moving from engine to engine. */
const hollow = fc.constantFrom(
  ...[
    '#',
    '## ',
    '-',
    '>',
    '```\n```',
    '```\n\n\n```',
    '````\n```\n',
    ':::',
    '$$\n\n$$',
    '$$\n\\bad\n$$',
    '![](a.png)',
    '<!--',
    '\t',
    '&nbsp;',
  ],
  ...['||\n|-|\n||', '|head|\n|-|', '<table><tr></tr></table>', '<table><thead><tr><th>head</th></tr></thead></table>', '<ul></ul>'],
  ...[
    '<ol start=9><li></li><li>x<ul><li></li></ul></li></ol>',
    '<details><summary></summary></details>',
    '<figure></figure>',
    '<pre></pre>',
  ],
  ...['<blockquote></blockquote>', '<dl><dt>a</dt><dd></dd></dl>', '> [!TIP]', '<!-- slide -->', '<!-- slide: keep -->', '<!-- notes: -->'],
  ...[
    '---',
    '***',
    '<!-- more -->',
    '{{< figure src="a" >}}',
    '<iframe src="https://youtu.be/x"></iframe>',
    '[^1]:',
    '{% raw %}{% endraw %}',
  ],
)
const block = fc.oneof(
  hollow,
  run(60),
  run(6).map((text) => `## ${text}`),
  run(4).map((text) => `**${text}**`),
  run(30).map((text) => `> ${text}`),
  run(30).map((text) => `> [!NOTE]\n> ${text}`),
  run(20).map((text) => `Term\n: ${text}`),
  run(10).map((text) => `[^1]: ${text}`),
  rows(fc.tuple(fc.constantFrom('- ', '1. ', '  - ', '- [ ] ', '-'), run(12)).map((parts) => parts.join(''))),
  rows(run(8).map((cell) => `| ${cell} | ${cell} |`)).map((body) => `| a | b |\n|---|--:|\n${body}`),
  rows(fc.tuple(fc.nat(120), run(12)).map(([indent, text]) => ' '.repeat(indent) + text)).map(
    (body) => `\`\`\`js {1,3-4}\n${body}\n\`\`\``,
  ),
)
const post = fc.array(block, { minLength: 1, maxLength: 9 }).map((blocks) => blocks.join('\n\n'))
const themes = await Promise.all(themeNames().map((name) => loadTheme(name, process.cwd())))

it('makes a talk that can be drawn of whatever a post holds, in every theme, and no slide of it is empty', () => {
  fc.assert(
    fc.property(post, fc.constantFrom(...themes), fc.constantFrom('points', 'full', 'notes'), (text, { theme }, prose) => {
      const options = { ...defaultTalk, prose }
      const outline = makeOutline(readPost(text, { path: 'post.md' }).made).made
      const deck = composeDeck(outline, { theme, ruler: makeRuler(theme), images: new Map(), options }).made
      const page = renderPage(deck, { theme, rendered: { code: new Map(), math: new Map() }, options })
      expect(page.sections).toHaveLength(deck.slides.length)
      for (const slide of deck.slides) expect(reads(slide).join('').trim()).not.toBe('')
    }),
    { numRuns: 150 },
  )
}, 60_000)
