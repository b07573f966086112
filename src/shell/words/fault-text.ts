import type { Fault } from '../../fault.ts'
import { paint } from './colours.ts'
import type { Terminal } from '../system/terminal.ts'
import { wrap } from './wrap.ts'

/** A Fault as one paragraph, after the place it speaks of: `post.md:3:7  There is …`. */
export function faultText(fault: Fault, terminal: Terminal): string {
  const colours = paint(terminal)
  const { path, line, column } = fault.at
  const place = path === undefined ? '' : [path, line, column].filter((part) => part !== undefined).join(':')
  const head = place === '' ? colours.red(fault.code === 'usage' ? 'rostrum' : 'error') : colours.red(place)
  const bare = place === '' ? (fault.code === 'usage' ? 'rostrum' : 'error') : place
  return `${head}  ${wrap(fault.message, terminal, bare.length + 2)}\n`
}
