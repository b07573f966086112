import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openBrowser } from '../../../src/shell/browser/index.ts'
import { rostrum, workIn } from '../../cli/fake-terminal.ts'
import { readPdf } from './read-pdf.ts'

const post = ['First', 'Second'].map((part) => `## ${part} part\n\n### One\n\nLamps are lit.\n\n### Two\n\nShips come in.\n`).join('\n')

it('prints a numeral as a picture and not as a word, since it may run off the page: on export and from the browser’s own dialogue', async () => {
  const cwd = workIn({ 'post.md': `# Lamps\n\n${post}` })
  expect((await rostrum(cwd, ['build', 'post.md', '-t', 'stage'])).code).toBe(0)
  const browser = openBrowser()
  const shown = async (view: string): Promise<readonly string[]> =>
    browser.use('a test', async (page) => {
      await page.goto(`file://${join(cwd, 'decks/post/index.html')}${view}`)
      await page.waitForFunction(() => document.documentElement.dataset['rostrum'] === 'ready')
      return (await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).pictures
    })
  try {
    // Each has a mask, which is a picture too.
    expect([await shown(''), await shown('?view=print')].map(({ length }) => length)).toEqual([4, 4])
  } finally {
    await browser.close()
  }
})
