import { renderToString } from 'preact-render-to-string'
import type { Deck, Slide } from '../deck/types.ts'
import { furnitureIn } from '../deck/words/index.ts'
import type { TalkOptions } from '../options.ts'
import { plainText } from '../post/inline.ts'
import type { Picture } from '../picture.ts'
import type { Theme } from '../theme.ts'
import { brandTheme } from './brand.ts'
import { pageCss } from './css/index.ts'
import { fontsFor } from './fonts.ts'
import { SlideSection } from './slide.tsx'
import type { Page, Rendered } from './types.ts'

/** Draws a talk in a theme: a section a slide, and the CSS that sets it. */
export function renderPage(
  deck: Deck,
  { theme: bare, rendered, options }: { theme: Theme; rendered: Rendered; options: TalkOptions },
): Page {
  const theme = brandTheme(bare, options)
  const kit = { deck, theme, rendered, options, furniture: furnitureIn(deck.lang) }
  const sections = deck.slides.map((slide) => ({
    id: slide.id,
    key: slide.key,
    html: renderToString(<SlideSection slide={slide} kit={kit} />),
  }))
  const description = deck.meta.description && plainText(deck.meta.description)
  const mostSteps = Math.max(0, ...deck.slides.map((slide) => (slide.layout === 'code' ? slide.steps.length : 0)))
  return {
    lang: deck.lang,
    dir: deck.dir,
    title: plainText(deck.title),
    ...(description && { description }),
    sections,
    css: pageCss(theme, { mostSteps, lang: deck.lang }),
    fonts: fontsFor(theme, withoutFormulas(sections.map((section) => section.html).join('\n'), rendered)),
    pictures: deck.slides.flatMap(picturesOf).concat(icons(deck, sections.map((section) => section.html).join(''))),
    has: {
      math: rendered.math.size > 0,
      diagram: deck.slides.some((slide) => slide.layout === 'diagram'),
      code: deck.slides.some((slide) => slide.layout === 'code'),
    },
  }
}

/** Formulas bring fonts of their own. */
const withoutFormulas = (html: string, { math }: Rendered): string =>
  [...math.values()].reduce((rest, formula) => rest.replaceAll(formula, ''), html)

function picturesOf(slide: Slide): readonly Picture[] {
  if (slide.layout === 'image') return [slide.picture]
  if (slide.layout === 'gallery') return slide.pictures.map((one) => one.picture)
  if (slide.layout === 'title') return slide.cover ? [slide.cover] : []
  return slide.layout === 'embed' ? [slide.video, slide.poster].filter((one) => one !== undefined) : []
}

const icons = (deck: Deck, html: string): readonly Picture[] =>
  [...(deck.images?.values() ?? [])].filter(({ file }) => file !== undefined && html.includes(`<img class="icon" src="${file}"`))
