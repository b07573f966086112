import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib'

/** What a reader learns from a PDF, taken out of its objects. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { catalog, context } = pdf
  const all = context.enumerateIndirectObjects().map(([, object]) => object)
  const dicts = all.flatMap((object) => (object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : []))
  const name = (dict: PDFDict, key: string) => dict.get(PDFName.of(key))
  const outline = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  const pages = pdf.getPages()
  const pageOf = (place: PDFObject | undefined): number => {
    const first = place instanceof PDFArray ? place.get(0) : undefined
    return pages.findIndex((page) => first instanceof PDFRef && page.ref === first)
  }
  const info = context.lookup(context.trailerInfo.Info, PDFDict)
  const links = dicts.filter((dict) => name(dict, 'Subtype') === PDFName.of('Link'))
  return {
    sizes: pages.map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())] as const),
    info: Object.fromEntries(info.entries().map(([key, value]) => [key.asString().slice(1), text(value)])),
    lang: text(catalog.get(PDFName.of('Lang'))),
    tagged:
      catalog.has(PDFName.of('StructTreeRoot')) &&
      catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString() === 'true',
    tags: dicts.flatMap((dict) => (dict.has(PDFName.of('S')) && dict.has(PDFName.of('P')) ? [String(name(dict, 'S')).slice(1)] : [])),
    alts: dicts.flatMap((dict) => (dict.has(PDFName.of('Alt')) ? [text(name(dict, 'Alt'))] : [])),
    outline: outline ? entries(outline, pageOf) : [],
    labels: labels(catalog),
    addresses: links.flatMap((link) => {
      const action = link.lookupMaybe(PDFName.of('A'), PDFDict)
      return action?.has(PDFName.of('URI')) ? [text(name(action, 'URI'))] : []
    }),
    inner: links.filter((link) => link.has(PDFName.of('Dest')) || link.lookupMaybe(PDFName.of('A'), PDFDict)?.has(PDFName.of('D'))).length,
    /** Names of places that links lead to. */
    places: (catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.keys() ?? []).map((key) => key.asString().slice(1)),
    pictures: dicts.filter((dict) => name(dict, 'Subtype') === PDFName.of('Image')).map((dict) => String(name(dict, 'Filter'))),
  }
}

type Entry = { readonly title: string; readonly page: number; readonly below: readonly Entry[] }

function entries(above: PDFDict, pageOf: (place: PDFObject | undefined) => number): readonly Entry[] {
  const found: Entry[] = []
  for (let item = above.lookupMaybe(PDFName.of('First'), PDFDict); item; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
    found.push({ title: text(item.get(PDFName.of('Title'))), page: pageOf(item.lookup(PDFName.of('Dest'))), below: entries(item, pageOf) })
  }
  return found
}

function labels(catalog: PDFDict): readonly string[] {
  const list = catalog.lookupMaybe(PDFName.of('PageLabels'), PDFDict)?.lookup(PDFName.of('Nums'), PDFArray)
  return Array.from({ length: (list?.size() ?? 0) / 2 }, (_, n) => {
    const label = list?.lookup(n * 2 + 1, PDFDict)
    return `${list?.lookup(n * 2, PDFNumber).asNumber()}: ${text(label?.get(PDFName.of('P')))}${label?.lookup(PDFName.of('St'), PDFNumber).asNumber()}`
  })
}

const text = (value: PDFObject | undefined): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : value === undefined ? '' : String(value)
