import type { Layouts } from './types.ts'

/** What stands at the foot of the last slide: where the post is to be read, without what only machines need, else whose it is. */
export const closingLine = ({ url, signed }: Layouts['closing']): string | undefined =>
  url?.replace(/^https?:\/\//, '').replace(/\/$/, '') ?? signed
