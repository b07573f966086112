import { writeFileSync } from 'node:fs'
import { dialectsText } from './dialects-text.ts'

writeFileSync('docs/dialects.md', dialectsText())
