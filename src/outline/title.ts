import { plainText } from '../post/inline.ts'
import type { Block, Heading, Inline, Post } from '../post/types.ts'
import type { Remark } from '../remark.ts'
import { bareText } from '../text/bare.ts'

type Titled = { title: readonly Inline[]; subtitle?: readonly Inline[]; blocks: readonly Block[]; remarks: readonly Remark[] }

/**
 * The title of the talk: front matter's, else the first H1, else the file's name. A heading of the body that only repeats it is taken
 * out of the blocks, for its words stand on the title slide.
 */
export function takeTitle(post: Post): Titled {
  const { meta, blocks } = post
  const first = blocks.find((block): block is Heading => block.kind === 'heading' && block.depth === 1)
  if (meta.title !== undefined && plainText(meta.title).trim() !== '') {
    const heading = blocks.find((block): block is Heading => block.kind === 'heading')
    const repeats = [heading, first].find((one) => one !== undefined && repeatsTitle(one.title, meta.title ?? []))
    return { title: meta.title, ...subtitled(meta.subtitle), blocks: blocks.filter((block) => block !== repeats), remarks: [] }
  }
  if (first !== undefined && plainText(first.title).trim() !== '') {
    return { title: first.title, ...subtitled(meta.subtitle), blocks: blocks.filter((block) => block !== first), remarks: [] }
  }
  const title: readonly Inline[] = [{ kind: 'text', text: meta.fileTitle.trim() || 'Untitled' }]
  return { title, ...subtitled(meta.subtitle), blocks, remarks: [{ code: 'title-missing', place: meta.place, args: [plainText(title)] }] }
}

function repeatsTitle(heading: readonly Inline[], title: readonly Inline[]): boolean {
  const [said, whole] = [bareText(plainText(heading)), bareText(plainText(title))]
  return said !== '' && (said === whole || (said.includes(' ') && whole.startsWith(`${said} `) && said.length > whole.length / 3))
}

const subtitled = (subtitle: readonly Inline[] | undefined): Pick<Titled, 'subtitle'> => (subtitle === undefined ? {} : { subtitle })
