import type { Callout } from './types.ts'

const tones: readonly (readonly [RegExp, Callout['tone']])[] = [
  [/^(danger|error|bug|failure|fail|missing|fire|alert|critical|caution)/i, 'danger'],
  [/^(warn|attention|important)/i, 'warning'],
  [/^(tip|hint|success|check|done|help)/i, 'tip'],
  [/^(detail|collapse|spoiler|fold|expand|accordion)/i, 'details'],
  [/^(info|todo|abstract|summary|tldr|primary|message|question|faq|example|lead)/i, 'info'],
]

/** The tone behind the many names that blogs have for a box with a note. */
export const toneOf = (name: string): Callout['tone'] => tones.find(([pattern]) => pattern.test(name))?.[1] ?? 'note'
