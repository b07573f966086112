import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Fault } from '../../fault.ts'
import type { LiveFault } from '../../live-message.ts'

const around = 2

/** What stopped a deck, as its page shows it: with the lines around the place, where there is one. A bug keeps its first line. */
export function faultState(error: unknown, cwd: string, post: string): LiveFault {
  if (!(error instanceof Fault))
    return {
      message: `Rostrum stumbled over this post, which is a fault of its own: ${error instanceof Error ? error.message : String(error)}`,
      excerpt: [],
    }
  const { path = post, line, column } = error.at
  return {
    message: error.message,
    path,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    excerpt: line !== undefined ? excerptOf(resolve(cwd, path), line) : [],
  }
}

function excerptOf(file: string, line: number): LiveFault['excerpt'] {
  try {
    const lines = readFileSync(file, 'utf8').split(/\r?\n/)
    const first = Math.max(1, line - around)
    return lines.slice(first - 1, line + around).map((text, index) => ({ line: first + index, text: text.slice(0, 300) }))
  } catch (error) {
    // The file may be gone by the time its fault is shown; the sentence stands without it.
    if (error instanceof Error && 'code' in error) return []
    throw error
  }
}
