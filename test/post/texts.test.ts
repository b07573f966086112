import { describe, expect, it } from 'vitest'
import { readPost } from '../../src/post/index.ts'
import { repairMojibake } from '../../src/text/mojibake.ts'
import { wordCount } from '../../src/text/words.ts'
import { printBlocks } from './print-blocks.ts'

const read = (text: string) => readPost(text, { path: 'a.md' })

describe('text that was decoded wrongly once', () => {
  const text = 'Ebb – and “flow”, à la carte, 🔩'
  const damage = (upper: string): string =>
    [...new TextEncoder().encode(text)].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : upper[byte - 0x80])).join('')
  const latin = Array.from({ length: 128 }, (_, at) => String.fromCharCode(0x80 + at)).join('')

  it('is put right where the whole of it can be taken back', () => {
    expect(repairMojibake(damage(latin))).toMatchObject({ text, encoding: 'Latin-1', line: 1 })
    expect(repairMojibake('Ebb ‚Äì flow')).toMatchObject({ text: 'Ebb – flow', encoding: 'Mac Roman' })
    expect(repairMojibake('Ebb â€“ flow')).toMatchObject({ text: 'Ebb – flow', encoding: 'Windows-1252' })
  })

  it.each(['Ebb – flow', 'The post writes ‚Äì where a – was meant', 'naïve café', '\ufffd is meant', 'plain'])(
    'is left alone in %j',
    (sound) => expect(repairMojibake(sound)).toBeUndefined(),
  )

  it('is remarked with its first line', () =>
    expect(read('one\n\nEbb ‚Äì flow').remarks).toMatchObject([{ code: 'text-repaired', place: { line: 3 }, args: ['Mac Roman'] }]))
})

describe('a list', () => {
  it('gives an item back that lost its marker', () => {
    const { made, remarks } = read('- **Tide:** it comes.\n- **Boat:** it floats.\nHarbour: it waits.\n')
    expect(printBlocks(made.blocks)).toBe(
      '[list]   L1-3\n    - [text] strong(Tide:) it comes.   L1\n    - [text] strong(Boat:) it floats.   L2\n    - [text] strong(Harbour:) it waits.   L3\n',
    )
    expect(remarks).toMatchObject([{ code: 'list-marker-lost', place: { line: 3 }, args: ['Harbour'] }])
  })

  it('keeps a lazy line that only goes on', () => expect(read('- **Tide:** it comes\nand: it goes.\n- **Boat:** x.\n').remarks).toEqual([]))
})

describe('single line ends', () => {
  const long =
    'The tide comes in twice a day and nobody who lives here looks up any more. It has done so since before the harbour, and it will do so after it, which is the one thing they all agree on.'

  it('part paragraphs where every line is one', () => expect(read(`${long}\n${long}\n${long}`).made.blocks).toHaveLength(3))
  it('are spaces where an editor wrapped the text', () =>
    expect(read('The tide comes in\ntwice a day.\nNobody looks up.').made.blocks).toHaveLength(1))
  it('vanish between two characters of Chinese', () =>
    expect(printBlocks(read('海水涨\n又落').made.blocks)).toBe('[text] 海水涨又落   L1-2\n'))
})

describe('words', () => {
  it('are counted in every script', () => {
    expect(wordCount("It's 5 o'clock – now.")).toBe(4)
    expect(wordCount('海水 rises')).toBe(3)
    expect(wordCount(' \n—')).toBe(0)
  })
})

describe('addresses', () => {
  it.each(['javascript:alert(1)', 'java\tscript:alert(1)', 'vbscript:x', 'data:text/html,x', '&#106;avascript:alert(1)'])(
    'of a script are dropped: %j',
    (href) => {
      expect(JSON.stringify([read(`[words](<${href}>)`).made.blocks, read(`<a href="${href}">words</a>`).made.blocks])).not.toContain(
        '"link"',
      )
    },
  )

  it('of pictures lose their template and their percent signs', () => {
    expect(printBlocks(read('![Map]({{ "/img/my%20map.png" | url }})').made.blocks)).toBe('[image] /img/my map.png · alt "Map"   L1\n')
  })
})
