import type { HeaderReader, PictureFormat } from './types.ts'

const latin = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to)

// A sound has no size; it stands in the place of a film, which has the width of a player's bar.
const sound = (format: PictureFormat, claims: HeaderReader['claims']): HeaderReader => ({
  format,
  claims,
  read: () => ({ widthPx: 640, heightPx: 54, animated: true, alpha: false }),
})

/** Sounds that browsers play, told by their first bytes: MP3 by its tag or the sync word of its first frame. */
export const sounds: readonly HeaderReader[] = [
  sound('mp3', (bytes) => latin(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && [0xfb, 0xf3, 0xf2, 0xfa].includes(bytes[1] ?? 0))),
  sound('ogg', (bytes) => latin(bytes, 0, 4) === 'OggS'),
  sound('wav', (bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WAVE'),
  sound('flac', (bytes) => latin(bytes, 0, 4) === 'fLaC'),
  sound('m4a', (bytes) => latin(bytes, 4, 11) === 'ftypM4A'),
]
