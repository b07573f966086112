import { printDeck } from '../../deck/print.ts'
import type { Request } from '../options/arguments.ts'
import { finish, type Result } from '../finish.ts'
import type { Kit } from '../kit.ts'
import { makeTalks, runOptions } from '../talks/make-talks.ts'
import { inOrder } from '../words/talk-text.ts'

/** `rostrum outline`: the deck as text, what each slide says and from which lines. */
export async function outline(request: Request, kit: Kit): Promise<number> {
  const outcomes = await makeTalks(request, kit)
  const options = runOptions(request, kit, outcomes)
  const results = outcomes.map((outcome): Result => ('fault' in outcome ? outcome : { ...outcome, files: [] }))
  if (!options.json)
    for (const outcome of outcomes)
      if ('talk' in outcome) kit.terminal.stdout.write(printDeck(outcome.talk.deck, inOrder(outcome.talk.remarks)))
  return finish(results, options, options.json ? kit : { ...kit, quiet: true }, { says: false })
}
