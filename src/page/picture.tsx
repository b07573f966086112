import type { JSX } from 'preact'
import type { Inline } from '../post/types.ts'
import type { Picture } from '../picture.ts'
import { Text } from './inline.tsx'
import type { Kit } from './kit.ts'

/** A picture as large as its box allows, whole; a small one is not drawn coarser than twice its size. */
export function Plate({ picture, alt, mostScale = 2 }: { picture: Picture; alt: string; mostScale?: number }): JSX.Element {
  const { file, widthPx, heightPx, vector } = picture
  const ratio = widthPx > 0 && heightPx > 0 ? widthPx / heightPx : 1
  return (
    <img
      src={file}
      alt={alt}
      width={widthPx}
      height={heightPx}
      style={`--ratio:${round(ratio)};--most:${vector ? 4000 : Math.round(widthPx * mostScale)}px`}
    />
  )
}

const round = (ratio: number): number => Math.round(ratio * 10_000) / 10_000

/** Stands where a picture could not be found, and says so. */
export const MissingPicture = ({ picture, textClass, kit }: { picture: Picture; textClass: string; kit: Kit }): JSX.Element => (
  <div class="missing">
    <p class={`r-label`} data-furniture>
      {kit.furniture.pictureMissing}
    </p>
    {picture.alt !== '' && <p class={textClass}>{picture.alt}</p>}
    <p class="r-caption src">
      {/^https?:/.test(picture.src) ? (
        <a href={picture.src} rel="noopener">
          {picture.src}
        </a>
      ) : (
        picture.src
      )}
    </p>
  </div>
)

/** Alt text of a picture; one that a model made says so there as well. */
export function altOf(picture: Picture, ai: boolean, { furniture }: Kit): string {
  if (!ai) return picture.alt
  if (picture.alt === '') return furniture.aiGenerated
  return picture.alt.toLowerCase().includes(furniture.aiGenerated.toLowerCase()) ? picture.alt : `${furniture.aiGenerated}: ${picture.alt}`
}

/** The author's caption and AI credit, a line each. */
export const Caption = ({
  caption = [],
  aiCredit = [],
  kit,
}: {
  caption?: readonly Inline[] | undefined
  aiCredit?: readonly Inline[] | undefined
  kit: Kit
}): JSX.Element => (
  <>
    {caption.length > 0 && <Text of={caption} kit={kit} />}
    {caption.length > 0 && aiCredit.length > 0 && <br />}
    {aiCredit.length > 0 && <Text of={aiCredit} kit={kit} />}
  </>
)

/** The label of an AI-generated picture, in the language of the talk. */
export const AiLabel = ({ kit }: { kit: Kit }): JSX.Element => (
  <p class="r-caption" data-furniture>
    {kit.furniture.aiGenerated}
  </p>
)
