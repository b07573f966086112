/** What a picture's first bytes say. Sizes are as shown: an EXIF turn by a quarter swaps them. */
export type Header = {
  readonly format: PictureFormat
  readonly widthPx: number
  readonly heightPx: number
  readonly animated: boolean
  /** The file says that it has transparency; a guess from the header, true where unsure. */
  readonly alpha: boolean
  /** EXIF orientation, 1 to 8. */
  readonly orientation?: number
}

export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'svg' | 'mp4' | 'webm' | 'mp3' | 'ogg' | 'wav' | 'flac' | 'm4a'

/** Reads one format. `read` is called only for bytes that `claims` knows as its own, and may give up. */
export type HeaderReader = {
  readonly format: PictureFormat
  claims(bytes: Buffer): boolean
  read(bytes: Buffer): Omit<Header, 'format'> | undefined
}
