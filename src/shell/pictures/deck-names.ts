import { basename } from 'node:path'
import { decoded } from './candidates.ts'
import { extensions, type PictureFormat } from './headers/index.ts'

const longest = 60

/** Gives each file of a deck a name of its own, `img/base.ext`, from its own name; the same files in the same order get the same names. */
export function makeDeckNames(): (source: string, format: PictureFormat) => string {
  const taken = new Set<string>()
  return (source, format) => {
    const name = decoded(basename(source.replace(/[?#].*$/, '')))
    const own = /\.([A-Za-z0-9]{2,5})$/.exec(name)?.[1]?.toLowerCase()
    const extension = own === 'jpeg' && format === 'jpeg' ? 'jpeg' : extensions[format]
    const base = plain(name.replace(/\.[A-Za-z0-9]{2,5}$/, ''))
    for (let n = 1; ; n++) {
      const file = `img/${n === 1 ? base : `${base}-${n}`}.${extension}`
      if (taken.has(file.toLowerCase())) continue
      taken.add(file.toLowerCase())
      return file
    }
  }
}

/** ASCII only, so that a name means the same in a URL, in a zip and on every disk. */
function plain(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
  return (
    ascii
      .replaceAll(/-{2,}/g, '-')
      .replaceAll(/^[-.]+|[-.]+$/g, '')
      .slice(0, longest) || 'picture'
  )
}
