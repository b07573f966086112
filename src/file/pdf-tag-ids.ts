import { PDFArray, PDFDict, PDFName, PDFString, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib'

/**
 * Numbers the ids of tags (those of table heads, by which cells name them) from 1 in the order of the tags. The printer makes them of the
 * numbers of elements in its process, which go on from deck to deck, so the same deck would not be the same bytes.
 */
export function numberTagIds(pdf: PDFDocument): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const tree = root?.lookupMaybe(PDFName.of('IDTree'), PDFDict)
  if (!tree) return
  const tags = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (isTag(object) ? [object] : []))
  const named = new Map<string, PDFString>()
  for (const tag of tags) {
    const old = tag.get(name.id)
    if (!(old instanceof PDFString)) continue
    const fresh = PDFString.of(`node${String(named.size + 1).padStart(8, '0')}`)
    named.set(old.asString(), fresh)
    tag.set(name.id, fresh)
  }
  for (const heads of tags.flatMap(headsOf)) rename(heads, named)
  renameTree(tree, named)
}

const name = { id: PDFName.of('ID'), names: PDFName.of('Names'), limits: PDFName.of('Limits') }

const isTag = (object: PDFObject): object is PDFDict =>
  object instanceof PDFDict && object.has(PDFName.of('S')) && object.has(PDFName.of('P'))

/** Where a cell says which heads are its own. */
function headsOf(tag: PDFDict): readonly PDFArray[] {
  const attributes = tag.lookup(PDFName.of('A'))
  const each = attributes instanceof PDFArray ? attributes.asArray() : attributes ? [attributes] : []
  return each.flatMap((one) => (one instanceof PDFDict ? (one.lookupMaybe(PDFName.of('Headers'), PDFArray) ?? []) : []))
}

function rename(list: PDFArray, named: ReadonlyMap<string, PDFString>): void {
  for (const [index, one] of list.asArray().entries()) {
    const fresh = one instanceof PDFString ? named.get(one.asString()) : undefined
    if (fresh) list.set(index, fresh)
  }
}

/** Names stand in a tree in their order, a leaf a list of names and tags in turn: the new ones are dealt out to the leaves as they are. */
function renameTree(tree: PDFDict, named: ReadonlyMap<string, PDFString>): void {
  const leaves = leavesOf(tree)
  const all = leaves.flatMap((leaf) => leaf.lookup(name.names, PDFArray).asArray())
  const pairs = all.flatMap((one, index) => {
    const tag = all[index + 1]
    return one instanceof PDFString && tag ? [{ id: named.get(one.asString()) ?? one, tag }] : []
  })
  pairs.sort((a, b) => (a.id.asString() < b.id.asString() ? -1 : 1))
  const next = { at: 0 }
  for (const leaf of leaves) {
    const own = pairs.slice(next.at, (next.at += leaf.lookup(name.names, PDFArray).size() / 2))
    leaf.set(name.names, tree.context.obj(own.flatMap(({ id, tag }) => [id, tag])))
  }
  limit(tree)
}

const kidsOf = (tree: PDFDict): readonly PDFDict[] => {
  const kids = tree.lookupMaybe(PDFName.of('Kids'), PDFArray)
  return Array.from({ length: kids?.size() ?? 0 }, (_, index) => kids?.lookupMaybe(index, PDFDict) ?? []).flat()
}

const leavesOf = (tree: PDFDict): readonly PDFDict[] => [...(tree.has(name.names) ? [tree] : []), ...kidsOf(tree).flatMap(leavesOf)]

/** Says again with which names each branch begins and ends; the root has no such line. */
function limit(tree: PDFDict): void {
  kidsOf(tree).forEach(limit)
  if (!tree.has(name.limits)) return
  const ids = leavesOf(tree).flatMap((leaf) =>
    leaf
      .lookup(name.names, PDFArray)
      .asArray()
      .filter((one) => one instanceof PDFString),
  )
  const [first, last] = [ids[0], ids.at(-1)]
  if (first && last) tree.set(name.limits, tree.context.obj([first, last]))
}
