import { describe, expect, it } from 'vitest'
import { readPost } from '../../src/post/index.ts'
import { printBlocks } from './print-blocks.ts'

const text = '[a](/tides/) [b](../ebb.md) [c](#flow) [d](https://other.example/x) [e](chart.pdf)\n'
const read = (site: object) => readPost(text, { path: 'a.md', site })

describe('links of a post', () => {
  it('are completed with the address of the post and of its site', () =>
    expect(printBlocks(read({ url: 'https://sea.example/blog/', postUrl: 'https://sea.example/blog/2024/moon/' }).made.blocks)).toContain(
      '<a>(https://sea.example/blog/tides/) <b>(https://sea.example/blog/ebb/) <c>(#flow) <d>(https://other.example/x) <e>(https://sea.example/blog/2024/moon/chart.pdf)',
    ))

  it('are completed with the address of the file where there is no site', () =>
    expect(printBlocks(read({ sourceUrl: 'https://github.com/ada/sea/blob/HEAD/docs/a.md' }).made.blocks)).toContain(
      'a <b>(https://github.com/ada/sea/blob/HEAD/ebb.md) <c>(#flow)',
    ))

  it('stay as words where nobody knows the address, with one remark for all of them', () => {
    const { made, remarks } = read({})
    expect(printBlocks(made.blocks)).toContain('a b <c>(#flow) <d>(https://other.example/x) e')
    expect(remarks).toEqual([{ code: 'link-unresolved', place: { line: 1, lastLine: 1 }, args: ['/tides/', '2'] }])
    expect(made.relativeLinks?.map(({ href }) => href)).toEqual(['/tides/', '../ebb.md', 'chart.pdf'])
  })
})
