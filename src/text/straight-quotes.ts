/** A text with the curly quotation marks and apostrophes of printers as the straight ones of keyboards, letter for letter. */
export const straightQuotes = (text: string): string => text.replaceAll(/[‘’]/gu, "'").replaceAll(/[“”„]/gu, '"')
