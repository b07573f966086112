import { isLfsPointer, readHeader } from '../headers/index.ts'
import { kept } from '../kept.ts'
import type { SourceFile } from '../source-file.ts'
import { sha256 } from '../../system/sha256.ts'
import type { Fetched, Network, Refusal } from './get.ts'

export type { Refusal } from './get.ts'

export type PictureFetcher = (address: string) => Promise<{ readonly bytes: Buffer; readonly from: SourceFile } | { readonly why: Refusal }>

type Limits = { readonly eachMs: number; readonly budgetMs: number; readonly atOnce: number }

const usual: Limits = { eachMs: 10_000, budgetMs: 20_000, atOnce: 6 }
/** After so many hosts in a row whose names nobody knows, it is the network that is missing, not the hosts. */
const mostUnknown = 3
/** A failure is believed for so long; `present` runs for hours. */
const forgetMs = 60_000

/**
 * Fetches pictures of other hosts, each address once, and keeps them in the user's cache folder. Those asked for together share a
 * budget of time, and the first sign that there is no network ends the waiting for all.
 */
export function makeFetcher(
  o: { readonly cacheFolder?: string | undefined; readonly network?: Network; readonly limits?: Partial<Limits> } = {},
): PictureFetcher {
  const { eachMs, budgetMs, atOnce } = { ...usual, ...o.limits }
  const asked = new Map<string, { readonly atMs: number; readonly found: ReturnType<PictureFetcher> }>()
  const waiting: (() => void)[] = []
  const state = { busy: 0, spentMs: 0, offlineSinceMs: -Infinity, unknown: new Set<string>(), reached: false }
  const offline = (): boolean => performance.now() - state.offlineSinceMs < forgetMs

  const turn = async (): Promise<void> => {
    if (state.busy === 0) state.spentMs = 0
    if (state.busy >= atOnce) await new Promise<void>((go) => waiting.push(go))
    state.busy += 1
  }
  const done = (): void => {
    state.busy -= 1
    waiting.shift()?.()
  }
  const get = async (address: string): Promise<Fetched> => {
    await turn()
    const started = performance.now()
    try {
      if (offline()) return { why: 'offline' }
      const leftMs = Math.min(eachMs, budgetMs - state.spentMs)
      if (leftMs <= 0) return { why: 'budget' }
      // A post without such pictures does without the tools to get them.
      const { getPicture, realNetwork } = await import('./get.ts')
      const fetched = await getPicture(address, o.network ?? realNetwork, AbortSignal.timeout(leftMs))
      learn(address, fetched)
      return offline() && 'why' in fetched ? { why: 'offline' } : fetched
    } finally {
      state.spentMs += (performance.now() - started) / atOnce
      done()
    }
  }
  const learn = (address: string, fetched: Fetched): void => {
    if ('bytes' in fetched) state.reached = true
    else if (fetched.why === 'not-found') state.unknown.add(new URL(address).hostname)
    const lost = ('why' in fetched && fetched.why === 'offline') || state.unknown.size >= mostUnknown
    if (lost && !state.reached) {
      state.offlineSinceMs = performance.now()
      state.unknown.clear()
    }
  }
  const fetchOnce = async (address: string): ReturnType<PictureFetcher> => {
    let why: Refusal = 'refused'
    const found = await kept(`remote/${sha256('hex', address)}`, o.cacheFolder, async () => {
      const fetched = await get(address)
      if ('why' in fetched) why = fetched.why
      else if (isLfsPointer(fetched.bytes) || readHeader(fetched.bytes) === undefined) why = 'no-picture'
      else return fetched.bytes
      return undefined
    })
    return found ? { bytes: found.bytes, from: found.source } : { why }
  }
  return (written) => {
    if (!URL.canParse(written)) return Promise.resolve({ why: 'refused' })
    const { href } = new URL(written)
    const address = href.replace(/#.*$/, '')
    const known = asked.get(address)
    if (known && performance.now() - known.atMs < forgetMs) return known.found
    const found = fetchOnce(address)
    asked.set(address, { atMs: performance.now(), found })
    return found
  }
}

const fetchers = new Map<string, PictureFetcher>()

/** The process's own fetcher for a cache folder: many posts in one command share what it learnt. */
export function pictureFetcher(cacheFolder?: string): PictureFetcher {
  const key = cacheFolder ?? ''
  const fetcher = fetchers.get(key) ?? makeFetcher({ cacheFolder })
  fetchers.set(key, fetcher)
  return fetcher
}
