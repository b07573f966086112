import { Fault } from '../../fault.ts'

/** Reads `1,4-6`, `-3` and `5-`: numbers of slides, from 1, in order and once each. */
export function parseRange(text: string, count: number): readonly number[] {
  const found = new Set<number>()
  for (const part of text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)) {
    const [, from, dash, to] = /^(\d*)\s*(-?)\s*(\d*)$/.exec(part) ?? []
    const first = from === '' || from === undefined ? 1 : Number(from)
    const last = dash === '' ? first : to === '' || to === undefined ? count : Number(to)
    if (dash === undefined || (from === '' && to === '') || first < 1 || last < first)
      throw new Fault(
        'usage',
        `\`--range ${text}\` is not understood at \`${part}\`. Slides are counted from 1: \`1,4-6\`, or \`5-\` for the rest.`,
      )
    for (let number = first; number <= Math.min(last, count); number++) found.add(number)
  }
  if (found.size === 0) throw new Fault('usage', `\`--range ${text}\` names no slide of this talk, which has ${count}.`)
  return [...found].sort((a, b) => a - b)
}
