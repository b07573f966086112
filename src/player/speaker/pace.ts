/** How the talk stands against its plan. `seconds` says by how much, and is 0 when on time. */
export type Pace = { readonly state: 'on-time' | 'ahead' | 'behind'; readonly seconds: number }

/**
 * Compares the time spoken with the plan: on time as long as it falls into the current slide's planned span, give or take the slack that
 * nobody in the hall notices.
 */
export const paceOf = (elapsed: number, plan: readonly number[], index: number, slack = 10): Pace => {
  const start = plan.slice(0, index).reduce((sum, seconds) => sum + seconds, 0)
  const end = start + (plan[index] ?? 0)
  if (elapsed > end + slack) return { state: 'behind', seconds: elapsed - end }
  if (elapsed < start - slack) return { state: 'ahead', seconds: start - elapsed }
  return { state: 'on-time', seconds: 0 }
}

/** `7:05`, `1:02:09`. */
export const clockText = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds))
  const two = (n: number): string => String(n).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

/** The pace in words, short enough for a glance. */
export const paceText = (pace: Pace): string => (pace.state === 'on-time' ? 'On time' : `${clockText(pace.seconds)} ${pace.state}`)
