import type { OwnToken, Token } from '../markdown.ts'

/** A piece of syntax that marked does not know. `read` looks at the start of `src` only; `start` tells where the next may begin. */
export type Syntax = {
  start(src: string): number | undefined
  read(src: string, before: readonly Token[]): OwnToken | undefined
}
