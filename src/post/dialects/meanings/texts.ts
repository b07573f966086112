import { codeOf } from '../../code.ts'
import type { Block } from '../../types.ts'
import { dedent } from '../../dedent.ts'
import { safeHref } from '../../links.ts'
import { commentMeaning } from './comment.ts'
import type { Found, Meaning, MeaningKit } from '../types.ts'
import { named, positional } from './say.ts'

/** Says nothing to a reader: closing tags, comments, settings, tables of contents. */
export const nothing: Meaning = {
  says: 'nothing',
  block: (found, kit) => unsaid(found, kit),
  inline: (found, kit) => unsaid(found, kit),
}

/** Words between such tags are told to be left out, code and comments are not. */
function unsaid({ name, inner }: Found, kit: MeaningKit): [] {
  const words = inner?.trim() ?? ''
  if (words !== '' && !/^(comment|style|script|css|js|toc)$/.test(name)) kit.remark('directive-left-out', [name], words)
  return []
}

/** Code between tags. */
export const code: Meaning = {
  says: 'code, highlighted',
  block(found, kit) {
    const written = found.inner ?? named(found, 'code')
    if (written === undefined) return undefined
    const lang = named(found, 'lang', 'language')
    const info = [
      ...(lang === undefined ? [] : [lang]),
      ...found.positional,
      ...Object.entries(found.named).flatMap(([key, value]) => (key === 'code' ? [] : [`${key}="${value}"`])),
    ].join(' ')
    // JSX holds code in a string, or names the file that it was imported from.
    const bare = /^\s*\{\s*(?:`([\s\S]*)`|([\w.]+))\s*\}\s*$/.exec(written)
    if (bare?.[2] !== undefined) {
      kit.remark('directive-left-out', [found.name], bare[2])
      return []
    }
    const text = dedent((bare?.[1] ?? written).replace(/^[ \t]*\n/, '')).trimEnd()
    // Inside the tags some authors write a fence as well.
    if (/^\s*(`{3,}|~{3,})/.test(text))
      return entitled(kit.blocks(text, found.innerLine ?? 0), named(found, 'filename', 'title', 'file', 'name'))
    return text.trim() === '' ? [] : [codeOf(text, info, kit.place)]
  },
  inline: (found) => (found.inner === undefined ? [] : [{ kind: 'code', text: found.inner.trim() }]),
}

/** The first code has the name that its wrapper says, where it has none of its own. */
function entitled([first, ...others]: readonly Block[], title: string | undefined): readonly Block[] {
  if (first === undefined) return []
  return [first.kind === 'code' && title !== undefined ? { title, ...first } : first, ...others]
}

export const diagram: Meaning = {
  says: 'a diagram',
  block: (found, kit) => (found.inner === undefined ? undefined : [codeOf(dedent(found.inner).trim(), 'mermaid', kit.place)]),
}

/** What only a script of the blog draws. */
export const source: Meaning = {
  says: 'its source, in the notes',
  block: (found, kit) =>
    found.inner === undefined ? undefined : [{ kind: 'raw', text: dedent(found.inner).trim(), source: found.raw, place: kit.place }],
}

export const formula: Meaning = {
  says: 'a formula',
  block: (found, kit) => {
    const tex = texOf(found)
    return tex === '' ? [] : [{ kind: 'math', tex, place: kit.place }]
  },
  inline: (found) => {
    const tex = texOf(found)
    return tex === '' ? [] : [{ kind: 'math', tex }]
  },
}

/** Without a formula it only asks the theme to draw those of the page. */
const texOf = (found: Found): string =>
  (found.inner ?? named(found, 'body') ?? '')
    .trim()
    .replace(/^\$\$|\$\$$/g, '')
    .trim()

/** A link with its text. */
export const link: Meaning = {
  says: 'a link',
  inline(found, kit) {
    const href = safeHref(
      kit.href(
        named(found, 'href', 'url', 'link', 'to', 'relref', 'ref') ??
          found.positional.find((value) => /^(https?:|\/|#|mailto:|\.)/.test(value)) ??
          '',
      ),
    )
    const text =
      found.inner?.trim() ??
      named(found, 'title', 'text', 'label', 'name', 'content') ??
      found.positional.find((value) => value !== href && /\p{L}/u.test(value) && !/^(https?:|\/)/.test(value)) ??
      href
    if (text === undefined) return []
    const inlines = kit.inlines(text)
    return href === undefined ? inlines : [{ kind: 'link', href, inlines }]
  },
}

/** Another post of the blog, by its file's name and perhaps a text: `{% post_link low-tide 'When the tide is low' %}`. */
export const postLink: Meaning = {
  says: 'the text of the link',
  inline: ({ positional: [slug = '', ...text] }, kit) => {
    const said = text.filter((value) => !/^(?:true|false)$/.test(value)).join(' ')
    return kit.inlines(said || (slug.includes('.') ? slug : slug.replace(/^\d{4}-\d\d-\d\d-(?=.)/, '').replaceAll('-', ' ')))
  },
}

/** An address that the engine works out: it stands inside a link, so alone it says nothing. */
export const address: Meaning = { says: 'an address', inline: () => [] }

/** Text between tags, or the text that is an argument. */
export const text: Meaning = {
  says: 'its text',
  inline: (found, kit) =>
    kit.inlines(found.inner ?? named(found, 'text', 'content', 'title', 'label', 'key', 'value') ?? words(found.positional)),
}

const setting =
  /^(p|span|red|orange|yellow|green|cyan|blue|purple|pink|gr[ae]y|default|primary|success|info|warning|danger|logo|code|plus|minus|times|checked|#[\da-f]{3,8})$/i

/** Hexo sets colours and states before or behind the words: `{% label blue, read this %}`, `{% checkbox checked, done %}`, `{% label info@read %}`. */
function words(positional: readonly string[]): string {
  const said = positional.filter((value) => !setting.test(value))
  return (said.length > 0 ? said : positional).join(' ').replace(/^(?:default|primary|success|info|warning|danger)?@/, '')
}

/** Text that is shown as it is written. */
export const verbatim: Meaning = {
  says: 'its text as written',
  block: (found, kit) => kit.verbatim(found.inner ?? '', found.innerLine ?? 0),
  inline: (found) => [{ kind: 'text', text: found.inner ?? '' }],
}

export const output: Meaning = {
  says: 'the text in it, or what the front matter says under its name',
  inline: (found, kit) => {
    const value = found.named['field'] === undefined ? undefined : kit.field(found.named['field'])
    if (typeof value === 'string' || typeof value === 'number') return kit.inlines(String(value))
    // `{{ site.baseurl }}` and the like stand before an address; `{{/* … */}}` is a comment.
    if (found.positional.length === 0 && !/^\{\{[\s-]*(?:site\b|\/\*)|url\b/i.test(found.raw)) kit.remark('directive-left-out', [found.raw])
    return positional(found, 0) === undefined || /^[./]|^https?:|\.\w{2,4}$/.test(found.positional[0] ?? '')
      ? []
      : [{ kind: 'text', text: found.positional[0] ?? '' }]
  },
}

export { commentMeaning }
