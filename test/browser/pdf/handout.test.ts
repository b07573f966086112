import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openBrowser } from '../../../src/shell/browser/index.ts'
import { layHandout } from '../../../src/shell/export/handout.ts'
import { untilReady } from '../../../src/shell/export/in-page.ts'
import { rostrum, workIn } from '../../cli/fake-terminal.ts'

const title = 'Roots: "what \\ they" hold </style> up'

const post = `---
title: '${title}'
---

Trees hold a slope together, and nobody thanks them.

## Depth

Half of a tree is under the ground, where roots of $\\sqrt{n}$ lengths take turns. They are what the slope leans on.

$$
d = \\sqrt{n}
$$

## Width

Roots reach twice as far as branches do, say those who dig. The table has the figures. ${'It was made by digging. '.repeat(50)}

| Tree | Reach |
| --- | --- |
${Array.from({ length: 60 }, (_, n) => `| Oak ${n} | ${n} m |`).join('\n')}
`

it('a handout says below a slide what the slide does not: no title again, no source of a formula that is drawn', async () => {
  const cwd = workIn({ 'post.md': post })
  expect((await rostrum(cwd, ['build', 'post.md', '-t', 'stage'])).code).toBe(0)
  const browser = openBrowser()
  try {
    const seen = await browser.use('a test', async (page) => {
      await page.goto(`file://${join(cwd, 'decks/post/index.html')}?view=print`)
      await page.evaluate(untilReady)
      await layHandout(page, 'a4', title)
      return page.evaluate(() => {
        const style = (chosen: string, pseudo?: string): readonly CSSStyleDeclaration[] =>
          [...document.querySelectorAll(`.sheet-notes ${chosen}`)].map((each) => getComputedStyle(each, pseudo))
        const root = document.querySelector('.sheet-notes .katex svg')
        const foot = [...([...document.querySelectorAll('style')].at(-1)?.sheet?.cssRules ?? [])].find((rule) =>
          rule.cssText.includes('bottom-left'),
        )
        return {
          scheme: getComputedStyle(document.documentElement).colorScheme,
          repeated: [...style('.cue'), ...style('.source')].map(({ display }) => display),
          rows: style('tr').map(({ breakInside }) => breakInside),
          rules: [...style('table', '::before'), ...style('table', '::after')].map(({ content }) => content),
          rootsPx: [root, root?.parentElement].map((each) => Math.round(each?.getBoundingClientRect().height ?? 0)),
          foot: /@bottom-left \{[^}]*?content: ("(?:[^"\\]|\\.)*")/.exec(foot?.cssText ?? '')?.[1] ?? '',
        }
      })
    })
    // Of a page that is for the dark, Chromium prints the margins black.
    expect(seen.scheme).toBe('light only')
    expect(seen.repeated.length).toBeGreaterThan(1)
    expect(new Set(seen.repeated)).toEqual(new Set(['none']))
    expect(new Set(seen.rows)).toEqual(new Set(['avoid']))
    expect(new Set(seen.rules)).toEqual(new Set(['none']))
    // KaTeX cuts the sign out of a long strip, which is as high as the box around it.
    expect(seen.rootsPx[0]).toBeGreaterThan(10)
    expect(seen.rootsPx[0]).toBe(seen.rootsPx[1])
    expect(seen.foot.replaceAll(/\\(.)/g, '$1')).toBe(`"${title}"`)
  } finally {
    await browser.close()
  }
})
