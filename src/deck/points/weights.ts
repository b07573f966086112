import type { FeatureName, Features } from './features.ts'

/** How much each feature speaks for (or against) a point. */
const weights: Readonly<Record<FeatureName, number>> = {
  first: 0.5, second: 0.1, last: 0.1, firstParagraph: 0.2, lastParagraph: 0, bold: 0.6, slanted: 0.2, boldLead: 0.5, title: 0.3, path: 0.1, central: 1, pairs: 0.6,
  density: 0.5, figure: 0.15, name: 0.1, quote: 0.15, defines: 0.25, asserts: 0.25, short: -0.5, long: -0.15, tooLong: -0.8, symbols: -0.6, sources: -0.2, cut: -0.05,
  leans: -2, chatter: -2, dangling: -1.5, question: -1.2, aside: -1.5, pronouns: -0.3, 'first-person': -0.15, exclaims: -0.2,
}

/** The worth of a candidate as a point; about 1 is a fair point, under 0 one that a speaker would not show. */
export function scoreOf(features: Features): number {
  let score = 0
  for (const name of names) score += weights[name] * features[name]
  return score
}

const names = Object.keys(weights) as readonly FeatureName[]
