import type { Way } from '../install.ts'

/** Puppeteer's download of the headless shell that belongs to it. */
export const downloadShell: Way = {
  name: "puppeteer's download",
  async get(folder, { say }) {
    const [{ default: puppeteer }, { Browser, install }] = await Promise.all([import('puppeteer'), import('@puppeteer/browsers')])
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
