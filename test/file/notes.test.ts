import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escaped, fenced } from '../../src/file/block-markdown.ts'
import { talkNotes } from '../../src/file/notes.ts'
import { scriptHtml } from '../../src/file/script-html.ts'
import { loadFormulas } from '../../src/formula/index.ts'
import { readPost } from '../../src/post/index.ts'
import { plainText } from '../../src/post/inline.ts'
import type { Block } from '../../src/post/types.ts'
import { code, compose, h, image, list, p, postOf, quote, strong, text } from '../deck/make.ts'

const long =
  'The lamp turns all night, and nobody sees the keeper who oils it. He climbs the stairs twice before dawn. He writes the weather into a book.'

const deck = compose(
  postOf(
    [
      p(long),
      h(2, 'What a keeper does'),
      list([p(strong('Oil'), text(': the lamp is filled at dusk, every day.'))], 'He trims the wick', 'He logs the * weather'),
      h(2, 'Why it matters'),
      p(
        long,
        ' The ships that pass never learn his name, but they arrive. That is the whole reward of the work, and it is enough for most keepers.',
      ),
      h(2, 'A program'),
      code('const lamp = `on`\nconst more = "```"'),
      h(2, 'Some said'),
      quote('A light is a promise.'),
    ],
    { authors: ['Ada'], date: '2026-03-04' },
  ),
).made

describe('the notes of a talk', () => {
  const notes = talkNotes(deck)

  it('have a heading for each slide, in order, with its number', () => {
    const headings = [...notes.matchAll(/^## (\d+)\. /gm)].map(([, n]) => Number(n))
    expect(headings).toEqual(deck.slides.map((_, index) => index + 1))
  })

  it('say when each slide comes and goes, up to the length of the talk', () => {
    const times = [...notes.matchAll(/^\*(\d+:\d\d) – (\d+:\d\d)\*$/gm)].map(([, from, to]) => ({ from, to }))
    expect(times).toHaveLength(deck.slides.length)
    expect(times[0]?.from).toBe('0:00')
    for (const [index, { to }] of times.slice(0, -1).entries()) expect(to).toBe(times[index + 1]?.from)
    expect(notes).toContain(`Ada · 4 March 2026 · ${times.at(-1)?.to}`)
  })

  it('carry every word that is said', () => {
    expect.hasAssertions()
    for (const slide of deck.slides) {
      for (const block of slide.notes.say)
        if (block.kind === 'paragraph') expect(notes.replaceAll(/[\\*]/g, '')).toContain(plainText(block.inlines).replaceAll('*', ''))
    }
  })

  it('are Markdown that reads as what it was made from', () => {
    const blocks = readPost(notes, { path: 'notes.md' }).made.blocks
    const codes = blocks.filter((block): block is Extract<Block, { kind: 'code' }> => block.kind === 'code')
    expect(codes[0]?.text).toBe('const lamp = `on`\nconst more = "```"')
    expect(blocks.some((block) => block.kind === 'quote')).toBe(true)
    expect(JSON.stringify(blocks)).toContain('He logs the * weather')
  })

  it('take nothing in a text for a mark', () => {
    const word = fc.stringMatching(/^[a-z*_`~[\]<\\$ ]{1,30}$/).map((one) => `a${one.replaceAll(/\s+/g, ' ')}b`)
    fc.assert(
      fc.property(word, (words) => {
        const [first] = readPost(escaped(words), { path: 'a.md', dialect: 'github' }).made.blocks
        expect(first?.kind === 'paragraph' && plainText(first.inlines)).toBe(words)
      }),
    )
  })

  it('fence code with more ticks than it has', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('`', '``', '````', 'x', '\n'), { minLength: 1 }).map((parts) => `x${parts.join('')}x`),
        (source) => {
          const [first] = readPost(fenced(source, 'js'), { path: 'a.md' }).made.blocks
          expect(first?.kind === 'code' && first.text).toBe(source)
        },
      ),
    )
  })
})

describe('the script of a talk', () => {
  const html = scriptHtml(deck)

  it('has each slide with its time and how long it stays', () => {
    const sections = [
      ...html.matchAll(/<section id="slide-\d+"(?: class="short")?><p class="when"><b>(\d+:\d\d)<\/b> <span>\+(\d+:\d\d)<\/span>/g),
    ]
    expect(sections).toHaveLength(deck.slides.length)
  })

  it('has of a range its slides alone, with their numbers and times in the whole talk', () => {
    const shown = (page: string): readonly string[] =>
      [...page.matchAll(/<section id="slide-(\d+)"(?: class="short")?><p class="when"><b>([\d:]+)/g)].map(String)
    const all = shown(html)
    expect(shown(scriptHtml(deck, { range: [2, 4] }))).toEqual([all[1], all[3]])
    expect([...talkNotes(deck, [2, 4]).matchAll(/^## (\d)/gm)].map(([, n]) => n)).toEqual(['2', '4'])
  })

  it('marks in what is said what the audience reads', () => {
    expect(html).toMatch(/<div class="say">[\s\S]*?<mark>/)
  })

  it('draws formulas where that is asked for, with the letters of their alphabets', async () => {
    const formula = (await loadFormulas()).mathml
    const math = { kind: 'math' as const, tex: '\\mathbb{R}^n' }
    const talk = compose(postOf([h(2, 'Room'), p('A vector of ', math, ' has a length, which is never less than nothing at all.')])).made
    expect(scriptHtml(talk)).toContain('<code>\\mathbb{R}^n</code>')
    expect(scriptHtml(talk, { formula })).toMatch(/<math [^>]*>(?:(?!<\/math>)[\s\S])*>ℝ</)
  })

  it('says of a picture what it shows', () => {
    const talk = compose(postOf([h(2, 'The coast'), image('a.jpg', 'A lamp & its keeper', { caption: [text('In winter')] })])).made
    expect(scriptHtml(talk)).toContain('<li><em>▣ A lamp &amp; its keeper</em></li>')
  })

  it('keeps a slide with little to say on one page', () => {
    const talk = compose(postOf([h(2, 'Short'), p(long), h(2, 'Endless'), p(long), ...Array.from({ length: 9 }, () => p(long))])).made
    const sections = [...scriptHtml(talk).matchAll(/<section id="slide-\d+"( class="short")?>[\s\S]*?<\/span> ([^<]*)<\/h2>/g)]
    expect(sections.filter(([, short]) => short === undefined).map(([, , title]) => title)).toEqual(['Endless'])
  })

  it('needs no other file and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|url\(|@import|javascript:/)
  })

  it('is in the language and direction of the talk, its words escaped', () => {
    const odd = compose(
      postOf([h(2, '<b>&'), p('a <script>alert(1)</script> b. And more words follow here, enough of them.')], { lang: 'he', dir: 'rtl' }),
    ).made
    const page = scriptHtml(odd)
    expect(page).toContain('<html lang="he" dir="rtl">')
    expect(page).not.toContain('<script>')
    expect(page).toContain('&lt;b&gt;&amp;')
  })
})
