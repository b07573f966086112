import { Fault } from '../../fault.ts'
import type { PostFile } from './posts.ts'

/** Runs one post's part of the work; a Fault is returned with its post's path, anything else is a bug and thrown. */
export async function orFault<T>(work: () => Promise<T>, file: PostFile): Promise<T | Fault> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return error.at.path === undefined ? new Fault(error.code, error.message, { ...error.at, path: file.shown }, { cause: error }) : error
  }
}
