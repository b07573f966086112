/** Contrast of two colours (`#rrggbb`), 1 to 21, as WCAG 2 counts it. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** A colour moved towards black or white, as little as it takes, until it can be read on each of the grounds (4.5 : 1). */
export function readable(colour: string, grounds: readonly string[]): string {
  const isDark = grounds.every((ground) => luminance(ground) < 0.18)
  for (let step = 0; step <= 50; step += 1) {
    const mixed = mix(colour, isDark ? '#ffffff' : '#000000', step / 50)
    if (grounds.every((ground) => contrast(mixed, ground) >= 4.5)) return mixed
  }
  return isDark ? '#ffffff' : '#000000'
}

const channels = (colour: string): readonly number[] => {
  const hex = colour.replace('#', '')
  const long = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16) || 0)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** A colour with a share of another. */
export function mix(one: string, other: string, share: number): string {
  const target = channels(other)
  return `#${channels(one)
    .map((value, index) =>
      Math.round(value + ((target[index] ?? 0) - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
