import { networkInterfaces } from 'node:os'

/** Whether others on the network can reach a server that listens there. */
export const isPublic = (host: string): boolean => !/^(localhost|127\.|\[?::1\]?$)/.test(host)

/** Addresses for the person at the terminal, the one to open first. */
export function addresses(host: string, port: number): readonly string[] {
  if (!isPublic(host)) return [`http://${host === '127.0.0.1' ? 'localhost' : host}:${port}/`]
  const isAll = /^(0\.0\.0\.0|\[?::\]?|)$/.test(host)
  const others = isAll
    ? Object.values(networkInterfaces()).flatMap((faces) =>
        (faces ?? []).filter((face) => face.family === 'IPv4' && !face.internal).map((face) => face.address),
      )
    : [host]
  return [...(isAll ? [`http://localhost:${port}/`] : []), ...others.map((address) => `http://${address}:${port}/`)]
}
