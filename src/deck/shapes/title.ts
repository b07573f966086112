import { plainText, sliceInlines } from '../../post/inline.ts'
import type { Inline } from '../../post/types.ts'
import { isAiCover } from '../flow/ai-cover.ts'
import { withoutNoteRefs } from '../spans.ts'
import { frameOf } from '../stretch.ts'
import type { Shape } from '../stretch.ts'
import { talkDate } from '../words/index.ts'

/** The title slide: what stands in trailing parentheses, or after the colon of a long title, is set as the subtitle. */
export const title: Shape<'title'> = {
  layout: 'title',
  shape(stretch, { outline, lang, images }) {
    const { meta } = outline
    const cover = meta.cover === undefined || isAiCover({ outline, images }) ? undefined : images.get(meta.cover.src)
    const split = splitTitle(withoutNoteRefs(outline.title), outline.subtitle)
    return [
      {
        ...frameOf(stretch),
        ...split,
        layout: 'title',
        byline: meta.authors,
        ...(meta.tags[0] === undefined ? {} : { kicker: meta.tags[0] }),
        ...(meta.date === undefined ? {} : { date: talkDate(meta.date, lang) }),
        ...(meta.siteName === undefined ? {} : { site: meta.siteName }),
        ...(cover?.file === undefined ? {} : { cover }),
      },
    ]
  },
}

export type Split = { readonly title: readonly Inline[]; readonly subtitle?: readonly Inline[] }

export function splitTitle(whole: readonly Inline[], subtitle: readonly Inline[] | undefined): Split {
  const text = plainText(whole).trimEnd()
  if (subtitle !== undefined && plainText(subtitle).trim() !== '') return { title: whole, subtitle }
  const brackets = /^(?<head>.{6,}?)\s*[(（](?<tail>[^()（）]{6,})[)）]$/su.exec(text)
  const colon = text.length > 64 ? /^(?<head>[^:：]{8,48})[:：]\s*(?<tail>.{12,})$/su.exec(text) : null
  const groups = (brackets ?? colon)?.groups
  if (groups === undefined) return { title: whole }
  const { head = '', tail = '' } = groups
  const start = text.lastIndexOf(tail)
  return { title: sliceInlines(whole, 0, head.length), subtitle: sliceInlines(whole, start, start + tail.length) }
}
