import { PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString, type PDFDict, type PDFObject, type PDFPage, type PDFRef } from '@cantoo/pdf-lib'
import type { PaperFacts, PaperSlide } from './paper.ts'
import { nameAnM } from './pdf-type3.ts'

/** Which slide a page shows, from 0, and which of its steps, where steps are pages of their own. */
export type PaperPage = { readonly slide: number; readonly step?: number }

/**
 * Finishes what the browser printed: title, authors, language, dates of the post, an outline of slides, page labels. Tags, links and
 * pictures stay as they are, and the browser's own outline where no page is named. The same print and facts give the same bytes.
 */
export async function finishPdf(printed: Uint8Array, facts: PaperFacts, pages: readonly PaperPage[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false })
  writeInfo(pdf, facts)
  nameAnM(pdf)
  const { catalog, context } = pdf
  catalog.set(PDFName.of('Lang'), PDFString.of(facts.lang))
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
  if (pages.length > 0) catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: pageLabels(pages).flatMap(([index, label]) => [index, context.obj(label)]) }))
  const outline = writeOutline(pdf, facts.slides, pages)
  if (outline) {
    catalog.set(PDFName.of('Outlines'), outline)
    catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  }
  const id = PDFHexString.of(fingerprint(printed.length, JSON.stringify(facts)))
  context.trailerInfo.ID = context.obj([id, id])
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
}

function writeInfo(pdf: PDFDocument, facts: PaperFacts): void {
  const day = facts.date === undefined ? undefined : facts.date.replaceAll('-', '').slice(0, 8)
  const entries = {
    Title: PDFHexString.fromText(facts.title),
    Author: facts.authors.length > 0 ? PDFHexString.fromText(facts.authors.join(', ')) : undefined,
    Subject: facts.subject === undefined ? undefined : PDFHexString.fromText(facts.subject),
    Keywords: facts.keywords.length > 0 ? PDFHexString.fromText(facts.keywords.join(', ')) : undefined,
    Creator: PDFString.of('Rostrum'),
    Producer: PDFString.of('Chromium, Skia/PDF'),
    CreationDate: day === undefined ? undefined : PDFString.of(`D:${day}000000Z`),
    ModDate: day === undefined ? undefined : PDFString.of(`D:${day}000000Z`),
  }
  const info = pdf.context.obj({})
  for (const [name, value] of Object.entries(entries)) if (value !== undefined) info.set(PDFName.of(name), value)
  if (pdf.context.trailerInfo.Info) pdf.context.delete(pdf.context.trailerInfo.Info as PDFRef)
  pdf.context.trailerInfo.Info = pdf.context.register(info)
}

type Label = { readonly S: PDFName; readonly St: PDFNumber; readonly P?: PDFString }

/** Labels are slide numbers, `7` or `7.2` where steps are pages; a new entry wherever counting on would go wrong. */
function pageLabels(pages: readonly PaperPage[]): readonly (readonly [number, Label])[] {
  const found: (readonly [number, Label])[] = []
  for (const [index, { slide, step }] of pages.entries()) {
    const before = pages[index - 1]
    const counts = before !== undefined && (step === undefined ? before.step === undefined && before.slide === slide - 1 : before.slide === slide && before.step === step - 1)
    if (counts) continue
    const prefix = step === undefined ? undefined : PDFString.of(`${slide + 1}.`)
    found.push([index, { S: PDFName.of('D'), St: PDFNumber.of(step ?? slide + 1), ...(prefix && { P: prefix }) }])
  }
  return found
}

type Entry = { readonly title: string; readonly page: PDFPage; readonly below: Entry[] }

/** One entry a slide, at its first page; nested as the slides say. */
function writeOutline(pdf: PDFDocument, slides: readonly PaperSlide[], pages: readonly PaperPage[]): PDFRef | undefined {
  const entries: Entry[] = []
  const sheets = pdf.getPages()
  const seen = new Set<number>()
  for (const [index, { slide }] of pages.entries()) {
    const said = slides[slide]
    const page = sheets[index]
    if (said === undefined || page === undefined || seen.has(slide)) continue
    seen.add(slide)
    const entry: Entry = { title: said.title, page, below: [] }
    const above = said.level === 1 ? entries.at(-1) : undefined
    if (above) above.below.push(entry)
    else entries.push(entry)
  }
  if (entries.length === 0) return undefined
  const root = pdf.context.nextRef()
  const chain = link(pdf, entries, root)
  pdf.context.assign(root, pdf.context.obj({ Type: 'Outlines', ...chain, Count: seen.size }))
  return root
}

function link(pdf: PDFDocument, entries: readonly Entry[], parent: PDFRef): { First: PDFRef; Last: PDFRef } | Record<string, never> {
  const refs = entries.map(() => pdf.context.nextRef())
  for (const [index, { title, page, below }] of entries.entries()) {
    const ref = refs[index]
    if (ref === undefined) continue
    const item: Record<string, PDFObject> = { Title: PDFHexString.fromText(title), Parent: parent, Dest: pdf.context.obj([page.ref, 'Fit']) }
    const [before, after] = [refs[index - 1], refs[index + 1]]
    if (before) item['Prev'] = before
    if (after) item['Next'] = after
    const dict: PDFDict = pdf.context.obj({ ...item, ...link(pdf, below, ref), ...(below.length > 0 && { Count: below.length }) })
    pdf.context.assign(ref, dict)
  }
  const [first, last] = [refs[0], refs.at(-1)]
  return first && last ? { First: first, Last: last } : {}
}

/** 128 bits of FNV-1a with four seeds: what a PDF wants as its id, made of what the file says. */
function fingerprint(length: number, text: string): string {
  return [0x811c9dc5, 0x01000193, 0xdeadbeef, 0x9e3779b9]
    .map((seed) => {
      let hash = (seed ^ length) >>> 0
      for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
      return hash.toString(16).padStart(8, '0')
    })
    .join('')
}
