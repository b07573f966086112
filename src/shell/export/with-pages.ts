import type { PaperFacts } from '../../file/paper.ts'
import type { CDPSession, Page, SharedBrowser } from '../browser/index.ts'
import type { DeckSource } from './deck-source.ts'
import { keepPages, openUp, pageSlides, untilReady } from './in-page.ts'
import { serveDeck } from './serve-deck.ts'

/** The deck in print view, ready to be taken: each slide a page, one under the other. */
export type Pages = {
  readonly page: Page
  readonly session: CDPSession
  /** The slide of each page, by its id. */
  readonly slides: readonly string[]
}

type Wish = { readonly browser: SharedBrowser; readonly facts: PaperFacts; readonly range?: readonly number[]; readonly steps?: boolean }

/** Opens a deck in reveal's print view, readable and in its final state, and hands it to `take`. */
export function withPages<T>(source: DeckSource, { browser, facts, range, steps }: Wish, take: (pages: Pages) => Promise<T>): Promise<T> {
  return browser.use(`“${facts.title}”`, async (page) => {
    const session = await page.createCDPSession()
    try {
      const { origin } = await serveDeck(session, source)
      await page.goto(`${origin}/index.html?view=print&pdfMaxPagesPerSlide=1${steps === true ? '&pdfSeparateFragments=true' : ''}`, {
        waitUntil: 'domcontentloaded',
        timeout: 0,
      })
      await page.evaluate(untilReady)
      if (range)
        await page.evaluate(
          keepPages,
          range.flatMap((number) => facts.slides[number - 1]?.id ?? []),
        )
      const slides = await page.evaluate(pageSlides)
      await page.evaluate(openUp)
      return await take({ page, session, slides })
    } finally {
      await session.detach().catch(() => undefined)
    }
  })
}
