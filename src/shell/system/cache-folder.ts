import { homedir, platform } from 'node:os'
import { join } from 'node:path'

/** Where Rostrum keeps what it can make again: `$XDG_CACHE_HOME/rostrum`, or the system's habit. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env
  if (xdg) return join(xdg, 'rostrum')
  if (platform() === 'win32' && local) return join(local, 'rostrum', 'Cache')
  return platform() === 'darwin' ? join(homedir(), 'Library', 'Caches', 'rostrum') : join(homedir(), '.cache', 'rostrum')
}
