import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Theme } from '../../src/theme.ts'

const folder = resolve(import.meta.dirname, '../../themes')

/** The themes that come with Rostrum, with what lies in their folders. */
export const bundled = readdirSync(folder)
  .filter((name) => existsSync(join(folder, name, 'theme.json')))
  .map((name) => {
    const theme: Theme = {
      ...JSON.parse(readFileSync(join(folder, name, 'theme.json'), 'utf8')),
      metrics: JSON.parse(readFileSync(join(folder, name, 'metrics.json'), 'utf8')),
    }
    return { name, theme, css: readFileSync(join(folder, name, 'theme.css'), 'utf8'), folder: join(folder, name) }
  })
