import type { Meaning } from '../types.ts'

/** `{/* slide *\/}`: a directive of ours where it is one, else a comment. An HTML comment with the same words means the same. */
export const commentMeaning: Meaning = {
  says: 'a directive to Rostrum, or nothing',
  block: (found, kit) => kit.blocks(`<!--${(found.positional[0] ?? '').replaceAll('--', '')}-->`),
  inline: () => [],
}
