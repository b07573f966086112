import { Heading } from '../heading.tsx'
import { Text } from '../inline.tsx'
import { roleClass, type Drawer } from '../kit.ts'
import { Plate } from '../picture.tsx'

/** The first slide: masthead, title, subtitle, the post's cover where there is one. */
export const title: Drawer<'title'> = (slide, kit) => {
  const { site, byline, kicker, date, subtitle, cover } = slide
  const who = [site, byline.join(', ')].filter((text) => text !== undefined && text !== '')
  const label = roleClass(slide, kit.theme, 'masthead')
  const apart = kit.theme.forms[slide.set.form].boxes['kicker'] !== undefined
  return {
    kicker: apart && kicker && <p class={roleClass(slide, kit.theme, 'kicker')}>{kicker}</p>,
    masthead: (who.length > 0 || kicker || date) && (
      <div class={`masthead ${label}`}>
        {who.length > 0 && (
          <span class="who">
            {who.map((text) => (
              <span>{text}</span>
            ))}
          </span>
        )}
        {kicker && !apart && <span class="kicker">{kicker}</span>}
        {date && <time data-furniture>{date}</time>}
      </div>
    ),
    title: <Heading slide={slide} kit={kit} level={1} />,
    subtitle: subtitle && subtitle.length > 0 && (
      <p class={roleClass(slide, kit.theme, 'subtitle')}>
        <Text of={subtitle} kit={kit} />
      </p>
    ),
    picture: slide.set.form === 'title-cover' && cover?.file && <Plate picture={cover} alt={cover.alt} />,
  }
}
