import { readFileSync, statSync } from 'node:fs'
import { Fault } from '../../fault.ts'
import { showPath } from './config.ts'

/** A picture for the corner: its name in the deck's folder and where it lies. */
export type Logo = { readonly name: string; readonly path: string }

/** Looks at the file that `logo` names. What is no picture is not copied into a deck. */
export function findLogo(path: string | undefined, cwd: string): Logo | undefined {
  if (path === undefined) return undefined
  const shown = showPath(cwd, path)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new Fault('config-broken', `There is no logo \`${shown}\`.`, { path: shown })
  const kind = kindOf(readFileSync(path))
  if (kind === undefined) throw new Fault('config-broken', `The logo \`${shown}\` is neither SVG, PNG, JPEG nor WebP.`, { path: shown })
  return { name: `logo.${kind}`, path }
}

function kindOf(bytes: Buffer): string | undefined {
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') return 'png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpg'
  if (bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'webp'
  return /<svg[\s>]/.test(bytes.subarray(0, 4096).toString('utf8')) ? 'svg' : undefined
}
