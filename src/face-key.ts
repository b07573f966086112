/** One way in which a family is drawn. */
export type Face = {
  readonly family: string
  readonly style: 'normal' | 'italic'
  readonly weight: number
  /** Absent for a font without that axis. */
  readonly opticalSize?: number
}

/** Name of a face in `Theme.metrics`: `Newsreader Variable|italic|400|28`. */
export const faceKey = (face: Face): string => `${face.family}|${face.style}|${face.weight}|${face.opticalSize ?? ''}`

/** The face that a key names. */
export function readFaceKey(key: string): Face {
  const [family = '', style, weight, opticalSize] = key.split('|')
  return {
    family,
    style: style === 'italic' ? 'italic' : 'normal',
    weight: Number(weight),
    ...(opticalSize ? { opticalSize: Number(opticalSize) } : {}),
  }
}
