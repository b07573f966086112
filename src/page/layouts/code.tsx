import type { JSX } from 'preact'
import type { SlideOf } from '../../deck/types.ts'
import { codeScale } from '../../inline-scale.ts'
import { codeStates, type Line } from '../code-states.ts'
import { Heading } from '../heading.tsx'
import { Text } from '../inline.tsx'
import { roleClass, type Drawer } from '../kit.ts'
import { codeKey, type Token } from '../types.ts'

/** Code with its line numbers. Each step lights lines: the first as the slide opens, the others on a click. */
export const code: Drawer<'code'> = (slide, kit) => {
  const plain = slide.text.split('\n').map((text): readonly Token[] => [{ text, kind: 'text' }])
  const lines = kit.rendered.code.get(codeKey(slide.text, slide.lang)) ?? plain
  const states = codeStates(slide.steps, lines.length)
  return {
    title: <Heading slide={slide} kit={kit} />,
    lead: slide.lead && (
      <p class={roleClass(slide, kit.theme, 'lead')}>
        <Text of={slide.lead} kit={kit} />
      </p>
    ),
    file: slide.file && <p class={roleClass(slide, kit.theme, 'file')}>{slide.file}</p>,
    code: (
      <>
        {slide.steps.slice(1).map((_, index) => (
          <span class={`fragment custom code-step step-${index + 1}`} data-fragment-index={kit.steps.next()} aria-hidden="true" />
        ))}
        <pre
          dir="ltr"
          class={`${roleClass(slide, kit.theme, 'code')}${slide.steps.length > 0 ? ' stepped' : ''}${isCounted(slide) ? '' : ' uncounted'}`}
          tabIndex={-1}
        >
          <code>
            {lines.map((tokens, index) => (
              <CodeLine tokens={tokens} n={slide.firstLine + index} line={states[index]} />
            ))}
          </code>
        </pre>
      </>
    ),
  }
}

/** Few lines need no numbers, unless they go on from others or are lit in turn. */
const isCounted = ({ text, firstLine, steps, part }: SlideOf<'code'>): boolean =>
  firstLine > 1 || steps.length > 0 || part !== undefined || text.split('\n').length > 3

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
        : tokens.map((token) => (token.kind === 'text' ? token.text : <span class={`k-${token.kind}`}>{token.text}</span>))}
      {'\n'}
    </span>
  )
}

// A line of fewer letters than this never wraps.
const shortPx = 48
