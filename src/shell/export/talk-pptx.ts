import { Fault } from '../../fault.ts'
import { paperFacts } from '../../file/paper.ts'
import { formulasIn, loadFormulas } from '../../formula/index.ts'
import { deckToPptx, type PictureBytes } from '../../file/pptx/index.ts'
import type { SharedBrowser } from '../browser/index.ts'
import { deckFiles } from '../writing/deck-files.ts'
import { readSource } from '../pictures/index.ts'
import { asPng } from '../pictures/shrink.ts'
import { filesSource } from '../browser/print-pdf.ts'
import { shootDrawings, type Drawings } from '../browser/shoot-drawings.ts'
import { drawTalk, type Talk } from '../talks/talk.ts'

/**
 * A talk, or a range of its slides, as a PowerPoint file. A browser is asked for only where it has formulas, diagrams or drawings with HTML in
 * them; where there is none, their sources stand for them.
 */
export async function talkPptx(talk: Talk, range: readonly number[] | undefined, browser: () => SharedBrowser): Promise<Uint8Array> {
  const { deck, sources, theme } = talk
  const isIn = (index: number): boolean => range === undefined || range.includes(index + 1)
  const read = await Promise.all([...sources].map(async ([name, source]) => [name, await readSource(source)] as const))
  const wish = {
    range: deck.slides.flatMap(({ layout }, index) => (isIn(index) && (layout === 'math' || layout === 'diagram') ? index + 1 : [])),
    pictures: read.flatMap(([name, bytes]) => (name.endsWith('.svg') && Buffer.from(bytes).includes('<foreignObject') ? name : [])),
  }
  const drawings = wish.range.length + wish.pictures.length === 0 ? undefined : await drawn(talk, wish, browser())
  const pictures = await Promise.all(
    read.map(async ([name, bytes]) => [name, await officePicture(name, drawings?.pictures.get(name) ?? bytes)] as const),
  )
  const hasFormulas = formulasIn(deck.slides).some(({ display }) => !display)
  return deckToPptx(
    { ...deck, slides: deck.slides.filter((_, index) => isIn(index)) },
    {
      theme: theme.theme,
      pictures: new Map(pictures.flatMap(([name, picture]) => (picture ? [[name, picture] as const] : []))),
      ...(drawings && { drawings: drawings.slides }),
      ...(hasFormulas && { spell: (await loadFormulas()).spell }),
    },
  )
}

type Wish = { readonly range: readonly number[]; readonly pictures: readonly string[] }

async function drawn(talk: Talk, wish: Wish, browser: SharedBrowser): Promise<Drawings | undefined> {
  try {
    const source = filesSource(deckFiles(talk, await drawTalk(talk)))
    return await shootDrawings(source, { browser, facts: paperFacts(talk.deck), ...wish })
  } catch (error) {
    // The file is worth having without them.
    if (error instanceof Fault && error.code.startsWith('browser-')) return undefined
    throw error
  }
}

/** A picture as office programs know it: JPEG and GIF as they are, the rest as PNG. A film is none. */
async function officePicture(name: string, bytes: Uint8Array): Promise<PictureBytes | undefined> {
  const format = name.split('.').at(-1)?.toLowerCase() ?? ''
  if (/^(jpe?g|gif)$/.test(format)) return { bytes, type: `image/${format.replace('jpg', 'jpeg')}` }
  return /^(png|webp|avif|svg|tiff?|bmp)$/.test(format) ? { bytes: await asPng(bytes), type: 'image/png' } : undefined
}
