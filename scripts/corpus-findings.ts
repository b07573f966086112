/** What a run through the corpus found, post by post. */
export type Findings = {
  /** `isHard`: one such finding fails the whole run. */
  say(post: string, what: string, isHard?: boolean): void
  /** Words of each points and statement slide. */
  readonly words: number[]
  readonly posts: ReadonlySet<string>
  readonly hard: () => number
  wordsAt(share: number): number
  lines(): readonly string[]
}

export function newFindings(name: (post: string) => string): Findings {
  const said: string[] = []
  const posts = new Set<string>()
  const words: number[] = []
  let hard = 0
  return {
    words,
    posts,
    hard: () => hard,
    say: (post, what, isHard = false) => {
      posts.add(post)
      said.push(`${name(post)}  ${what}`)
      if (isHard) hard += 1
    },
    wordsAt: (share) => words.toSorted((a, b) => a - b)[Math.min(words.length - 1, Math.floor(words.length * share))] ?? 0,
    lines: () => said,
  }
}
