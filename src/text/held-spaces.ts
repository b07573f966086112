/**
 * Text in which no line begins with a mark that its writer set apart, as French and Persian do: the space before it does not break.
 *
 *     Qui a répondu ?      این پایان نیست ، که آغاز است
 *                  ^                     ^
 */
export const heldSpaces = (text: string): string => text.replaceAll(apart, '\u00a0')

const apart = /(?<=«)[ \n]+(?=\S)|(?<=\S)[ \n]+(?=[،؛؟:;!?»][»!?.,;]*(?:\s|$))/gu
