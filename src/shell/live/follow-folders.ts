import { watch, type FSWatcher } from 'node:fs'

/** What is done to a folder in one go (a checkout, a copy) counts as one change. */
const settleMs = 150

/** Says when something came or went in one of the folders. Each is watched alone, so that a large tree beside the posts costs nothing. */
export function followFolders(
  folders: () => readonly string[],
  changed: () => void,
): { readonly renew: () => void; readonly close: () => void } {
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined
  const drop = (folder: string): void => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  const happened = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      renew()
      changed()
    }, settleMs)
  }
  const renew = (): void => {
    const now = new Set(folders())
    for (const folder of watchers.keys()) if (!now.has(folder)) drop(folder)
    for (const folder of now) {
      if (watchers.has(folder)) continue
      const watcher = watch(folder, { persistent: false }, (event) => event === 'rename' && happened())
      // A folder that is deleted while it is watched is one that went.
      watcher.on('error', () => {
        drop(folder)
        happened()
      })
      watchers.set(folder, watcher)
    }
  }
  renew()
  return {
    renew,
    close: () => {
      clearTimeout(timer)
      for (const folder of [...watchers.keys()]) drop(folder)
    },
  }
}
