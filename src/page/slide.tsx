import type { JSX } from 'preact'
import type { LayoutName, Slide, SlideOf } from '../deck/types.ts'
import { plainText } from '../post/inline.ts'
import { Blocks } from './blocks.tsx'
import { Text } from './inline.tsx'
import { Folio } from './folio.tsx'
import { groundOf } from './grounds.ts'
import { countSteps, type Drawer, type Filling, type Kit } from './kit.ts'
import { layouts } from './layouts/index.ts'
import { Stacks } from './stack.tsx'

/** One slide as reveal.js takes it, with its notes. */
export function SlideSection({ slide, kit: shared }: { slide: Slide; kit: Omit<Kit, 'steps'> }): JSX.Element {
  const kit: Kit = { ...shared, steps: countSteps() }
  const spoken: Kit = { ...kit, spoken: true }
  const { theme } = kit
  const { name, ground } = groundOf(theme, slide.set.form)
  const filling: Filling = { ...draw(slide, kit), folio: theme.forms[slide.set.form].boxes['folio'] && <Folio slide={slide} kit={kit} /> }
  const { line, lastLine } = slide.from
  return (
    <section
      id={slide.id}
      class={`on-${name}`}
      role="group"
      aria-roledescription="slide"
      aria-label={nameOf(slide, kit)}
      data-key={slide.key}
      data-layout={slide.layout}
      data-form={slide.set.form}
      data-lines={`${line}-${lastLine}`}
      data-timing={Math.round(slide.seconds)}
      data-background-color={ground.background}
      {...(isAi(slide) && { 'data-ai': true })}
      {...(slide.layout === 'callout' && { 'data-tone': slide.tone })}
    >
      <Stacks theme={theme} set={slide.set} filling={filling} />
      <aside class="notes">
        {speaksFromHeading(slide) && (
          <p class="cue">
            <Text of={slide.title} kit={spoken} />
            {'\n'}
          </p>
        )}
        {slide.notes.say.length > 0 && (
          <div class="say">
            <Blocks of={slide.notes.say} kit={spoken} />
          </div>
        )}
        {slide.notes.more.length > 0 && (
          <div class="more">
            <Blocks of={slide.notes.more} kit={spoken} />
          </div>
        )}
        <Source of={slide} />
      </aside>
    </section>
  )
}

/** A formula or a diagram as its author typed it, to read out, to copy, and for whoever does not see the drawing. */
function Source({ of: slide }: { of: Slide }): JSX.Element | null {
  const source = slide.layout === 'math' ? slide.tex : slide.layout === 'diagram' ? slide.text : undefined
  return source === undefined ? null : (
    <pre class="source" dir="ltr">
      <code>{source}</code>
    </pre>
  )
}

const draw = <L extends LayoutName>(slide: SlideOf<L>, kit: Kit): Filling => {
  const drawer: Drawer<L> = layouts[slide.layout]
  return drawer(slide, kit)
}

/** What a screen reader calls the slide. */
function nameOf(slide: Slide, { deck }: Pick<Kit, 'deck'>): string {
  const title = plainText(slide.title).replaceAll('\n', ' ').trim()
  const part = slide.part && slide.part.of > 1 ? ` ${slide.part.n}/${slide.part.of}` : ''
  return `${title === '' ? String(deck.slides.indexOf(slide) + 1) : title}${part}`
}

/** The speaker reads on from the heading, as the post does. */
const speaksFromHeading = (slide: Slide): boolean =>
  (slide.layout === 'points' || slide.layout === 'statement' || slide.layout === 'prose') &&
  slide.titleIsFurniture !== true &&
  slide.notes.say.length > 0 &&
  (slide.part?.n ?? 1) === 1

const isAi = (slide: Slide): boolean =>
  (slide.layout === 'image' && slide.ai) || (slide.layout === 'gallery' && slide.pictures.some((one) => one.ai))
