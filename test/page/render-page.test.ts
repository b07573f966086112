import { beforeAll, describe, expect, it } from 'vitest'
import type { Deck } from '../../src/deck/types.ts'
import { defaultTalk } from '../../src/options.ts'
import { layouts } from '../../src/page/layouts/index.ts'
import { renderPage, type Page } from '../../src/page/index.ts'
import { renderRich } from '../../src/page/rich.ts'
import { bundled } from '../themes/bundled.ts'
import { said } from '../../scripts/specimen-slides.ts'
import { specimenDeck } from './specimen.ts'

describe.each(bundled)('a page in $name', ({ theme }) => {
  let deck: Deck
  let page: Page
  beforeAll(async () => {
    deck = specimenDeck(theme)
    page = renderPage(deck, { theme, rendered: await renderRich(deck), options: defaultTalk })
  })

  it('has a section for each slide, with what others look for', () => {
    expect(page.sections.map(({ id }) => id)).toEqual(deck.slides.map(({ id }) => id))
    for (const { html, id, key } of page.sections) {
      expect(html).toMatch(new RegExp(`^<section id="${id}"[^>]* aria-label="[^"]+"`))
      expect(html).toMatch(
        new RegExp(`data-key="${key}" data-layout="[a-z]+" data-form="[a-z-]+" data-lines="\\d+-\\d+" data-timing="\\d+"`),
      )
      expect(html).toMatch(/<aside class="notes">(?:<p class="cue">[^]*?<\/p>)?<div class="say"><p><span class="shown">/)
    }
  })

  it('tells in the notes the source of what is drawn', () => {
    for (const [n, slide] of deck.slides.entries())
      expect(/<pre class="source"[^>]*><code>[^<]/.test(page.sections[n]?.html ?? '')).toBe(
        slide.layout === 'math' || slide.layout === 'diagram',
      )
  })

  it('draws every layout', () => {
    expect(new Set(deck.slides.map(({ layout }) => layout))).toEqual(new Set(Object.keys(layouts)))
  })

  it('runs nothing and asks no host', () => {
    const html = page.sections.map((section) => section.html).join('')
    expect(html).not.toMatch(/<script|\son\w+=|javascript:|(?:src|poster)="(?:https?:)?\/\//)
    expect(page.css).not.toMatch(/url\(|@import/)
  })

  it('marks and labels pictures that a model made', () => {
    const made = page.sections.filter(
      (_, n) => deck.slides[n]?.layout === 'image' && 'ai' in (deck.slides[n] ?? {}) && Object(deck.slides[n]).ai,
    )
    expect(made.length).toBeGreaterThan(0)
    for (const { html } of made) {
      expect(html).toMatch(/^<section[^>]* data-ai/)
      expect(html).toMatch(/alt="AI-generated: /)
    }
  })

  it('has a step for each point that waits, numbered from 0', () => {
    for (const [n, slide] of deck.slides.entries()) {
      if (slide.layout !== 'points') continue
      const found = [...(page.sections[n]?.html ?? '').matchAll(/data-fragment-index="(\d+)"/g)].map(([, index]) => Number(index))
      expect(found).toEqual(slide.points.filter((point) => point.step).map((_, index) => index))
    }
  })

  it('names only fonts that it shows, 200 kB at most where there is no code', () => {
    expect(page.fonts.filter((font) => /cyrillic|greek|arabic|hebrew|devanagari|vietnamese/.test(font.src))).toEqual([])
    expect(page.fonts.length).toBeGreaterThan(1)
  })

  it('is the same twice', async () => {
    expect(renderPage(deck, { theme, rendered: await renderRich(deck), options: defaultTalk })).toEqual(page)
  })
})

describe('what an author wrote', () => {
  const [first] = bundled
  const [slide] = first ? specimenDeck(first.theme).slides : []
  it('keeps raised numbers and names of code apart from the letters beside them in notes that are taken as plain text', () => {
    if (!first || !slide) throw new Error('no theme')
    const code = { kind: 'code', text: 'Lamp' } as const
    const inlines = [
      ...said('as the pilots say'),
      { kind: 'sup', inlines: said('1') } as const,
      ...said(' of '),
      code,
      ...said('s and '),
      code,
    ]
    const deck = specimenDeck(first.theme, {
      slides: [{ ...slide, notes: { say: [{ kind: 'paragraph', place: { line: 1, lastLine: 1 }, inlines }], more: [] } }],
    })
    const { sections } = renderPage(deck, { theme: first.theme, rendered: { code: new Map(), math: new Map() }, options: defaultTalk })
    expect(sections[0]?.html).toContain('say\u200A<sup>1</sup> of <code>Lamp</code>\u200As and <code>Lamp</code>')
  })

  it('keeps a full stop with the formula before it', () => {
    if (!first || !slide) throw new Error('no theme')
    const sum = { kind: 'math', tex: 'a+b' } as const
    const inlines = [...said('Oil ('), sum, ...said(') and '), sum, ...said(' too.')]
    const deck = specimenDeck(first.theme, { slides: [{ ...slide, title: inlines }] })
    const { sections } = renderPage(deck, { theme: first.theme, rendered: { code: new Map(), math: new Map() }, options: defaultTalk })
    expect(sections[0]?.html).toContain('(<span class="held"></span><code>a+b</code><span class="held"></span>) and <code>a+b</code> too.')
  })

  it('never becomes markup', () => {
    if (!first || !slide) throw new Error('no theme')
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    const deck = specimenDeck(first.theme, {
      slides: [
        {
          ...slide,
          layout: 'statement',
          title: [
            { kind: 'text', text: evil },
            { kind: 'code', text: evil },
            { kind: 'link', href: 'https://example.org/', title: evil, inlines: [] },
          ],
          label: evil,
        },
      ],
    })
    const { sections } = renderPage(deck, { theme: first.theme, rendered: { code: new Map(), math: new Map() }, options: defaultTalk })
    expect(sections[0]?.html).not.toMatch(/<script|<img/)
  })
})
