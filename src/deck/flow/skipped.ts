import type { Section } from '../../outline/types.ts'

/** The author asked that the section stay out of the talk. */
export const isSkipped = (section: Section): boolean => section.blocks.some((block) => block.kind === 'directive' && block.name === 'skip')
