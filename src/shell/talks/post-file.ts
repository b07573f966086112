import { readFileSync, statSync } from 'node:fs'
import { Fault } from '../../fault.ts'
import { stopIfInterrupted } from '../system/interrupted.ts'
import type { PostFile } from './posts.ts'
import type { Terminal } from '../system/terminal.ts'

const mostBytes = 10_000_000

/** Reads a post's text. UTF-8, or UTF-16 where its first bytes say so; what is no text or no post's size is a Fault. */
export async function readPostFile(post: PostFile, terminal: Pick<Terminal, 'signal' | 'readStdin'>): Promise<string> {
  stopIfInterrupted(terminal)
  const bytes = post.path === '-' ? Buffer.from(await terminal.readStdin()) : readBytes(post)
  if (bytes.length > mostBytes) throw tooLarge(post, bytes.length)
  const text = decode(bytes)
  if (text.includes('\0'))
    throw new Fault('post-missing', `\`${post.shown}\` is not text, so there is no post in it to read.`, { path: post.shown })
  if (text.trim() === '')
    throw new Fault('post-missing', `\`${post.shown}\` is empty, so there is nothing to talk about.`, { path: post.shown })
  return text
}

function readBytes(post: PostFile): Buffer {
  try {
    const { size } = statSync(post.path)
    if (size > mostBytes) throw tooLarge(post, size)
    return readFileSync(post.path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error) || error instanceof Fault) throw error
    const reason = error.code === 'EACCES' ? 'may not be read' : error.code === 'EISDIR' ? 'is a folder' : 'is not there any more'
    throw new Fault('post-missing', `The post \`${post.shown}\` ${reason}.`, { path: post.shown }, { cause: error })
  }
}

const tooLarge = (post: PostFile, size: number): Fault =>
  new Fault(
    'post-too-large',
    `The post has ${Math.round(size / 1e6)} MB, and Rostrum reads ${mostBytes / 1e6} MB at most. Split it, or take out what is embedded in it.`,
    { path: post.shown },
  )

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return bytes.toString('utf8')
}
