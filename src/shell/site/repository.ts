import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The git repository around a site, and its name on GitHub where its config tells. */
export type Repository = { readonly root: string; readonly owner?: string; readonly name?: string }

export async function readRepository(root: string): Promise<Repository> {
  const config = await readFile(join(root, '.git', 'config'), 'utf8').catch(() => '')
  const remote = /^\s*url\s*=\s*\S*github\.com[:/]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?\s*$/m.exec(config)
  return { root, ...(remote?.[1] && remote[2] && { owner: remote[1], name: remote[2] }) }
}
