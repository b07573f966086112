import { decodeHTML } from 'entities'

/** Puts the sign where an entity of HTML stands: `&eacute;`, `&#39;`. */
export const decodeEntities = (text: string): string => (text.includes('&') ? decodeHTML(text) : text)
