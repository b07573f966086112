import { isIP } from 'node:net'

/**
 * Whether a request was meant for us. A page of another site can make a browser ask 127.0.0.1 under a name of its own (DNS rebinding), and
 * it can ask across origins; the first shows in `Host`, the second in `Origin`. Addresses cannot be rebound.
 */
export function isForUs(
  headers: { readonly host?: string | undefined; readonly origin?: string | undefined },
  names: readonly string[],
): boolean {
  const { host, origin } = headers
  if (host === undefined || !isOurName(nameOf(`http://${host}`), names)) return false
  return origin === undefined || origin === `http://${host}`
}

const isOurName = (name: string | undefined, names: readonly string[]): boolean =>
  name !== undefined &&
  (name === 'localhost' || name.endsWith('.localhost') || isIP(name.replace(/^\[|\]$/g, '')) !== 0 || names.includes(name))

function nameOf(address: string): string | undefined {
  // A name with a user or a path in it is none, whatever stands behind.
  if (/[@/?#\\]/.test(address.slice('http://'.length))) return undefined
  try {
    return new URL(address).hostname.toLowerCase()
  } catch {
    return undefined
  }
}
