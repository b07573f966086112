import sanitizeHtml from 'sanitize-html'

const tags = [
  'svg',
  'g',
  'defs',
  'symbol',
  'use',
  'title',
  'desc',
  'metadata',
  'style',
  'switch',
  'view',
  'a',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'textPath',
  'image',
  'linearGradient',
  'radialGradient',
  'stop',
  'pattern',
  'clipPath',
  'mask',
  'marker',
  'filter',
  'feBlend',
  'feColorMatrix',
  'feComponentTransfer',
  'feComposite',
  'feConvolveMatrix',
  'feDiffuseLighting',
  'feDisplacementMap',
  'feDistantLight',
  'feDropShadow',
  'feFlood',
  'feFuncA',
  'feFuncB',
  'feFuncG',
  'feFuncR',
  'feGaussianBlur',
  'feImage',
  'feMerge',
  'feMergeNode',
  'feMorphology',
  'feOffset',
  'fePointLight',
  'feSpecularLighting',
  'feSpotLight',
  'feTile',
  'feTurbulence',
  'animate',
  'animateMotion',
  'animateTransform',
  'set',
  'mpath',
]

/** What draw.io and mermaid write labels with, inside a `foreignObject`; without them a drawing says that it cannot be displayed. */
const labelTags = [
  'foreignObject',
  ...['div', 'p', 'span', 'br', 'hr', 'center', 'pre', 'code', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['b', 'i', 'u', 's', 'em', 'strong', 'small', 'sub', 'sup', 'font', 'mark'],
  ...['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
]

/** Inside the drawing or in its own bytes; nothing that is fetched or run. */
const isOwn = (address: string): boolean => /^\s*(#|data:image\/(?:png|jpeg|gif|webp)[;,])/i.test(address)

/** Takes addresses of elsewhere out of CSS, with comments gone and escapes spelt out first, since they hide them. */
const ownCss = (css: string): string =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0xfffd)))
    .replaceAll('\\', '')
    .replaceAll(/@import[^;]*;?/gi, '')
    .replaceAll(/url\(\s*(["']?)(.*?)\1\s*\)/gis, (whole, _, address: string) => (isOwn(address) ? whole : 'none'))
    .replaceAll(/expression\s*\(|-moz-binding|image-set\s*\(/gi, 'none(')

/**
 * A drawing without script, event handlers, frames and addresses of elsewhere; foreign objects keep text and its forms. Names keep their case, which SVG minds. A
 * drawing is shown as a picture, where nothing of this would run; but its file can be opened by itself.
 */
export function cleanSvg(text: string): string {
  const body = withoutDoctype(text.replace(/^\uFEFF/, '')).replaceAll(/<\?[\s\S]*?\?>/g, '')
  const plain = body
    .replaceAll(/<(\/?)svg:/g, '<$1')
    .replaceAll(
      /<style\b([^>]*)>([\s\S]*?)<\/style>/gi,
      (_, attributes: string, css: string) =>
        `<style${attributes}>${ownCss(css.replaceAll(/<!\[CDATA\[|\]\]>/g, '')).replaceAll('<', '')}</style>`,
    )
  const clean = sanitizeHtml(plain, {
    allowedTags: [...tags, ...labelTags],
    allowedAttributes: false,
    allowVulnerableTags: true,
    nonTextTags: ['script', 'iframe', 'object', 'embed', 'audio', 'video', 'textarea'],
    allowedSchemes: ['data'],
    allowedSchemesAppliedToAttributes: [],
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false, decodeEntities: true },
    transformTags: { '*': (tagName, attributes) => ({ tagName, attribs: ownAttributes(attributes) }) },
    exclusiveFilter: ({ tag, attribs }) => /^(set|animate)/.test(tag) && /href|^on/i.test(attribs['attributeName'] ?? ''),
  })
  return /<svg\b[^>]*\sxmlns\s*=/.test(clean) ? clean : clean.replace(/<svg\b/, '<svg xmlns="http://www.w3.org/2000/svg"')
}

/** Illustrator puts namespaces into entities of the document type, so each is put where it is named, once and not in another. */
function withoutDoctype(text: string): string {
  const doctype = /<!DOCTYPE[^[>]*(\[[\s\S]*?\]\s*)?>/i.exec(text)?.[0]
  if (doctype === undefined) return text
  const entities = new Map(
    [...doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+["']([^"'&<%]{0,200})["']\s*>/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  )
  return text.replace(doctype, '').replaceAll(/&([\w.-]+);/g, (whole, name: string) => entities.get(name) ?? whole)
}

function ownAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(attributes).filter(([name, value]) => {
    if (/^on/i.test(name) || /^(?:xml:base|base|src)$/i.test(name)) return false
    return !/(?:^|:)href$/i.test(name) || isOwn(value)
  })
  return Object.fromEntries(kept.map(([name, value]) => [name, /url\(|expression|\\|@import/i.test(value) ? ownCss(value) : value]))
}
