import { PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib'
import type { PaperFacts } from './paper.ts'
import { writeOutline } from './pdf-outline.ts'
import { numberTagIds } from './pdf-tag-ids.ts'
import { sizeType3 } from './pdf-type3.ts'

/** Which slide a page shows, from 0, and which of its steps, where steps are pages of their own. */
export type PaperPage = { readonly slide: number; readonly step?: number }

/** What was printed: slides page by page, or on sheets, where a slide is wherever there was room. */
export type Paper = { readonly pages: readonly PaperPage[]; readonly sheets: boolean }

/**
 * Finishes what the browser printed: title, authors, language, dates of the post, an outline of slides, page labels. Tags, links and
 * pictures stay as they are. The same print and facts give the same bytes.
 */
export async function finishPdf(printed: Uint8Array, facts: PaperFacts, { pages, sheets }: Paper): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: Infinity })
  writeInfo(pdf, facts)
  sizeType3(pdf)
  numberTagIds(pdf)
  const { catalog, context } = pdf
  catalog.set(PDFName.of('Lang'), PDFString.of(facts.lang))
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
  if (!sheets)
    catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: pageLabels(pages).flatMap(([index, label]) => [index, context.obj(label)]) }))
  const outline = writeOutline(pdf, facts.slides, { pages, sheets })
  if (outline) {
    catalog.set(PDFName.of('Outlines'), outline)
    catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  }
  const id = PDFHexString.of(fingerprint(printed.length, JSON.stringify(facts)))
  context.trailerInfo.ID = context.obj([id, id])
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Infinity })
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
  const { Info: browsers } = pdf.context.trailerInfo
  if (browsers instanceof PDFRef) pdf.context.delete(browsers)
  pdf.context.trailerInfo.Info = pdf.context.register(info)
}

type Label = { readonly S: PDFName; readonly St: PDFNumber; readonly P?: PDFString }

/** Labels are slide numbers, `7` or `7.2` where steps are pages; a new entry wherever counting on would go wrong. */
function pageLabels(pages: readonly PaperPage[]): readonly (readonly [number, Label])[] {
  const found: (readonly [number, Label])[] = []
  for (const [index, { slide, step }] of pages.entries()) {
    const before = pages[index - 1]
    const counts =
      before !== undefined &&
      (step === undefined ? before.step === undefined && before.slide === slide - 1 : before.slide === slide && before.step === step - 1)
    if (counts) continue
    const prefix = step === undefined ? undefined : PDFString.of(`${slide + 1}.`)
    found.push([index, { S: PDFName.of('D'), St: PDFNumber.of(step ?? slide + 1), ...(prefix && { P: prefix }) }])
  }
  return found
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
