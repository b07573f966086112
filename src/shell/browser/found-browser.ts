/** A browser on this machine, and how it wants to be started. */
export type FoundBrowser = {
  readonly path: string
  /** A headless shell prints in half the time of a whole Chromium. */
  readonly kind: 'shell' | 'full'
  /** Who says so, for `doctor`: `--browser`, `PUPPETEER_EXECUTABLE_PATH`, a name on the PATH, a cache. */
  readonly from: string
  /** Variables that it needs beside ours: its own libraries and fonts. */
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}
