import { PDFDict, PDFHexString, PDFName, type PDFDocument, type PDFObject, type PDFRef } from '@cantoo/pdf-lib'
import type { PaperSlide } from './paper.ts'
import type { Paper } from './pdf.ts'

type Entry = { readonly title: string; readonly place: PDFObject; readonly below: Entry[] }

/** One entry a slide, where it begins; nested as the slides say. `undefined` leaves what the browser made. */
export function writeOutline(pdf: PDFDocument, slides: readonly PaperSlide[], paper: Paper): PDFRef | undefined {
  const places = paper.sheets ? placesOnSheets(pdf, paper) : placesOfPages(pdf, paper)
  const entries: Entry[] = []
  for (const [slide, place] of places) {
    const said = slides[slide]
    if (said === undefined) continue
    const entry: Entry = { title: said.title, place, below: [] }
    const above = said.level === 1 ? entries.at(-1) : undefined
    if (above) above.below.push(entry)
    else entries.push(entry)
  }
  if (entries.length === 0) return undefined
  const root = pdf.context.nextRef()
  const chain = link(pdf, entries, root)
  pdf.context.assign(root, pdf.context.obj({ Type: 'Outlines', ...chain, Count: places.size }))
  return root
}

function placesOfPages(pdf: PDFDocument, { pages }: Paper): ReadonlyMap<number, PDFObject> {
  const sheets = pdf.getPages()
  const places = new Map<number, PDFObject>()
  for (const [index, { slide }] of pages.entries()) {
    const sheet = sheets[index]
    if (sheet && !places.has(slide)) places.set(slide, pdf.context.obj([sheet.ref, 'Fit']))
  }
  return places
}

/** The browser's outline has an entry a heading, so it knows the places, if each slide has just one; its titles lose spaces where lines end. */
function placesOnSheets(pdf: PDFDocument, { pages }: Paper): ReadonlyMap<number, PDFObject> {
  const slides = [...new Set(pages.map(({ slide }) => slide))]
  const root = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  const found = root ? destinations(root) : []
  return found.length === slides.length
    ? new Map(slides.flatMap((slide, index) => (found[index] ? [[slide, found[index]] as const] : [])))
    : new Map()
}

function destinations(above: PDFDict): readonly PDFObject[] {
  const found: PDFObject[] = []
  for (let item = above.lookupMaybe(PDFName.of('First'), PDFDict); item; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
    const place = item.get(PDFName.of('Dest'))
    if (place) found.push(place)
    found.push(...destinations(item))
  }
  return found
}

function link(pdf: PDFDocument, entries: readonly Entry[], parent: PDFRef): { First: PDFRef; Last: PDFRef } | Record<string, never> {
  const refs = entries.map(() => pdf.context.nextRef())
  for (const [index, { title, place, below }] of entries.entries()) {
    const ref = refs[index]
    if (ref === undefined) continue
    const item: Record<string, PDFObject> = { Title: PDFHexString.fromText(title), Parent: parent, Dest: place }
    const [before, after] = [refs[index - 1], refs[index + 1]]
    if (before) item['Prev'] = before
    if (after) item['Next'] = after
    const dict: PDFDict = pdf.context.obj({ ...item, ...link(pdf, below, ref), ...(below.length > 0 && { Count: below.length }) })
    pdf.context.assign(ref, dict)
  }
  const [first, last] = [refs[0], refs.at(-1)]
  return first && last ? { First: first, Last: last } : {}
}
