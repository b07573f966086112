import { galleryShares } from '../../deck/gallery-shares.ts'
import { Heading } from '../heading.tsx'
import { Text } from '../inline.tsx'
import { roleClass, type Drawer } from '../kit.ts'
import { altOf, MissingPicture, Plate } from '../picture.tsx'

/** Two to four pictures side by side, each with its own caption. */
export const gallery: Drawer<'gallery'> = (slide, kit) => {
  const columns =
    slide.set.form === 'gallery-side'
      ? 'repeat(2,minmax(0,1fr))'
      : galleryShares(slide.pictures)
          .map((share) => `minmax(0,${share}fr)`)
          .join(' ')
  const caption = roleClass(slide, kit.theme, 'pictures.second')
  return {
    title: <Heading slide={slide} kit={kit} />,
    pictures: (
      <div class="pictures" style={`grid-template-columns:${columns}`}>
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
