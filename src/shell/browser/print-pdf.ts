import type { PaperPage } from '../../file/pdf.ts'
import type { PaperFacts } from '../../file/paper.ts'
import type { SharedBrowser } from './index.ts'
import { onPaper, type DeckSource } from '../export/deck-source.ts'
import { withPages } from '../export/with-pages.ts'
import { layHandout } from '../export/handout.ts'

export { filesSource, folderSource, type DeckSource } from '../export/deck-source.ts'
export { parseRange } from '../export/range.ts'

export type PrintOptions = {
  readonly browser: SharedBrowser
  readonly facts: PaperFacts
  /** Numbers of the slides to print, from 1; all of them where absent. */
  readonly range?: readonly number[]
  /** A page for each click instead of one a slide. */
  readonly steps?: boolean
  /** Slides with their notes on sheets of paper, instead of slides alone. */
  readonly handout?: 'a4' | 'letter'
  /** Where pictures made smaller for paper are kept. */
  readonly cacheFolder?: string
}

/**
 * Prints a deck: one page a slide in its final state, tagged, with outline, labels and links. Waits on reveal's pages, fonts and decoded
 * pictures, never on an idle network; nothing but the deck's own files is answered.
 */
export async function printPdf(deck: DeckSource, o: PrintOptions): Promise<Uint8Array> {
  const source = onPaper(deck, o.cacheFolder === undefined ? {} : { cacheFolder: o.cacheFolder })
  const { handout } = o
  const finishing = import('../../file/pdf.ts')
  finishing.catch(() => undefined)
  const { printed, pages } = await withPages(source, o, async ({ page, session, slides }) => {
    if (handout !== undefined) await layHandout(page, handout, o.facts.title)
    return { pages: numberPages(slides, o), printed: await print(session, { outline: handout !== undefined }) }
  })
  const { finishPdf } = await finishing
  return finishPdf(printed, o.facts, { pages, sheets: handout !== undefined })
}

type Session = Parameters<Parameters<typeof withPages<unknown>>[2]>[0]['session']

async function print(session: Session, { outline }: { readonly outline: boolean }): Promise<Uint8Array> {
  const { data } = await session.send('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    marginTop: 0,
    marginRight: 0,
    marginBottom: 0,
    marginLeft: 0,
    generateTaggedPDF: true,
    // The outline of slides is ours. On sheets only the browser knows where a slide came to stand.
    generateDocumentOutline: outline,
  })
  return Buffer.from(data, 'base64')
}

/** Numbers pages by the slides that they show; steps count from 1 within their slide. */
function numberPages(ids: readonly string[], { facts, steps }: PrintOptions): readonly PaperPage[] {
  const numbers = new Map(facts.slides.map((slide, index) => [slide.id, index]))
  let step = 0
  return ids.map((id, index) => {
    step = ids[index - 1] === id ? step + 1 : 1
    return { slide: numbers.get(id) ?? index, ...(steps === true && { step }) }
  })
}
