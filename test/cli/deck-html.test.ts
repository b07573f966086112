import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { rostrum, workIn } from './fake-terminal.ts'

const post = `---
title: What a bridge costs
canonical_url: https://blog.example/bridge/
lang: en
---

A bridge costs what nobody planned for.

## Before it stands

- Surveys take a year
- Permits take two
  - and sometimes three

<!-- notes: Pause for the laugh. -->

## How it looks

![A bridge at dawn](bridge.svg)
*Generated with Midjourney*

## How it is counted

\`\`\`js {1|2}
const steel = 1
const stone = 2
\`\`\`

## What it leaves

The river is crossed by four thousand people a day. Nobody remembers the budget. A bridge is the one line of a budget that people stand on to look at the water, and they bring their children.
`
const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><path d="M0 0h400v300H0z"/></svg>'

describe('the HTML of a deck', () => {
  let html = ''
  let slides: readonly Readonly<Record<string, unknown>>[] = []
  const section = (layout: string): string => new RegExp(`<section [^>]*data-layout="${layout}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? ''
  beforeAll(async () => {
    const cwd = workIn({ 'bridge.md': post, 'bridge.svg': picture }, { keep: true })
    const ran = await rostrum(cwd, ['build', 'bridge.md', '--json'])
    html = readFileSync(join(cwd, 'decks/bridge/index.html'), 'utf8')
    slides = JSON.parse(ran.out).posts[0].slides
    return () => rmSync(cwd, { recursive: true })
  })

  it('says of each slide what others rely on: an id for links, a key for patches, layout, lines and seconds', () => {
    const tags = html.match(/<section [^>]*>/g) ?? []
    expect(tags).toHaveLength(slides.length)
    const attribute = (tag: string, name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
    for (const [index, tag] of tags.entries()) {
      const { id, layout, lines, seconds } = slides[index] ?? {}
      expect(attribute(tag, 'id')).toBe(id)
      expect(attribute(tag, 'data-layout')).toBe(layout)
      expect(attribute(tag, 'data-lines')).toBe((lines as number[]).join('-'))
      expect(attribute(tag, 'data-timing')).toBe(String(seconds))
      expect(attribute(tag, 'data-key')).toMatch(/./)
    }
    for (const name of ['id', 'data-key']) expect(new Set(tags.map((tag) => attribute(tag, name))).size).toBe(tags.length)
  })

  it('marks fragments as reveal does, an item of a list at a time', () => {
    const items = section('points').match(/<li class="fragment" data-fragment-index="\d+">/g)
    expect(items).toEqual(['<li class="fragment" data-fragment-index="0">', '<li class="fragment" data-fragment-index="1">'])
    expect(section('code')).toMatch(/class="fragment [^"]*" data-fragment-index="0"/)
  })

  it('keeps notes in `aside.notes`, the author’s own among them', () => {
    expect(section('points')).toMatch(/<aside class="notes">[\s\S]*Pause for the laugh\.[\s\S]*<\/aside>/)
  })

  it('marks a picture that was generated, on the slide, in the alt text and for scripts', () => {
    expect(section('image')).toMatch(/^<section [^>]*data-ai(="true")?[ >]/)
    expect(section('image')).toMatch(/<img [^>]*alt="AI-generated: A bridge at dawn"/)
    expect(section('image')).toMatch(/data-furniture="true">AI-generated</)
    expect(html.match(/data-ai/g)).toHaveLength(1)
  })

  it('marks what is not the author’s as furniture', () => {
    expect(section('agenda')).toMatch(/<h2 [^>]*data-furniture/)
    expect(section('closing')).toMatch(/<p [^>]*data-furniture[^>]*><a href="https:\/\/blog\.example\/bridge\/"/)
  })

  it('runs scripts of its own folder alone and names no other host but in links', () => {
    expect(html).toContain('script-src &#39;self&#39;;')
    expect(html).not.toMatch(/script-src[^;]*(unsafe|\*|http)/)
    expect(html.match(/(src|href)="(https?:)?\/\/[^"]*"/g)).toEqual([
      'href="https://blog.example/bridge/"',
      'href="https://blog.example/bridge/"',
    ])
    expect(html).toContain('<meta property="og:image" content="img/bridge.svg">')
  })
})
