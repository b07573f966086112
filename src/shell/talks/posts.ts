import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Fault } from '../../fault.ts'
import { nearMiss } from '../../text/near-miss.ts'
import { showPath } from '../options/config.ts'
import { textOf } from '../system/disk.ts'

/** A post to make a talk of; `asked` when it was named itself, not found in a folder. */
export type PostFile = { readonly path: string; readonly shown: string; readonly asked: boolean }

const markdown = /\.(md|markdown|mdx|qmd|mdown|mkd)$/i
const passedOver = /^(_index|readme|changelog|contributing|license|code_of_conduct|security)(\.[a-z-]+)?\.[a-z]+$/i

/** Finds the posts behind the operands: files as they are, folders walked, `-` standard input. Each post once, in a stable order. */
export function findPosts(operands: readonly string[], cwd: string, drafts: boolean): readonly PostFile[] {
  const found = new Map<string, PostFile>()
  for (const operand of operands) {
    if (operand === '-') found.set('-', { path: '-', shown: '-', asked: true })
    else for (const post of postsAt(operand, cwd, drafts)) if (!found.has(post.path)) found.set(post.path, post)
  }
  return [...found.values()]
}

function postsAt(operand: string, cwd: string, drafts: boolean): readonly PostFile[] {
  const path = resolve(cwd, operand)
  const shown = showPath(cwd, path)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) throw new Fault('post-missing', `There is no post \`${operand}\`.${hint(path)}`, { path: shown })
  if (stat.isFile()) return [{ path, shown, asked: true }]
  const posts = walk(path, drafts).map((file) => ({ path: file, shown: showPath(cwd, file), asked: false }))
  if (posts.length === 0)
    throw new Fault(
      'post-missing',
      `The folder \`${operand}\` holds no Markdown post. \`_index.md\` and README files are passed over, and \`_drafts\` but for \`--drafts\`.`,
      { path: shown },
    )
  return posts
}

/** A file of nearly the same name beside it, for the sentence. */
function hint(path: string): string {
  const folder = resolve(path, '..')
  const name = path.slice(folder.length + 1)
  try {
    const near =
      nearMiss(name, readdirSync(folder)) ??
      readdirSync(folder).find((entry) => markdown.test(entry) && entry.replace(markdown, '') === name)
    return near === undefined ? '' : ` Did you mean \`${near}\`?`
  } catch {
    return ' Its folder does not exist either.'
  }
}

function walk(folder: string, drafts: boolean): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const files = entries
    .filter((entry) => entry.isFile() && markdown.test(entry.name) && !passedOver.test(entry.name))
    .map((entry) => entry.name)
    .filter((name) => !isExported(join(folder, name)))
  const isBundle = files.some((name) => /^index\.[^/]*$/i.test(name))
  return [
    ...files.map((name) => join(folder, name)).filter((file, at) => !isBundle || /^index\./i.test(files[at] ?? '') || hasFrontMatter(file)),
    ...entries
      .filter((entry) => entry.isDirectory() && isWalked(entry.name, drafts))
      .flatMap((entry) => walk(join(folder, entry.name), drafts)),
  ]
}

/** The folders that are walked for posts: where a new one may turn up. */
export function walkedFolders(operands: readonly string[], cwd: string, drafts: boolean): readonly string[] {
  const within = (folder: string): readonly string[] => [
    folder,
    ...readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && isWalked(entry.name, drafts))
      .flatMap((entry) => within(join(folder, entry.name))),
  ]
  return operands
    .filter((operand) => operand !== '-')
    .map((operand) => resolve(cwd, operand))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory())
    .flatMap(within)
}

const isWalked = (name: string, drafts: boolean): boolean =>
  !name.startsWith('.') && name !== 'node_modules' && (drafts || name !== '_drafts')

/** The notes of a talk, exported into the folder of its post, are no post. */
const isExported = (file: string): boolean => file.endsWith('.notes.md') && /^\*0:00 – [\d:]+\*$/m.test(textOf(file).slice(0, 4000))

/** Beside an `index.md` lie the parts it includes, which are no posts, and in some blogs other posts, which say so at their head. */
const hasFrontMatter = (file: string): boolean => /^\uFEFF?\s*(---|\+\+\+|\{)\s*[\r\n]/.test(textOf(file).slice(0, 200))
