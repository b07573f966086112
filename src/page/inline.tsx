import type { ComponentChildren, JSX } from 'preact'
import { type CodeEnds, codeEnds, nameEnds } from '../deck/ruler/index.ts'
import { plainText } from '../post/inline.ts'
import type { Inline, ImageReference } from '../post/types.ts'
import { heldSpaces } from '../text/held-spaces.ts'
import { slug } from '../text/slug.ts'
import type { Kit } from './kit.ts'
import { mathKey } from './types.ts'

/** A run of the author's text. */
export function Text({ of: inlines, kit }: { of: readonly Inline[]; kit: Kit }): JSX.Element {
  return (
    <>
      {inlines.map((inline, at) => [
        kit.spoken === true && runsOn(inlines[at - 1], inline) && hairSpace,
        kit.spoken !== true && clings(inlines[at - 1], inline) && <span class="held" />,
        draw(inline, kit),
      ])}
    </>
  )
}

/** A formula is a box to the browser, which would begin a line with the full stop behind it. */
const clings = (before: Inline | undefined, inline: Inline): boolean =>
  (before?.kind === 'math' && inline.kind === 'text' && /^[.,;:!?)\]’”»]/.test(inline.text)) ||
  (before?.kind === 'text' && inline.kind === 'math' && /[([“„«‘]$/.test(before.text))

const hairSpace = '\u200A'

/** Notes are also taken as plain text, in which `10` and a raised `2` must not be 102, and the s of some `Lamp`s is no part of its name. */
function runsOn(before: Inline | undefined, inline: Inline): boolean {
  if (inline.kind === 'sup') return /^[[(]?\d/.test(plainText(inline.inlines))
  if (inline.kind === 'code') return before?.kind === 'text' && /[\p{L}\p{N}]$/u.test(before.text)
  return inline.kind === 'text' && before?.kind === 'code' && /^[\p{L}\p{N}]/u.test(inline.text)
}

type Drawers = {
  readonly [K in Inline['kind']]: (inline: Extract<Inline, { kind: K }>, inner: ComponentChildren, kit: Kit) => ComponentChildren
}

const drawers: Drawers = {
  text: ({ text }) => {
    const kept = heldSpaces(text)
    return joined(kept, nameEnds(kept))
  },
  strong: (_, inner) => <strong>{inner}</strong>,
  emphasis: (_, inner) => <em>{inner}</em>,
  strike: (_, inner) => <s>{inner}</s>,
  mark: (_, inner) => <mark>{inner}</mark>,
  sub: (_, inner) => <sub>{inner}</sub>,
  sup: (_, inner) => <sup>{inner}</sup>,
  kbd: (_, inner) => <kbd>{inner}</kbd>,
  shown: (_, inner) => <span class="shown">{inner}</span>,
  code: ({ text }) => <code>{joined(text, codeEnds(text))}</code>,
  link: ({ href, title }, inner, kit) => {
    const target = targetOf(href, kit)
    return target === undefined ? (
      inner
    ) : (
      <a href={target} rel="noopener" {...(title && { title })}>
        {inner}
      </a>
    )
  },
  image: ({ image }, _, kit) => <Icon image={image} kit={kit} />,
  math: ({ tex }, _, { rendered }) => <Formula tex={tex} html={rendered.math.get(mathKey(tex, false))} />,
  ruby: ({ base, reading }) => (
    <ruby>
      {base}
      <rp>(</rp>
      <rt>{reading}</rt>
      <rp>)</rp>
    </ruby>
  ),
  noteref: () => null,
  break: (_, _inner, { spoken }) =>
    spoken === true ? (
      <>
        <br />
        {'\n'}
      </>
    ) : (
      <br />
    ),
}

/** A text with its joins and seams, which are no characters, so that what is copied is the author's. */
function joined(text: string, { held, open }: CodeEnds): ComponentChildren {
  if (held.length + open.length === 0) return text
  const marks = [...held.map((offset) => ({ offset, mark: <span class="held" /> })), ...open.map((offset) => ({ offset, mark: <wbr /> }))]
  marks.sort((a, b) => a.offset - b.offset)
  return [text.slice(0, marks[0]?.offset), ...marks.map(({ offset, mark }, index) => [mark, text.slice(offset, marks[index + 1]?.offset)])]
}

function draw<K extends Inline['kind']>(inline: Extract<Inline, { kind: K }>, kit: Kit): ComponentChildren {
  const drawer: Drawers[K] = drawers[inline.kind]
  return drawer(inline, 'inlines' in inline ? <Text of={inline.inlines} kit={kit} /> : null, kit)
}

/** An anchor leads to the slide of its heading, else into the post itself, where that has an address. */
function targetOf(href: string, { deck }: Kit): string | undefined {
  if (!href.startsWith('#')) return href
  const id = slug(decoded(href.slice(1)))
  if (deck.slides.some((slide) => slide.id === id)) return `#${id}`
  return deck.meta.url === undefined ? undefined : `${deck.meta.url}${href}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // An anchor may hold a percent sign of its own.
    return text
  }
}

/** A picture inside a sentence; its alt text where there is no file. */
function Icon({ image, kit }: { image: ImageReference; kit: Kit }): JSX.Element {
  const picture = kit.deck.images?.get(image.src)
  if (picture?.file === undefined) return <span class="icon">{image.alt}</span>
  return <img class="icon" src={picture.file} alt={image.alt} width={picture.widthPx} height={picture.heightPx} />
}

const Formula = ({ tex, html }: { tex: string; html: string | undefined }): JSX.Element =>
  html === undefined ? <code>{tex}</code> : <span class="formula" dangerouslySetInnerHTML={{ __html: html }} />
