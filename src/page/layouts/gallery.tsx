import { galleryPlan } from '../../deck/gallery-plan.ts'
import type { SlideOf } from '../../deck/types.ts'
import { Heading } from '../heading.tsx'
import { Text } from '../inline.tsx'
import { roleClass, type Drawer } from '../kit.ts'
import { altOf, MissingPicture, Plate } from '../picture.tsx'

/** Two to four pictures side by side, each with its own caption. */
export const gallery: Drawer<'gallery'> = (slide, kit) => {
  const { columns, rows } = slide.set.form === 'gallery-side' ? { columns: [1, 1] } : galleryPlan(slide.pictures)
  const caption = roleClass(slide, kit.theme, 'pictures.second')
  return {
    title: <Heading slide={slide} kit={kit} />,
    pictures: (
      <div
        class={rows ? 'pictures stacked' : 'pictures'}
        style={`grid-template-columns:${tracks(columns)}${rows ? `;grid-template-rows:${tracks(rows, ' auto')}` : `;--slimmest:${slimmest(slide.pictures)}`}`}
      >
        {slide.pictures.map((one) => (
          <figure {...(one.ai && { 'data-ai': true })}>
            <div class="frame">
              {one.picture.file === undefined ? (
                <MissingPicture picture={one.picture} textClass="r-small" kit={kit} />
              ) : (
                <Plate picture={one.picture} alt={altOf(one.picture, one.ai, kit)} />
              )}
            </div>
            <div class="captions">
              {[one.caption, one.aiCredit].map(
                (text) =>
                  text &&
                  text.length > 0 && (
                    <figcaption class={caption}>
                      <Text of={text} kit={kit} />
                    </figcaption>
                  ),
              )}
            </div>
          </figure>
        ))}
      </div>
    ),
    credit: slide.pictures.some((one) => one.ai) && (
      <p class="r-caption" data-furniture>
        {kit.furniture.aiGenerated}
      </p>
    ),
  }
}

/** Width to height of the tallest picture; one that is not there is as wide as most are. */
function slimmest(pictures: SlideOf<'gallery'>['pictures']): number {
  const ratios = pictures.map(({ picture }) => (picture.widthPx && picture.heightPx ? picture.widthPx / picture.heightPx : 1.5))
  return Math.round(Math.min(...ratios) * 1000) / 1000
}

const tracks = (shares: readonly number[], after = ''): string => shares.map((share) => `minmax(0,${share}fr)${after}`).join(' ')
