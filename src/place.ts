/** Lines in the author's file, both counted from 1, the front matter included. */
export type Place = { readonly line: number; readonly lastLine: number }
