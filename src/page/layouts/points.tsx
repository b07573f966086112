import { Heading } from '../heading.tsx'
import { roleClass, type Drawer } from '../kit.ts'
import { Points, Terms } from '../points.tsx'

/** Points beside the title, under it, in columns, or terms over their sentences. */
export const points: Drawer<'points'> = (slide, kit) => {
  const own = roleClass(slide, kit.theme, 'points')
  return {
    title: <Heading slide={slide} kit={kit} />,
    points:
      slide.set.form === 'points-terms' ? (
        <Terms points={slide.points} term={own} text={roleClass(slide, kit.theme, 'points.second')} kit={kit} />
      ) : (
        <Points
          points={slide.points}
          ordered={slide.ordered}
          start={slide.start}
          voices={{ own, nested: roleClass(slide, kit.theme, 'points.nested') }}
          kit={kit}
        />
      ),
  }
}
