import { Heading } from '../heading.tsx'
import { roleClass, type Drawer } from '../kit.ts'
import { Points } from '../points.tsx'
import { ToneMark } from '../tone-mark.tsx'

/** A note, a tip or a warning under the name of its tone. */
export const callout: Drawer<'callout'> = (slide, kit) => ({
  label: slide.label !== '' && <p class={`${roleClass(slide, kit.theme, 'label')} tone`}>{slide.label}</p>,
  title: <Heading slide={slide} kit={kit} />,
  points: (
    <Points
      points={slide.points}
      voices={{ own: roleClass(slide, kit.theme, 'points'), nested: roleClass(slide, kit.theme, 'points.nested') }}
      kit={kit}
    />
  ),
  mark: <ToneMark tone={slide.tone} />,
})
