import type { Seen } from '../dialects/types.ts'
import type { OwnToken, Token } from '../markdown.ts'

/**
 * A piece of syntax that marked does not know. `read` looks at the start of `src` only; `start` tells where the first one after
 * it may begin. Both are given the rests of one run of text, from the longest to the shortest; `seen` is that run's.
 */
export type Syntax = {
  start(src: string): number | undefined
  read(src: string, before: readonly Token[], seen: Seen): OwnToken | undefined
}
