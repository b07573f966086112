import type { Element } from './inlines.ts'

/** Set apart by its style, whatever the element. */
export const isSetAsBlock = (node: Element): boolean =>
  /display\s*:\s*(block|flex|grid)/i.test(node.attributes.get('style') ?? '') && node.name !== 'img'
const captionClass = /(^|[\s_-])(caption|credit|image-?caption|img-?caption|wp-caption-text|attribution|legend)([\s_-]|$)/i

/** Text that runs on in the source and that a theme sets under a picture. */
export const isCaptionSpan = (node: Element): boolean =>
  (node.name === 'span' || node.name === 'small') && captionClass.test(node.attributes.get('class') ?? '')

/** Small type under a picture, whatever the element. */
export function isSetAsCaption(node: Element): boolean {
  const style = node.attributes.get('style') ?? ''
  return (
    node.name === 'figcaption' ||
    node.name === 'small' ||
    captionClass.test(node.attributes.get('class') ?? '') ||
    /font-size\s*:\s*(0?\.\d+r?em|[1-8]?\d%|1[0-3]px|x?-?small(er)?)/i.test(style)
  )
}

export const isCentred = (node: Element): boolean =>
  node.name === 'center' ||
  node.attributes.get('align')?.toLowerCase() === 'center' ||
  /text-align\s*:\s*center/i.test(node.attributes.get('style') ?? '') ||
  /(^|\s)(text-)?(align-?)?cent(er|re)(ed)?(\s|$)/i.test(node.attributes.get('class') ?? '')
