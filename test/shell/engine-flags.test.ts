import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** What the command tells V8 before it starts. */
const all = [...readFileSync('src/cli.ts', 'utf8').matchAll(/setFlagsFromString\('([^']+)'\)/g)].map(([, flag]) => flag)
// Those of Node 20 alone are unknown to later ones.
const flags = process.versions.v8.startsWith('11.') ? all : all.slice(0, 1)

const program = `
  const word = /a+b(c|d)/
  word.exec('xxaabc')
  for (const flag of ${JSON.stringify(flags)}) require('node:v8').setFlagsFromString(flag)
  let joined = ''
  for (let at = 0; at < 50; at++) joined += 'yyyyyyyyyyyyyy' + at
  console.log(word.exec(joined + 'aabc').index)
`

it('leave V8 able to run expressions that were made before they were set', () => {
  expect(flags.length).toBeGreaterThan(0)
  const ran = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' })
  expect({ status: ran.status, signal: ran.signal, out: ran.stdout.trim(), err: ran.stderr }).toEqual({
    status: 0,
    signal: null,
    out: '790',
    err: '',
  })
})

it('are known to the Node that runs the command', () => {
  expect(spawnSync(process.execPath, ['dist/cli.js', '--version'], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
})
