import { Heading } from '../heading.tsx'
import { roleClass, type Drawer } from '../kit.ts'

/** A card for what lives elsewhere: service, title, address; nothing is asked of that host. A film beside the post plays. */
export const embed: Drawer<'embed'> = (slide, kit) => {
  const { video, poster, url, host, service } = slide
  const film = video?.file
  return {
    label: service !== '' && (
      <p class={roleClass(slide, kit.theme, 'label')} data-furniture>
        {service}
      </p>
    ),
    title: <Heading slide={slide} kit={kit} />,
    picture:
      film &&
      (isSound(film) ? (
        <audio controls preload="metadata" src={film} />
      ) : (
        <video
          controls
          playsInline
          preload="metadata"
          src={film}
          {...(poster?.file && { poster: poster.file })}
          {...(video.alt && { 'aria-label': video.alt })}
        />
      )),
    link: (host ?? url) && (
      <p class={roleClass(slide, kit.theme, 'link')}>
        {url ? (
          <a href={url} rel="noopener">
            {host ?? url}
          </a>
        ) : (
          host
        )}
      </p>
    ),
  }
}

const isSound = (file: string): boolean => /\.(mp3|ogg|oga|wav|m4a|flac)$/i.test(file)
