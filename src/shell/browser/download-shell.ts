import type { Way } from './install.ts'

/** Puppeteer's download of the headless shell that belongs to it. */
export const downloadShell: Way = {
  name: "puppeteer's download",
  async get(folder, { say }) {
    const [{ PUPPETEER_REVISIONS }, { Browser, install }] = await Promise.all([
      import('puppeteer-core/internal/revisions.js'),
      import('@puppeteer/browsers'),
    ])
    const installed = await install({
      browser: Browser.CHROMEHEADLESSSHELL,
      buildId: PUPPETEER_REVISIONS['chrome-headless-shell'],
      cacheDir: folder,
      downloadProgressCallback: (bytes, all) =>
        say?.(`Getting the headless shell: ${Math.round(bytes / 1e6)} of ${Math.round(all / 1e6)} MB`),
    })
    return { path: installed.executablePath, kind: 'shell' }
  },
}
