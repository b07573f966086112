import { Heading } from '../heading.tsx'
import { Text } from '../inline.tsx'
import { roleClass, type Drawer } from '../kit.ts'

/** The parts of the talk, each a link to its slide. */
export const agenda: Drawer<'agenda'> = (slide, kit) => ({
  title: <Heading slide={slide} kit={kit} />,
  entries: (
    <ol role="list" class="points" data-furniture>
      {slide.entries.map((entry) => (
        <li>
          <p class={roleClass(slide, kit.theme, 'entries')}>
            <a href={`#/${entry.id}`}>
              <Text of={entry.title} kit={kit} />
            </a>
          </p>
        </li>
      ))}
    </ol>
  ),
})
