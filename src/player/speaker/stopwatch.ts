/** The talk's time, kept over a reload of the window. */
export type Stopwatch = {
  readonly seconds: () => number
  readonly isRunning: () => boolean
  readonly start: () => void
  readonly stop: () => void
  readonly reset: () => void
}

type Kept = { readonly bankedMs: number; readonly since: number | null }

/** Makes the stopwatch of this deck. It stands still until it is started. */
export const makeStopwatch = (): Stopwatch => {
  const name = `rostrum time ${location.pathname}`
  let { bankedMs, since } = recall(name)
  const keep = (): void => remember(name, { bankedMs, since })
  const spentMs = (): number => bankedMs + (since === null ? 0 : Date.now() - since)
  return {
    seconds: () => spentMs() / 1000,
    isRunning: () => since !== null,
    start: () => {
      since ??= Date.now()
      keep()
    },
    stop: () => {
      bankedMs = spentMs()
      since = null
      keep()
    },
    reset: () => {
      bankedMs = 0
      since = since === null ? null : Date.now()
      keep()
    },
  }
}

const recall = (name: string): Kept => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? '')
    if (typeof kept === 'object' && kept !== null && 'bankedMs' in kept && 'since' in kept) {
      return { bankedMs: Number(kept.bankedMs) || 0, since: typeof kept.since === 'number' ? kept.since : null }
    }
  } catch {
    // Nothing kept, or a browser that keeps nothing for pages of `file://`.
  }
  return { bankedMs: 0, since: null }
}

const remember = (name: string, kept: Kept): void => {
  try {
    sessionStorage.setItem(name, JSON.stringify(kept))
  } catch {
    // The time is lost on a reload then, and only then.
  }
}
