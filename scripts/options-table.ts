import { writeFileSync } from 'node:fs'
import { optionsText } from './options-text.ts'

writeFileSync('docs/options.md', optionsText())
