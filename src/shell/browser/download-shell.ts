import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { Way } from '../install.ts'

/** Puppeteer's download of the headless shell that belongs to it. */
export const downloadShell: Way = {
  name: "puppeteer's download",
  async get(folder, { say }) {
    const { default: puppeteer } = await import('puppeteer')
    const { Browser, install } = await browsersOfPuppeteer()
    const installed = await install({
      browser: Browser.CHROMEHEADLESSSHELL,
      // The version that puppeteer was tested with; public, but not in its types.
      buildId: String(Reflect.get(puppeteer, 'defaultBrowserRevision')),
      cacheDir: folder,
      downloadProgressCallback: (bytes, all) => say?.(`Getting the headless shell: ${Math.round(bytes / 1e6)} of ${Math.round(all / 1e6)} MB`),
    })
    return { path: installed.executablePath, kind: 'shell' }
  },
}

/** The package that puppeteer downloads with, found from puppeteer's own place, since it is puppeteer's dependency and not ours. */
async function browsersOfPuppeteer(): Promise<typeof import('@puppeteer/browsers')> {
  const puppeteer = createRequire(import.meta.url).resolve('puppeteer')
  return import(pathToFileURL(createRequire(puppeteer).resolve('@puppeteer/browsers')).href) as Promise<typeof import('@puppeteer/browsers')>
}
