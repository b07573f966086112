import type { Place } from '../place.ts'

/** A post as it was read: its meta data and its body as a tree of blocks. The text is not looked at again. */
export type Post = {
  readonly meta: Meta
  readonly dialect: DialectName
  readonly blocks: readonly Block[]
  /** Bodies of footnotes, by the name that a `noteref` uses. */
  readonly footnotes: Readonly<Record<string, readonly Block[]>>
  /** Links to files beside the post, as the author wrote them. */
  readonly relativeLinks?: readonly { readonly href: string; readonly place: Place }[]
}

/** Which blog engine's habits a post follows. */
export type DialectName =
  | 'plain'
  | 'github'
  | 'hugo'
  | 'jekyll'
  | 'hexo'
  | 'devto'
  | 'docusaurus'
  | 'vitepress'
  | 'mdx'
  | 'obsidian'
  | 'zola'
  | 'zenn'
  | 'quarto'
  | 'pelican'
  | 'eleventy'
  | 'nuxt'

/** What the front matter (or the text that stands for it) says, from whatever keys the blog uses. */
export type Meta = {
  readonly title?: readonly Inline[]
  readonly subtitle?: readonly Inline[]
  readonly authors: readonly string[]
  /** ISO 8601 date, `2024-05-02`, as the author's own calendar day. */
  readonly date?: string
  readonly description?: readonly Inline[]
  readonly tags: readonly string[]
  /** BCP 47; absent where neither front matter, file name nor site says. */
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
  /** The post's own address, canonical. */
  readonly url?: string
  readonly cover?: ImageReference
  /** What the front matter says under the cover picture, the AI credit taken out of it. */
  readonly coverCaption?: readonly Inline[]
  /** The author's label of an AI-generated cover picture, word for word. */
  readonly coverCredit?: readonly Inline[]
  readonly draft: boolean
  readonly slug?: string
  /** The `deck:` key: options of Rostrum, not read here. */
  readonly deck: Readonly<Record<string, unknown>>
  /** Name of the blog, from the site's config. */
  readonly siteName?: string
  readonly siteUrl?: string
  /** File name without extension and date, for want of a title. */
  readonly fileTitle: string
  /** Lines of the front matter. */
  readonly place: Place
}

/** A run of text inside a block. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'strike' | 'mark' | 'sub' | 'sup' | 'kbd' | 'shown'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly title?: string; readonly inlines: readonly Inline[] }
  | { readonly kind: 'image'; readonly image: ImageReference }
  | { readonly kind: 'math'; readonly tex: string }
  | { readonly kind: 'ruby'; readonly base: string; readonly reading: string }
  | { readonly kind: 'noteref'; readonly id: string }
  | { readonly kind: 'break' }

/** An image as the author named it; the file is looked for by the shell, which keys what it finds by `src`. */
export type ImageReference = {
  /** As it is looked for: percent-decoded, template wrappers (`{{ site.baseurl }}`, `url` filters) taken off. */
  readonly src: string
  readonly alt: string
  readonly title?: string
  readonly place: Place
}

/** One block of a post. Every block knows its lines. */
export type Block = Heading | Paragraph | List | Code | Table | Quote | Callout | Image | Embed | Formula | Diagram | Cut | Directive | Raw

type Placed = { readonly place: Place }

export type Heading = Placed & {
  readonly kind: 'heading'
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  readonly title: readonly Inline[]
  readonly id?: string
}
export type Paragraph = Placed & { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
export type List = Placed & { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly Item[] }
export type Item = Placed & {
  readonly blocks: readonly Block[]
  /** Task lists: `true` done, `false` open, absent for any other item. */
  readonly done?: boolean
  /** Definition lists: the term that `blocks` defines. */
  readonly term?: readonly Inline[]
}
export type Code = Placed & {
  readonly kind: 'code'
  readonly text: string
  /** As highlighters name it (`ts`, `python`); absent when the author named none. */
  readonly lang?: string
  readonly title?: string
  /** Number of the first line, 1 unless the author says. */
  readonly firstLine: number
  readonly numbered: boolean
  /** Lines (from 1, in this text) to light up, one entry a step; an empty entry lights everything. */
  readonly steps: readonly (readonly number[])[]
}
export type Table = Placed & {
  readonly kind: 'table'
  readonly head: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  readonly align: readonly ('left' | 'right' | 'center' | undefined)[]
  readonly caption?: readonly Inline[]
}
export type Cell = readonly Inline[]
export type Quote = Placed & { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly source?: readonly Inline[] }
export type Callout = Placed & {
  readonly kind: 'callout'
  readonly tone: 'note' | 'tip' | 'info' | 'warning' | 'danger' | 'details'
  /** The author's own title or summary; the translated name of the tone stands in for it. */
  readonly title?: readonly Inline[]
  readonly blocks: readonly Block[]
}
export type Image = Placed & {
  readonly kind: 'image'
  readonly image: ImageReference
  /** What the author wrote under the picture, the AI credit taken out of it. */
  readonly caption?: readonly Inline[]
  /** The author's label of an AI-generated picture, word for word ("Generated with AI ∙ 2 May 2024 at 1:47 pm"). */
  readonly aiCredit?: readonly Inline[]
  readonly href?: string
  /** Pictures that one directive or figure groups share a number. */
  readonly group?: number
}
export type Embed = Placed & {
  readonly kind: 'embed'
  readonly service: string
  readonly url?: string
  readonly title?: readonly Inline[]
  /** A video or audio file that lies beside the post, and its poster. */
  readonly file?: string
  readonly poster?: ImageReference
}
export type Formula = Placed & { readonly kind: 'math'; readonly tex: string }
export type Diagram = Placed & { readonly kind: 'diagram'; readonly language: 'mermaid'; readonly text: string }
/** `more` ends the summary; `rule` is the author's `---`; `slide` asks for a new slide. */
export type Cut = Placed & { readonly kind: 'cut'; readonly why: 'more' | 'rule' | 'slide' }
/** A directive to Rostrum: `skip` and `keep` speak of the section they stand in, `notes` carries text. */
export type Directive = Placed & { readonly kind: 'directive'; readonly name: 'skip' | 'keep' | 'notes'; readonly blocks: readonly Block[] }
/** What could not be given a meaning, with the text that a reader of the blog would see. Goes to the notes. */
export type Raw = Placed & { readonly kind: 'raw'; readonly text: string; readonly source: string }
