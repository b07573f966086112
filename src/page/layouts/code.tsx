import type { ComponentChildren, JSX } from 'preact'
import { snippetsOf } from '../../deck/snippets.ts'
import type { SlideOf, Snippet } from '../../deck/types.ts'
import type { Inline } from '../../post/types.ts'
import { codeScale } from '../../inline-scale.ts'
import { codeStates, type Line } from '../code-states.ts'
import { Heading } from '../heading.tsx'
import { Text } from '../inline.tsx'
import { roleClass, type Drawer, type Kit } from '../kit.ts'
import { codeKey, type Token } from '../types.ts'

/** Code with its line numbers. Each step lights lines: the first as the slide opens, the others on a click. */
export const code: Drawer<'code'> = (slide, kit) => {
  const title = <Heading slide={slide} kit={kit} />
  if (slide.below === undefined)
    return {
      title,
      lead: slide.lead && <Lead of={slide.lead} role={roleClass(slide, kit.theme, 'lead')} kit={kit} />,
      file: slide.file && <p class={roleClass(slide, kit.theme, 'file')}>{slide.file}</p>,
      code: <Listing snippet={slide} role={roleClass(slide, kit.theme, 'code')} counted={isCounted(slide)} kit={kit} />,
    }
  const boxes = snippetsOf(slide).flatMap((snippet, index) => {
    const [lead, own] = [`lead${index === 0 ? '' : index + 1}`, `code${index === 0 ? '' : index + 1}`]
    const said = snippet.lead ?? (snippet.file === undefined ? undefined : [{ kind: 'text' as const, text: snippet.file }])
    return [
      [lead, said && <Lead of={said} role={roleClass(slide, kit.theme, lead)} kit={kit} />] as const,
      [own, <Listing snippet={snippet} role={roleClass(slide, kit.theme, own)} counted={false} kit={kit} />] as const,
    ]
  })
  return { title, ...Object.fromEntries(boxes) }
}

/** Few lines need no numbers, unless they go on from others or are lit in turn. */
const isCounted = ({ text, firstLine, steps, part }: SlideOf<'code'>): boolean =>
  firstLine > 1 || steps.length > 0 || part !== undefined || text.split('\n').length > 3

function Lead({ of, role, kit }: { of: readonly Inline[]; role: string; kit: Kit }): JSX.Element {
  return (
    <p class={role}>
      <Text of={of} kit={kit} />
    </p>
  )
}

function Listing({ snippet, role, counted, kit }: { snippet: Snippet; role: string; counted: boolean; kit: Kit }): JSX.Element {
  const plain = snippet.text.split('\n').map((text): readonly Token[] => [{ text, kind: 'text' }])
  const lines = kit.rendered.code.get(codeKey(snippet.text, snippet.lang)) ?? plain
  const states = codeStates(snippet.steps, lines.length)
  return (
    <>
      {snippet.steps.slice(1).map((_, index) => (
        <span class={`fragment custom code-step step-${index + 1}`} data-fragment-index={kit.steps.next()} aria-hidden="true" />
      ))}
      <pre dir="ltr" class={`${role}${snippet.steps.length > 0 ? ' stepped' : ''}${counted ? '' : ' uncounted'}`} tabIndex={-1}>
        <code>
          {lines.map((tokens, index) => (
            <CodeLine tokens={tokens} n={snippet.firstLine + index} line={states[index]} />
          ))}
        </code>
      </pre>
    </>
  )
}

function CodeLine({ tokens, n, line }: { tokens: readonly Token[]; n: number; line: Line | undefined }): JSX.Element {
  const text = tokens.map((token) => token.text).join('')
  const own = /^[ \t]*/.exec(text)?.[0].replaceAll('\t', ' '.repeat(codeScale.tab)).length ?? 0
  const hang =
    text.length > shortPx && own > 0
      ? { style: `--hang:${own < codeScale.mostIndent ? own + codeScale.continuation : codeScale.continuation}ch` }
      : {}
  const change = tokens.find(({ kind }) => kind === 'inserted' || kind === 'deleted')?.kind
  const marks = {
    ...(change && { 'data-change': change }),
    ...(line?.lit && { 'data-lit': line.lit }),
    ...(line?.dim && { 'data-dim': line.dim }),
  }
  return (
    <span class="line" data-n={n} {...marks} {...hang}>
      {text === ''
        ? '\u200b'
        : tokens.map((token, index) => {
            const said = text.length > shortPx ? held(token.text, tokens[index + 1]?.text) : token.text
            return token.kind === 'text' ? said : <span class={`k-${token.kind}`}>{said}</span>
          })}
      {'\n'}
    </span>
  )
}

/** A text that goes on in the next line at its spaces, and not behind its hyphens. */
function held(text: string, next = ''): ComponentChildren {
  const [first, ...others] = text.split(/(?<=-)(?=[\p{L}\p{N}])/u)
  const isOpen = text.endsWith('-') && /^[\p{L}\p{N}]/u.test(next)
  if (others.length === 0 && !isOpen) return text
  return [first, ...others.map((piece) => [<span class="held" />, piece]), isOpen && <span class="held" />]
}

// A line of fewer letters than this never wraps.
const shortPx = 48
