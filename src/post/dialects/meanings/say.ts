import type { Found, MeaningKit } from '../types.ts'

/** The first of these named arguments that is there and says something. */
export function named(found: Found, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = found.named[key]
    if (value !== undefined && value.trim() !== '') return value.trim()
  }
  return undefined
}

export const positional = (found: Found, at: number): string | undefined => found.positional[at]?.trim() || undefined

/** Inner text as blocks, with its own lines. */
export const innerBlocks = (found: Found, kit: MeaningKit) => kit.blocks(found.inner ?? '', found.innerLine ?? 0)
