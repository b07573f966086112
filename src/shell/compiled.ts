import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { Script } from 'node:vm'

/** The code of bundles as V8 compiled it, by the stamp of a bundle's file, and what it was made with. */
type Kept = { readonly madeWith: string; readonly codes: ReadonlyMap<string, Buffer> }

type Bundle = { exports: unknown }

/**
 * Loads a CommonJS bundle, and whatever bundles it asks for, with the code that V8 compiled in an earlier run: compiling is half of what a
 * small build would cost. What was compiled anew is kept in a file when the process ends; where none can be written, the next run compiles again.
 */
export function loadCompiled(entry: string, keptIn: string): unknown {
  const madeWith = [process.version, process.arch, stampOf(entry)].join(' ')
  const kept = read(keptIn, madeWith)
  const scripts = new Map<string, Script>()
  const bundles = new Map<string, Bundle>()
  const news = { count: 0 }

  const load = (file: string): unknown => {
    const known = bundles.get(file)
    if (known) return known.exports
    const bundle: Bundle = { exports: {} }
    bundles.set(file, bundle)
    const stamp = stampOf(file)
    const cachedData = kept.codes.get(stamp)
    // Bundles are ASCII (`vite.config.ts`).
    const script = new Script(wrapped(readFileSync(file, 'latin1')), { filename: file, ...(cachedData && { cachedData }) })
    if (!cachedData || script.cachedDataRejected === true) news.count += 1
    scripts.set(stamp, script)
    const others = createRequire(file)
    const require = (name: string): unknown => (name.startsWith('.') ? load(resolve(dirname(file), name)) : others(name))
    const run: (...args: unknown[]) => void = script.runInThisContext()
    run.call(bundle.exports, bundle.exports, require, bundle, file, (name: string) => import(name))
    return bundle.exports
  }

  process.once('exit', () => {
    if (news.count === 0) return
    const codes = new Map([...kept.codes].filter(([stamp]) => scripts.has(stamp) || !bundles.has(fileOf(stamp))))
    // Those that were kept too: this run may have compiled more of them than the one before, which perhaps left it all to threads.
    for (const [stamp, script] of scripts) codes.set(stamp, script.createCachedData())
    write(keptIn, { madeWith, codes })
  })
  return load(entry)
}

/** V8 takes code for a text of the same length, whatever it says: a run in the middle of a build must not be believed by later ones. */
function stampOf(file: string): string {
  const { mtimeMs, size } = statSync(file)
  return [mtimeMs, size, file].join(' ')
}

const fileOf = (stamp: string): string => stamp.replace(/^\S+ \S+ /, '')

/** As Node wraps a CommonJS module, but that `import` is handed in: a script made like this cannot import. */
const wrapped = (code: string): string => `(function (exports, require, module, __filename, importPackage) {${code}\n})`

/** A line of JSON that says what stands in the file, and then the codes, one after the other. */
function read(file: string, madeWith: string): Kept {
  const codes = new Map<string, Buffer>()
  try {
    const bytes = readFileSync(file)
    const end = bytes.indexOf('\n')
    const head: { madeWith: string; sizes: Record<string, number> } = JSON.parse(bytes.toString('utf8', 0, end))
    if (head.madeWith !== madeWith) return { madeWith, codes }
    let at = end + 1
    for (const [name, size] of Object.entries(head.sizes)) codes.set(name, bytes.subarray(at, (at += size)))
    return { madeWith, codes: at === bytes.length ? codes : new Map() }
  } catch {
    // There is none yet, or it is broken: everything is compiled.
    return { madeWith, codes: new Map() }
  }
}

function write(file: string, { madeWith, codes }: Kept): void {
  const next = `${file}-${process.pid}`
  const sizes = Object.fromEntries([...codes].map(([name, code]) => [name, code.length]))
  try {
    writeFileSync(next, Buffer.concat([Buffer.from(`${JSON.stringify({ madeWith, sizes })}\n`), ...codes.values()]))
    renameSync(next, file)
  } catch {
    // Installed where we may not write.
    rmSync(next, { force: true })
  }
}
