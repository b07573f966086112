import type { Fault } from '../fault.ts'
import type { Page } from '../page/index.ts'
import type { Layer } from './resolve-options.ts'
import type { Talk } from './talk.ts'

/** What a member of the crew is told before its first post. */
export type Orders = { readonly cwd: string; readonly flags: Layer; readonly config: Layer }

/** What it brings of a post: a talk and its page, without the theme, which is large and the same for all; or what stopped it. */
export type Brought =
  | { readonly talk: Omit<Talk, 'theme'>; readonly page: Page }
  | { readonly fault: Pick<Fault, 'code' | 'message' | 'at'> }
