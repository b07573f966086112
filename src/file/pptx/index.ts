import { furnitureIn } from '../../deck/words/index.ts'
import { makeRuler } from '../../deck/ruler/index.ts'
import type { Ruler } from '../../deck/ruler-type.ts'
import type { Deck, Slide } from '../../deck/types.ts'
import { groundOf } from '../../page/grounds.ts'
import { plainText } from '../../post/inline.ts'
import type { Theme } from '../../theme.ts'
import { addFolio } from './folio.ts'
import type { Content, Drawing, Filling, Kit, PictureBytes } from './kit.ts'
import { draw } from './layouts/index.ts'
import { notesText } from './notes-text.ts'
import { paint, textOf } from './paint.ts'
import { paintTab } from './tab.ts'
import { placeBoxes, type Rect } from './place.ts'
import { newPresentation, type Placeholder, type Presentation } from './pptxgenjs.ts'
import { officeFont } from './office-font.ts'
import { hex, inches, type Spell } from './runs.ts'
import { setRight } from './set-right.ts'

export type { Drawing, PictureBytes } from './kit.ts'

export type PptxOptions = {
  readonly theme: Theme
  /** By `Picture.file`. PNG, JPEG and GIF are shown; of any other type, or none, the alt text stands in its place. */
  readonly pictures: ReadonlyMap<string, PictureBytes>
  /** Formulas and diagrams as a browser draws them, by the ids of their slides; without one, its source stands there. */
  readonly drawings?: ReadonlyMap<string, Drawing>
  /** Formulas inside sentences as letters; without it, their sources stand there. */
  readonly spell?: Spell
  /** @default one of the theme's */
  readonly ruler?: Ruler
  /** Stands beside the slide's number. @default the talk's title */
  readonly footer?: string
}

/**
 * The talk as an editable PowerPoint file: text boxes at the places of the theme's forms, titles as placeholders of their layouts, notes, real
 * tables, whole pictures with their alt texts. The same deck gives the same bytes.
 */
export async function deckToPptx(
  deck: Deck,
  { theme, pictures, drawings = new Map(), spell = () => undefined, ruler = makeRuler(theme), footer }: PptxOptions,
): Promise<Uint8Array> {
  const pptx = newPresentation()
  pptx.defineLayout({ name: 'talk', width: inches(theme.canvas.widthPx), height: inches(theme.canvas.heightPx) })
  pptx.layout = 'talk'
  pptx.title = plainText(deck.title)
  pptx.author = deck.meta.authors.join(', ')
  pptx.company = deck.meta.siteName ?? ''
  pptx.subject = plainText(deck.meta.description ?? [])
  pptx.rtlMode = deck.dir === 'rtl'
  pptx.theme = { headFontFace: officeFont(theme, 'display'), bodyFontFace: officeFont(theme, 'text') }
  const shared = { deck, theme, ruler, pictures, drawings, spell, furniture: furnitureIn(deck.lang) }
  const masters = new Map<string, string>()
  for (const slide of deck.slides) {
    const { ground } = groundOf(theme, slide.set.form)
    addSlide(slide, { ...shared, form: theme.forms[slide.set.form], ground }, { pptx, masters, footer })
  }
  return setRight(await pptx.write({ outputType: 'uint8array' }), { deck, theme })
}

type Stage = { readonly pptx: Presentation; readonly masters: Map<string, string>; readonly footer: string | undefined }

function addSlide(slide: Slide, kit: Kit, stage: Stage): void {
  const filling = draw(slide, kit)
  const rects = placeBoxes(filling, kit)
  const title = filling['title']
  const titleRect = rects.get('title')
  const heading = title?.kind === 'text' && titleRect ? { content: title, rect: titleRect } : undefined
  const page = stage.pptx.addSlide({ masterName: masterFor(slide, kit, heading, stage) })
  for (const [name, content] of inOrder(filling, slide)) {
    const rect = rects.get(name)
    if (!rect) continue
    if (name === 'title' && content.kind === 'text') {
      const { runs } = textOf(content, name, rect, kit)
      page.addText(runs, { placeholder: 'title', objectName: name })
    } else paint(content, name, rect, kit, page)
    if (name === 'picture' && slide.set.form === 'image-bleed') paintTab(rects, kit, page)
  }
  addFolio(slide, kit, stage.footer, page)
  const source = Object.values(filling).flatMap((content) => (content?.kind === 'drawing' ? content.alt : []))
  const notes = [notesText(slide.notes), ...source].filter((text) => text !== '').join('\n———\n')
  if (notes !== '') page.addNotes(notes)
}

/** What is read first stands first; a picture that fills the slide lies under the rest. */
function inOrder(filling: Filling, slide: Slide): readonly (readonly [string, Content])[] {
  const entries = Object.entries(filling).flatMap(([name, content]) => (content ? [[name, content] as const] : []))
  return slide.set.form === 'image-bleed'
    ? entries.toSorted(([one], [other]) => Number(other === 'picture') - Number(one === 'picture'))
    : entries
}

/** A layout of the presentation for each form as it is used: its ground, the place of its title, how the title is set. */
function masterFor(
  slide: Slide,
  kit: Kit,
  heading: { readonly content: Extract<Content, { kind: 'text' }>; readonly rect: Rect } | undefined,
  { pptx, masters }: Stage,
): string {
  const { form } = slide.set
  const made = heading && textOf(heading.content, 'title', heading.rect, kit)
  const run = made?.runs[0]?.options
  const key = JSON.stringify([form, made?.options, run?.fontSize, run?.color])
  const known = masters.get(key)
  if (known !== undefined) return known
  const named = `${form.charAt(0).toUpperCase()}${form.slice(1).replaceAll('-', ' ')}`
  const same = [...masters.keys()].filter((one) => one.startsWith(JSON.stringify([form]).slice(0, -1))).length
  const name = same === 0 ? named : `${named} ${same + 1}`
  masters.set(key, name)
  const { x = 0, y = 0, w = 0, h = 0, valign = 'top' } = made?.options ?? {}
  const placeholder: Placeholder = {
    ...run,
    name: 'title',
    type: 'title',
    x,
    y,
    w,
    h,
    valign,
    margin: 0,
    ...(made?.options.fit && { fit: made.options.fit }),
  }
  pptx.defineSlideMaster({
    title: name,
    background: { color: hex(kit.ground.background) },
    ...(made && { objects: [{ placeholder: { options: placeholder, text: '' } }] }),
  })
  return name
}
