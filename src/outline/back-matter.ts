import { plainText } from '../post/inline.ts'
import type { Block, Heading } from '../post/types.ts'
import { bareText } from '../text/bare.ts'
import { namesContents } from './contents.ts'

/**
 * Folds away what a page needs and a talk does not: related posts, references, licence, how to cite. Its heading opens no slide; all of it
 * stands in the notes of the section before. Only at the end of a post, but for a table of contents.
 */
export function foldBackMatter(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = []
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at]
    const end = block?.kind === 'heading' && out.some(says) ? backMatterEnd(blocks, at, block) : undefined
    if (block?.kind === 'heading' && end !== undefined) {
      const place = { line: block.place.line, lastLine: blocks[end - 1]?.place.lastLine ?? block.place.lastLine }
      out.push({ kind: 'callout', tone: 'details', title: block.title, blocks: blocks.slice(at + 1, end), place })
      at = end
    } else {
      if (block !== undefined) out.push(block)
      at += 1
    }
  }
  return out
}

const says = (block: Block): boolean => block.kind !== 'cut' && block.kind !== 'directive'

/** Where the back matter under a heading ends; undefined where it is none. */
function backMatterEnd(blocks: readonly Block[], at: number, heading: Heading): number | undefined {
  const name = nameOf(heading)
  const isContents = namesContents(name)
  if (!isContents && !closing.test(name)) return undefined
  const next = blocks.findIndex((block, n) => n > at && block.kind === 'heading' && block.depth <= heading.depth)
  const end = next < 0 ? blocks.length : next
  if (!blocks.slice(at + 1, end).every((block) => isPlain(block) || (block.kind === 'code' && cited.test(name)))) return undefined
  return isContents || blocks.slice(end).every((block) => block.kind !== 'heading' || closing.test(nameOf(block))) ? end : undefined
}

/** The heading's words, without a number or emoji in front. */
const nameOf = ({ title }: Heading): string =>
  bareText(plainText(title))
    .replace(/^[\d\s.]+/u, '')
    .trim()

const isPlain = (block: Block): boolean => plain.has(block.kind) || (block.kind === 'callout' && block.tone === 'details')

const plain: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list', 'cut', 'raw', 'embed'])

/** Headings under which papers give their own entry to copy. */
const cited = /^(?:bib ?tex|citation|cite|how to cite)/

const closing = new RegExp(
  `^(?:${[
    // English
    'related(?: (?:posts?|articles?|reading|content|stories|links?))?|you (?:may|might) also (?:like|enjoy)|more (?:posts|articles|from .*)|read next|see also',
    'share(?: this)?(?: (?:post|article))?|comments?|leave a (?:comment|reply)|subscribe.*|newsletter|stay in touch|follow (?:me|us)|support (?:me|us|this blog)',
    'about (?:the )?authors?|about me|bib ?tex|citations?|cite(?: (?:this|us)(?: \\S+)?)?|how to cite.*|references?|bibliography|works cited|sources',
    '(?:foot|end)notes?|acknowledge?ments?|(?:image |photo )?credits?|licen[cs]e|copyright(?: notice)?|disclaimer|disclosure',
    // German, French, Spanish, Italian, Portuguese
    '(?:verwandte|ähnliche|weitere) (?:beiträge|artikel)|quellen(?:angaben|verzeichnis)?|literatur(?:verzeichnis|angaben)?|einzelnachweise|fußnoten|danksagung|kommentare|über (?:den autor|die autorin|mich)|lizenz|bildnachweise?',
    'articles (?:liés|similaires|connexes)|références|bibliographie|remerciements|commentaires|à propos de l auteur|licence',
    '(?:artículos|entradas) relacionad[ao]s|referencias|bibliografía|fuentes|agradecimientos|comentarios|sobre (?:el autor|la autora|mí)|licencia',
    'articoli correlati|riferimenti|bibliografia|fonti|ringraziamenti|commenti|sull autore|licenza',
    '(?:artigos|posts) relacionados|referências|fontes|agradecimentos|comentários|sobre (?:o autor|a autora|mim)|licença',
    // Others
    'gerelateerde (?:artikelen|berichten)|bronnen|dankwoord|(?:полезные )?ссылки|литература|источники|благодарности|похожие (?:статьи|записи)|об авторе|лицензия|bibliografia|źródła|kaynaklar|kaynakça',
    '参考(?:文献|資料|リンク|资料|链接|文章)?|関連記事|謝辞|ライセンス|相关(?:文章|阅读|链接)|推荐阅读|致谢|版权(?:声明)?|참고(?: ?문헌| ?자료)?|관련 글|المراجع|منابع',
  ].join('|')})$`,
)
