import { closingLine } from '../../deck/closing-line.ts'
import { Heading } from '../heading.tsx'
import { roleClass, type Drawer } from '../kit.ts'
import { QrCode } from '../qr-code.tsx'

/** The end: the talk's title, where the post is to be read, and the same for a camera. */
export const closing: Drawer<'closing'> = (slide, kit) => {
  const { url } = slide
  const shown = closingLine(slide)
  return {
    title: <Heading slide={slide} kit={kit} />,
    link: shown && (
      <p class={roleClass(slide, kit.theme, 'link')} data-furniture>
        {url ? (
          <a href={url} rel="noopener">
            {shown}
          </a>
        ) : (
          shown
        )}
      </p>
    ),
    qr: url && <QrCode address={url} shown={shown ?? url} />,
  }
}
