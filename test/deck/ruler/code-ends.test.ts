import { describe, expect, it } from 'vitest'
import { codeEnds, nameEnds } from '../../../src/deck/ruler/index.ts'

/** Code with `~` where it is held and `|` where it may go on in the next line. */
function marked(code: string): string {
  const { held, open } = codeEnds(code)
  return Array.from(code, (letter, index) => (held.includes(index) ? '~' : open.includes(index) ? '|' : '') + letter).join('')
}

describe('code that stands in a line', () => {
  it('is not torn at its hyphens and arrows', () => {
    expect(marked('git push --force-with-lease')).toBe('git push -~-~force-~with-~lease')
    expect(marked('x?y')).toBe('x?~y')
  })

  it('goes on in the next line at the seams of a long name', () => {
    expect(marked('std::collections::HashMap<String,Vec<u8>>')).toBe('std::|collections::|HashMap<|String,|Vec<|u8>>')
    expect(marked('./lighthouse/ledgers/second_ledger.json')).toBe('./lighthouse/|ledgers/|second_|ledger.|json')
  })

  it('has seams before the capitals inside a long name, which prose has as well', () => {
    expect(marked('makeLighthouseLedgerAndHarbourTable(tide)')).toBe('make|Lighthouse|Ledger|AndHarbour|Table(|tide)')
    expect(nameEnds('The outputFieldFormat of PostgreSQL').open).toEqual([])
    expect(nameEnds('The outputFieldFormatOfTheTideTableOf').open).not.toEqual([])
  })

  it('is left alone where there is nothing to tear', () => {
    expect(codeEnds('tide_table.next()')).toEqual({ held: [], open: [] })
  })
})
