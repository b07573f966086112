import type { Layouts, Snippet } from './types.ts'

/** All code on a slide, from the top. */
export const snippetsOf = (slide: Layouts['code']): readonly Snippet[] => [slide, ...(slide.below ?? [])]
