/** Line (from 1) on which a key of YAML, TOML or JSON stands between two lines, to say where a wrong value is. */
export function lineOfKey(text: string, key: string, from = 1, last = Infinity): number | undefined {
  const lines = text.split(/\r\n|\r|\n/)
  const wanted = new RegExp(`(^|[\\s{,])["']?${key.replaceAll(/[^\w-]/g, '\\$&')}["']?\\s*[:=]`)
  const found = lines.findIndex((line, index) => index + 1 >= from && index + 1 <= last && wanted.test(line))
  return found < 0 ? undefined : found + 1
}
