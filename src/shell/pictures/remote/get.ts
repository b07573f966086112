import { lookup as systemLookup } from 'node:dns/promises'
import { request as plain, type IncomingMessage } from 'node:http'
import { request as secure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './address.ts'

/** Why a picture of another host could not be had. */
export type Refusal = 'offline' | 'not-public' | 'not-found' | 'no-picture' | 'too-large' | 'slow' | 'refused' | 'redirects' | 'budget'

export type Fetched = { readonly bytes: Buffer } | { readonly why: Refusal }

/** What stands between us and the network, for tests. */
export type Network = {
  readonly addressesOf: (host: string) => Promise<readonly string[]>
  readonly isPublic: (address: string) => boolean
}

export const realNetwork: Network = {
  addressesOf: async (host) => (await systemLookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  isPublic: isPublicAddress,
}

const limits = { redirects: 4, bytes: 12 << 20, nameMs: 2500 } as const

/**
 * Fetches one picture. The host's addresses are looked at before anything is sent and the connection goes to one of these very
 * addresses, so a name that changes its mind gains nothing; each redirect is a new address that is looked at the same way.
 */
export async function getPicture(address: string, network: Network, signal: AbortSignal): Promise<Fetched> {
  let url = new URL(address)
  for (let hop = 0; hop <= limits.redirects; hop++) {
    if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return { why: 'refused' }
    const resolved = await resolveHost(url.hostname, network)
    if (typeof resolved === 'string') return { why: resolved }
    const answer = await ask(url, resolved.address, signal)
    if (typeof answer === 'string') return { why: answer }
    const status = answer.statusCode ?? 0
    const { location } = answer.headers
    if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, url)) {
      answer.destroy()
      url = new URL(location, url)
      continue
    }
    if (status !== 200) {
      answer.destroy()
      return { why: status === 404 || status === 410 ? 'not-found' : 'refused' }
    }
    return readBody(answer)
  }
  return { why: 'redirects' }
}

async function resolveHost(hostname: string, network: Network): Promise<{ readonly address: string } | Refusal> {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0) return network.isPublic(host) ? { address: host } : 'not-public'
  if (!host.includes('.') || /\.(local|localhost|internal|lan|home|arpa)\.?$/i.test(host)) return 'not-public'
  const late = new Promise<'offline'>((done) => setTimeout(done, limits.nameMs, 'offline').unref())
  const addresses = await Promise.race([
    late,
    network.addressesOf(host).catch((error: unknown) => (codeOf(error) === 'ENOTFOUND' ? ('not-found' as const) : ('offline' as const))),
  ])
  if (typeof addresses === 'string') return addresses
  // One address inside is enough to refuse: nobody's picture host has both.
  if (addresses.some((address) => !network.isPublic(address))) return 'not-public'
  const [address] = addresses
  return address === undefined ? 'not-found' : { address }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

function ask(url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage | Refusal> {
  const family = isIP(address)
  const lookup: LookupFunction = (_host, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family))
  return new Promise((done) => {
    const start = url.protocol === 'https:' ? secure : plain
    const headers = {
      accept: 'image/avif,image/webp,image/png,image/jpeg,image/svg+xml,image/*',
      'user-agent': 'rostrum (fetches the pictures of a post)',
    }
    const sent = start(url, { lookup, signal, headers, agent: false }, done)
    sent.on('error', (error) =>
      done(signal.aborted ? 'slow' : /^E(NETUNREACH|HOSTUNREACH|AI_AGAIN|NETDOWN)$/.test(String(codeOf(error))) ? 'offline' : 'refused'),
    )
    sent.end()
  })
}

async function readBody(answer: IncomingMessage): Promise<Fetched> {
  const type = answer.headers['content-type'] ?? ''
  if (type !== '' && !/^(image\/|application\/octet-stream|binary\/octet-stream)/i.test(type)) {
    answer.destroy()
    return { why: 'no-picture' }
  }
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of answer) {
      if (!Buffer.isBuffer(part)) continue
      length += part.length
      if (length > limits.bytes) return { why: 'too-large' }
      parts.push(part)
    }
  } catch {
    return { why: 'slow' }
  } finally {
    answer.destroy()
  }
  return { bytes: Buffer.concat(parts) }
}
