import { join } from 'node:path'
import { textOf } from '../system/disk.ts'

/** The git repository around a site, and its name on GitHub where its config tells. */
export type Repository = { readonly root: string; readonly owner?: string; readonly name?: string }

export function readRepository(root: string): Repository {
  const config = textOf(join(root, '.git', 'config'))
  const remote = /^\s*url\s*=\s*\S*github\.com[:/]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?\s*$/m.exec(config)
  return { root, ...(remote?.[1] && remote[2] && { owner: remote[1], name: remote[2] }) }
}
