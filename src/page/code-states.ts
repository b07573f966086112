/** In which states of its slide a line is lit and in which it steps back, as lists of numbers for `~=` selectors. State 0 is the slide as it opens. */
export type Line = { readonly lit: string; readonly dim: string }

/** States of lines 1 to `count`, one for each step; an empty step lights everything, which is the same as nothing. */
export function codeStates(steps: readonly (readonly number[])[], count: number): readonly Line[] {
  return Array.from({ length: count }, (_, index) => {
    const lit: number[] = []
    const dim: number[] = []
    steps.forEach((step, state) => {
      if (step.length > 0) (step.includes(index + 1) ? lit : dim).push(state)
    })
    return { lit: lit.join(' '), dim: dim.join(' ') }
  })
}

/**
 * CSS that lights the lines of each state: state n holds while step n is visible and step n + 1 is not. On paper it is the last one.
 * `--lit` is the band's colour, `--dim` the colour of what steps back.
 */
export function stateCss(most: number): string {
  const rules: string[] = []
  for (let state = 0; state < most; state += 1) {
    const here = state === 0 ? '' : `:has(.step-${state}.visible)`
    const next = `:not(:has(.step-${state + 1}.visible))`
    const at = `.b-code${here}${next} .line`
    rules.push(
      `${at}[data-lit~="${state}"]{--lit:var(--band);--mark:var(--accent);--figure:var(--accent)}`,
      `${at}[data-dim~="${state}"]{--dim:var(--quiet)}`,
    )
  }
  return rules.join('\n')
}
