import { expect, it } from 'vitest'
import { heldSpaces } from '../../src/text/held-spaces.ts'

it('keeps a mark that is set apart with the word before it', () => {
  const seen = (text: string) => heldSpaces(text).replaceAll('\u00a0', '~')
  expect(seen('Qui a répondu ?')).toBe('Qui a répondu~?')
  expect(seen('Il dit : « oui », puis « non » !')).toBe('Il dit~: «~oui~», puis «~non~»~!')
  expect(seen('این پایان نیست ، که آغاز است')).toBe('این پایان نیست~، که آغاز است')
  expect(seen('one ?two :three ::four')).toBe('one ?two :three ::four')
})
