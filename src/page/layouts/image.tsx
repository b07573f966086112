import { Heading } from '../heading.tsx'
import { roleClass, type Drawer } from '../kit.ts'
import { AiLabel, altOf, Caption, MissingPicture, Plate } from '../picture.tsx'

/** One picture, whole or over the whole slide, with its caption; labelled where a model made it. */
export const image: Drawer<'image'> = (slide, kit) => {
  const { picture, caption, aiCredit, ai, set } = slide
  const alt = altOf(picture, ai, kit)
  const isBleed = set.form === 'image-bleed'
  return {
    title: <Heading slide={slide} kit={kit} />,
    picture:
      picture.file === undefined ? (
        <MissingPicture picture={picture} textClass={roleClass(slide, kit.theme, 'picture')} kit={kit} />
      ) : isBleed ? (
        <img class="bleed" src={picture.file} alt={alt} width={picture.widthPx} height={picture.heightPx} />
      ) : (
        <Plate picture={picture} alt={alt} />
      ),
    caption: ((caption?.length ?? 0) > 0 || (aiCredit?.length ?? 0) > 0) && (
      <p class={roleClass(slide, kit.theme, 'caption')}>
        <Caption caption={caption} aiCredit={aiCredit} kit={kit} />
      </p>
    ),
    // Over a picture the author's own label is label enough.
    credit: ai && !(isBleed && (aiCredit?.length ?? 0) > 0) && <AiLabel kit={kit} />,
  }
}
