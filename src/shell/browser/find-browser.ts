import { access, constants, readFile, readdir } from 'node:fs/promises'
import { homedir, platform } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import { cacheFolder } from '../system/cache-folder.ts'
import { Fault } from '../../fault.ts'
import type { FoundBrowser } from './found-browser.ts'

/** Where browsers are looked for; tests hand in their own. */
export type BrowserPlaces = {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Folders of programs, `PATH` taken apart. */
  readonly folders: readonly string[]
  /** Puppeteer's cache. */
  readonly puppeteerFolder: string
  /** Where `rostrum doctor --install` puts one. */
  readonly ownFolder: string
  /** Programs at fixed places, as macOS and Windows have them. */
  readonly programs: readonly string[]
}

const shellNames = ['chromium-headless-shell', 'chrome-headless-shell', 'headless-shell', 'headless_shell']
const fullNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
]

export function machinePlaces(env: BrowserPlaces['env'] = process.env): BrowserPlaces {
  return {
    env,
    folders: (env['PATH'] ?? '').split(delimiter).filter(Boolean),
    puppeteerFolder: env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer'),
    ownFolder: join(cacheFolder(), 'browser'),
    programs: fixedPrograms(env),
  }
}

function fixedPrograms(env: BrowserPlaces['env']): readonly string[] {
  if (platform() === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((root) => `${root}/${name}.app/Contents/MacOS/${name}`),
    )
  }
  if (platform() !== 'win32') return []
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? [])
  return roots.flatMap((root) => [
    join(root, 'Google/Chrome/Application/chrome.exe'),
    join(root, 'Microsoft/Edge/Application/msedge.exe'),
    join(root, 'Chromium/Application/chrome.exe'),
  ])
}

/**
 * Finds the browser to print with: the one that is named, else a headless shell (on the PATH, in puppeteer's cache), else a whole
 * Chrome, Chromium or Edge, else what `rostrum doctor --install` got. `undefined` where there is none.
 */
export async function findBrowser(named?: string, places: BrowserPlaces = machinePlaces()): Promise<FoundBrowser | undefined> {
  const wanted = [
    [named, '--browser'],
    [places.env['PUPPETEER_EXECUTABLE_PATH'], 'PUPPETEER_EXECUTABLE_PATH'],
  ] as const
  for (const [path, from] of wanted) {
    if (path === undefined || path === '') continue
    const program = (await isProgram(path)) ? path : /[/\\]/.test(path) ? undefined : await onPath([path], places.folders)
    if (program !== undefined) return { path: program, kind: kindOf(program), from }
    throw new Fault(
      'browser-missing',
      `There is no program at \`${path}\`, which ${from} names. Name the Chromium, Chrome or headless shell itself, or leave it away so that Rostrum looks for one.`,
    )
  }
  const shell = (await onPath(shellNames, places.folders)) ?? (await inPuppeteerCache(places.puppeteerFolder, 'chrome-headless-shell'))
  if (shell !== undefined)
    return { path: shell, kind: 'shell', from: shell.startsWith(places.puppeteerFolder) ? "puppeteer's cache" : 'this machine' }
  const full =
    (await onPath(fullNames, places.folders)) ??
    (await firstProgram(places.programs)) ??
    (await inPuppeteerCache(places.puppeteerFolder, 'chrome'))
  if (full !== undefined)
    return { path: full, kind: 'full', from: full.startsWith(places.puppeteerFolder) ? "puppeteer's cache" : 'this machine' }
  return installedBrowser(places.ownFolder)
}

export const installRecord = 'browser.json'

/** What `rostrum doctor --install` wrote down about the browser that it got, if that is still there. */
export async function installedBrowser(folder: string): Promise<FoundBrowser | undefined> {
  const text = await readFile(join(folder, installRecord), 'utf8').catch(() => undefined)
  const found = text === undefined ? undefined : readRecord(text)
  return found && (await isProgram(found.path)) ? found : undefined
}

function readRecord(text: string): FoundBrowser | undefined {
  try {
    const said: unknown = JSON.parse(text)
    if (typeof said !== 'object' || said === null || !('path' in said) || typeof said.path !== 'string') return undefined
    const env =
      'env' in said && typeof said.env === 'object' && said.env !== null
        ? Object.fromEntries(Object.entries(said.env).map(([name, value]) => [name, String(value)]))
        : undefined
    const args = 'args' in said && Array.isArray(said.args) ? said.args.map(String) : undefined
    return { path: said.path, kind: 'shell', from: 'rostrum doctor --install', ...(env && { env }), ...(args && { args }) }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const kindOf = (path: string): FoundBrowser['kind'] => (/headless[-_]shell/i.test(basename(path)) ? 'shell' : 'full')

async function onPath(names: readonly string[], folders: readonly string[]): Promise<string | undefined> {
  const ends = platform() === 'win32' ? ['.exe', '.cmd', ''] : ['']
  return firstProgram(names.flatMap((name) => folders.flatMap((folder) => ends.map((end) => join(folder, name + end)))))
}

async function firstProgram(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await isProgram(path)) return path
  return undefined
}

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

/** `<cache>/chrome/linux-143.0.1/chrome-linux64/chrome`, the newest. */
async function inPuppeteerCache(folder: string, name: 'chrome' | 'chrome-headless-shell'): Promise<string | undefined> {
  const program =
    name === 'chrome' && platform() === 'darwin'
      ? 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'
      : platform() === 'win32'
        ? `${name}.exe`
        : name
  const builds = await readdir(join(folder, name)).catch(() => [])
  const newest = builds.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
  for (const build of newest) {
    const inside = await readdir(join(folder, name, build)).catch(() => [])
    const found = await firstProgram(inside.map((sub) => join(folder, name, build, sub, program)))
    if (found !== undefined) return found
  }
  return undefined
}
