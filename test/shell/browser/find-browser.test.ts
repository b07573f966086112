import { chmod, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, type BrowserPlaces } from '../../../src/shell/browser/index.ts'
import { installBrowser, type Way } from '../../../src/shell/browser/install.ts'

/** The machine's own, to have one that runs. */
const found = await findBrowser()

let folder = ''
let count = 0
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'browsers-')))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A machine with these programs and nothing else. */
async function machine(
  programs: readonly string[],
  env: BrowserPlaces['env'] = {},
): Promise<BrowserPlaces & { readonly at: (name: string) => string }> {
  const root = join(folder, `machine-${++count}`)
  const at = (name: string): string => join(root, name)
  for (const name of programs) {
    await mkdir(dirname(at(name)), { recursive: true })
    await writeFile(at(name), '#!/bin/sh\n')
    await chmod(at(name), 0o755)
  }
  return { env, folders: [at('bin')], puppeteerFolder: at('puppeteer'), ownFolder: at('own'), programs: [], at }
}

const shellIn = 'puppeteer/chrome-headless-shell'

describe('looking for a browser', () => {
  it('prefers a headless shell on the machine, then in puppeteer’s cache, then a whole browser', async () => {
    const all = await machine(['bin/chromium', 'bin/chromium-headless-shell', `${shellIn}/linux-9.0.0/x/chrome-headless-shell`])
    expect(await findBrowser(undefined, all)).toMatchObject({ path: all.at('bin/chromium-headless-shell'), kind: 'shell' })
    const cached = await machine([
      'bin/chromium',
      `${shellIn}/linux-99.0.0/x/chrome-headless-shell`,
      `${shellIn}/linux-100.0.0/x/chrome-headless-shell`,
    ])
    expect(await findBrowser(undefined, cached)).toMatchObject({
      path: cached.at(`${shellIn}/linux-100.0.0/x/chrome-headless-shell`),
      kind: 'shell',
    })
    const full = await machine(['bin/chromium', 'puppeteer/chrome/linux-9.0.0/x/chrome'])
    expect(await findBrowser(undefined, full)).toMatchObject({ path: full.at('bin/chromium'), kind: 'full' })
  })

  it('takes the one that is named, by path or by name, and the one that puppeteer is told', async () => {
    const some = await machine(['bin/chromium-headless-shell', 'bin/google-chrome', 'else/browser'])
    expect(await findBrowser(some.at('else/browser'), some)).toMatchObject({ path: some.at('else/browser'), from: '--browser' })
    expect(await findBrowser('google-chrome', some)).toMatchObject({ path: some.at('bin/google-chrome') })
    expect(await findBrowser(undefined, { ...some, env: { PUPPETEER_EXECUTABLE_PATH: some.at('else/browser') } })).toMatchObject({
      from: 'PUPPETEER_EXECUTABLE_PATH',
    })
  })

  it('does not quietly take another when the named one is not there', async () => {
    const some = await machine(['bin/chromium'])
    await expect(findBrowser(some.at('else/gone'), some)).rejects.toMatchObject({
      code: 'browser-missing',
      message: expect.stringContaining('else/gone'),
    })
  })

  it('finds none where there is none, or where a record tells of one that is gone', async () => {
    const bare = await machine([])
    expect(await findBrowser(undefined, bare)).toBeUndefined()
    await mkdir(bare.ownFolder, { recursive: true })
    await writeFile(join(bare.ownFolder, 'browser.json'), '{ "path": "/nowhere/chromium" }')
    expect(await findBrowser(undefined, bare)).toBeUndefined()
    await writeFile(join(bare.ownFolder, 'browser.json'), 'no JSON')
    expect(await findBrowser(undefined, bare)).toBeUndefined()
  })
})

describe('getting a browser', () => {
  const broken: Way = { name: 'a way that fails', get: () => Promise.reject(new Error('no such host')) }
  const silent: Way = {
    name: 'a way to a browser that does not run',
    get: async (place) => {
      const path = join(place, 'browser')
      await writeFile(path, '#!/bin/sh\nexit 1\n')
      await chmod(path, 0o755)
      return { path, kind: 'shell' }
    },
  }
  /** A script that starts the machine's own: what is moved has to be told where it is. */
  const works: Way = {
    name: 'a way that works',
    get: async (place) => {
      const path = join(place, 'deep/browser')
      await mkdir(dirname(path))
      await writeFile(path, `#!/bin/sh\ntest "$PLACE" = "$(dirname "$0")" && exec "${found?.path}" "$@"\n`)
      await chmod(path, 0o755)
      return { path, kind: 'shell', env: { PLACE: dirname(path) } }
    },
  }

  // A way gets headless shells, and a whole Chromium is started otherwise.
  it.skipIf(found?.kind !== 'shell')('tries one way after the other, tries out what it got, and writes down where it is', async () => {
    const place = join(folder, 'cache/browser')
    const said: string[] = []
    const got = await installBrowser({ folder: place, ways: [broken, silent, works], say: (text) => said.push(text) })
    expect(got).toMatchObject({ path: join(place, 'deep/browser'), env: { PLACE: join(place, 'deep') } })
    expect(await findBrowser(undefined, { env: {}, folders: [], puppeteerFolder: '', ownFolder: place, programs: [] })).toMatchObject({
      path: got.path,
      from: 'rostrum doctor --install',
    })
    expect(await readdir(join(folder, 'cache'))).toEqual(['browser'])
    expect(await installBrowser({ folder: place, ways: [broken] })).toMatchObject({ path: got.path })
  })

  it('says what was tried when nothing worked, and leaves nothing', async () => {
    const place = join(folder, 'none/browser')
    await expect(installBrowser({ folder: place, ways: [broken, silent] })).rejects.toMatchObject({
      code: 'install-failed',
      message: expect.stringMatching(/a way that fails: no such host; a way to a browser that does not run: it does not run here/),
    })
    expect(await readdir(join(folder, 'none'))).toEqual([])
  })
})
