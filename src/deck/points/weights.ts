import type { FeatureName, Features } from './features.ts'

/**
 * How much each feature speaks for a point, or against it. `pairs`, `density`, `central`, `defines`, `quote`, `first` and `symbols` have the
 * size that a regression on SciDuet's training part gave them, `pairs` being 10; papers have no bold print and no small talk, so the others
 * are judgements: what leans, chats or points elsewhere never beats what stands alone.
 */
const weights: Readonly<Record<FeatureName, number>> = {
  pairs: 10,
  density: 0.3,
  central: 0.2,
  defines: 0.12,
  quote: 0.13,
  first: 0.08,
  second: 0.03,
  last: 0,
  firstParagraph: 0.05,
  lastParagraph: 0.02,
  symbols: -0.3,
  bold: 0.6,
  boldLead: 0.4,
  slanted: 0.1,
  title: 0.05,
  path: 0.02,
  figure: 0.05,
  name: 0.02,
  asserts: 0.05,
  sources: -0.02,
  cut: -0.04,
  short: -0.3,
  long: -0.05,
  tooLong: -0.3,
  leans: -3,
  refers: -0.3,
  chatter: -3,
  dangling: -2,
  question: -2,
  aside: -3.5,
  pronouns: -0.4,
  'first-person': -0.1,
  exclaims: -0.1,
  supposes: -0.8,
  verbless: -0.4,
}

/** The worth of a candidate as a point; about 1 is a fair point, under 0 one that a speaker would not show. */
export function scoreOf(features: Features): number {
  let score = 0
  for (const name of names) score += weights[name] * features[name]
  return score
}

const names = Object.keys(weights) as readonly FeatureName[]
