import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { Fault } from '../../fault.ts'
import { fontFiles, isFontFile } from '../fonts/brand-font.ts'
import type { Config } from './config.ts'
import { defaultOptions, type Options } from './option-table.ts'

/** Options from one place, and the folder that paths in them stand relative to. */
export type Layer = { readonly options: Config; readonly folder: string; readonly path: string }

/**
 * One set of options out of several, the strongest first: flags, sidecar, front matter, config. Paths come out absolute. Where
 * the flags say nothing of it, whoever wants no other host asked is obeyed: a post cannot undo it.
 */
export function resolveOptions(layers: readonly Layer[], cwd: string): Options {
  const merged = layers.toReversed().reduce<Options>((sum, layer) => ({ ...sum, ...rooted(layer, cwd) }), defaultOptions)
  return { ...merged, remote: layers[0]?.options.remote ?? layers.every((layer) => layer.options.remote !== false) }
}

function rooted({ options, folder }: Layer, cwd: string): Config {
  const { theme, site, logo, font, browser } = options
  return {
    ...options,
    ...(theme !== undefined && /[\\/.]/.test(theme) && { theme: resolve(folder, theme) }),
    ...(site !== undefined && { site: resolve(folder, site) }),
    ...(logo !== undefined && { logo: resolve(folder, logo) }),
    ...(font !== undefined &&
      isFontFile(font) && {
        font: fontFiles(font)
          .map((file) => resolve(folder, file))
          .join(', '),
      }),
    ...(browser !== undefined && { browser: resolve(cwd, browser) }),
  }
}

/** What a post says for itself may not reach beyond its site, nor write anywhere but below the working directory. */
export function confine(layer: Layer, site: string, cwd: string): Layer {
  const { theme, logo, font, out } = rooted(layer, cwd)
  const outside = (path: string | undefined, root: string): boolean => path !== undefined && !isInside(root, followed(path))
  const wrong =
    theme !== undefined && /[\\/]/.test(theme) && outside(theme, site)
      ? 'theme'
      : outside(logo, site)
        ? 'logo'
        : font !== undefined && isFontFile(font) && fontFiles(font).some((file) => outside(file, site))
          ? 'font'
          : out !== undefined && out !== '-' && outside(resolve(cwd, out), cwd)
            ? 'out'
            : undefined
  if (wrong === undefined) return layer
  throw new Fault(
    'sidecar-broken',
    `\`${wrong}\` leads out of ${wrong === 'out' ? 'the working directory' : 'the site'}, where a post may not go. Give it as a flag or in \`rostrum.config.json\`.`,
    { path: layer.path },
  )
}

const isInside = (root: string, path: string): boolean => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)

/** A path with its links followed, as far as it is there. */
const followed = (path: string): string =>
  existsSync(path) ? realpathSync(path) : existsSync(dirname(path)) ? join(realpathSync(dirname(path)), basename(path)) : path
