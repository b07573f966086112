import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Way } from './install.ts'

/** 143 is the last that wants no more than Node 20. */
const packed = '@sparticuz/chromium@143'

/** Asks the package to unpack itself; it does so into the temporary folder, and prints where to. */
const unpack = `import chromium from '@sparticuz/chromium'
const path = await chromium.executablePath()
console.log(JSON.stringify({ path, libraries: process.env.LD_LIBRARY_PATH ?? '', fonts: process.env.FONTCONFIG_PATH ?? '' }))
`

/** Its own names Lambda's folders. The cache lies beside the fonts, so that nothing is written elsewhere. */
const fontConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><dir>/usr/share/fonts</dir><cachedir prefix="relative">cache</cachedir></fontconfig>
`

/**
 * The Chromium that `@sparticuz/chromium` ships for Amazon's Lambda: a headless shell with the libraries that it needs, so that it runs
 * where nothing but Node and npm is. It unpacks to a fixed place in the temporary folder and takes what lies there for its own, so it
 * gets a temporary folder of its own; the runtime's name makes it unpack its libraries too.
 */
export const unpackFromNpm: Way = {
  name: 'the npm registry',
  async get(folder, { say, signal }) {
    if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('it has a Chromium for Linux on x64 alone')
    const [packages, unpacked] = [join(folder, 'npm'), join(folder, 'chromium')]
    await mkdir(packages, { recursive: true })
    await mkdir(unpacked)
    say?.('Getting a Chromium from the npm registry (71 MB)')
    await writeFile(join(packages, 'package.json'), '{ "private": true }\n')
    await run(npmCli(), ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', packed], {
      cwd: packages,
      signal,
    })
    say?.('Unpacking Chromium')
    await writeFile(join(packages, 'unpack.mjs'), unpack)
    const said = await run([], ['unpack.mjs'], {
      cwd: packages,
      signal,
      env: { TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x', LD_LIBRARY_PATH: '', FONTCONFIG_PATH: '' },
    })
    const { path, libraries, fonts } = readSaid(said)
    await rm(packages, { recursive: true, force: true })
    const hasFonts = existsSync('/etc/fonts/fonts.conf')
    await writeFile(join(fonts, 'fonts.conf'), fontConfig)
    return {
      path,
      kind: 'shell',
      // Made for Lambda, it has no sandbox to start.
      args: ['--no-sandbox', '--no-zygote', '--in-process-gpu'],
      env: { LD_LIBRARY_PATH: libraries.replace(/^:|:$/g, ''), ...(!hasFonts && { FONTCONFIG_PATH: fonts }) },
    }
  },
}

function readSaid(text: string): { path: string; libraries: string; fonts: string } {
  const said: unknown = JSON.parse(text.trim().split('\n').at(-1) ?? '')
  const of = (name: string): string =>
    typeof said === 'object' && said !== null ? String(Object.getOwnPropertyDescriptor(said, name)?.value ?? '') : ''
  return { path: of('path'), libraries: of('libraries'), fonts: of('fonts') }
}

/** npm without a shell: the script beside this Node, else `npm` on the PATH. */
function npmCli(): readonly string[] {
  const { npm_execpath: asked } = process.env
  const beside = join(dirname(dirname(process.execPath)), 'lib/node_modules/npm/bin/npm-cli.js')
  const script = asked !== undefined && /npm-cli\.js$/.test(asked) ? asked : beside
  return existsSync(script) ? [script] : ['npm']
}

type RunOptions = { readonly cwd: string; readonly signal?: AbortSignal | undefined; readonly env?: Readonly<Record<string, string>> }

function run(program: readonly string[], args: readonly string[], { cwd, signal, env }: RunOptions): Promise<string> {
  const own = program[0] === 'npm'
  const [file, all] = own ? ['npm', args] : [process.execPath, [...program, ...args]]
  return new Promise((done, fail) => {
    execFile(
      file,
      [...all],
      { cwd, env: { ...process.env, ...env }, maxBuffer: 1 << 24, ...(signal && { signal }) },
      (error, stdout, stderr) => {
        if (error) fail(new Error(reason(stderr) ?? error.message.split('\n', 1)[0], { cause: error }))
        else done(stdout)
      },
    )
  })
}

/** npm's first line that says what went wrong. */
const reason = (stderr: string): string | undefined =>
  stderr
    .split('\n')
    .map((line) => line.replace(/^npm (?:error|ERR!)\s*/, '').trim())
    .find((line) => line !== '' && !/^(code|errno|syscall|network)\b|^npm warn/i.test(line))
