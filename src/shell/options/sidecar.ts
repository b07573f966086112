import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Fault } from '../../fault.ts'
import type { Sidecar } from '../../deck/sidecar.ts'
import { parseDocument } from '../../post/front-matter/yaml.ts'
import { checkOptions, showPath, type Config } from './config.ts'
import type { PostFile } from '../talks/posts.ts'
import { readSlideChanges } from './slide-changes.ts'

/** A sidecar that was found: options for this post, and what it says of single slides. */
export type LoadedSidecar = {
  readonly file: string
  readonly shown: string
  readonly folder: string
  readonly options: Config
  readonly changes: Sidecar
}

/** Where a post's sidecar may lie: `post.deck.yaml` for `post.md`. */
export const sidecarPaths = (post: PostFile): readonly string[] =>
  post.path === '-' ? [] : [post.path.replace(/\.[^./\\]+$/, ''), post.path].flatMap((stem) => [`${stem}.deck.yaml`, `${stem}.deck.yml`])

/** Reads the sidecar beside a post, if there is one. */
export function loadSidecar(post: PostFile, cwd: string): LoadedSidecar | undefined {
  const file = sidecarPaths(post).find((path) => existsSync(path))
  if (file === undefined) return undefined
  const shown = showPath(cwd, file)
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  const values = parse(text, shown)
  const { slides, ...options } = values
  const checked = checkOptions(options, { path: shown, text, code: 'sidecar-broken', trusted: false, others: ['slides'] })
  return {
    file,
    shown,
    folder: dirname(file),
    options: checked,
    changes: { options: checked, slides: readSlideChanges(slides, { path: shown, text }) },
  }
}

function parse(text: string, path: string): Readonly<Record<string, unknown>> {
  const document = parseDocument(text, { logLevel: 'silent' })
  const error = document.errors[0]
  if (error) {
    const at = error.linePos?.[0]
    throw new Fault(
      'sidecar-broken',
      `The sidecar is not YAML: ${error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? ''}.`,
      { path, ...(at && { line: at.line, column: at.col }) },
      { cause: error },
    )
  }
  const values: unknown = toData(document, path)
  if (values === null || values === undefined) return {}
  if (typeof values === 'object' && !Array.isArray(values)) return { ...values }
  throw new Fault('sidecar-broken', 'The sidecar is not a list of names and values, such as `minutes: 20`.', { path, line: 1 })
}

function toData(document: ReturnType<typeof parseDocument>, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    throw new Fault(
      'sidecar-broken',
      `The sidecar could not be read: ${error instanceof Error ? error.message : String(error)}.`,
      { path },
      { cause: error },
    )
  }
}
