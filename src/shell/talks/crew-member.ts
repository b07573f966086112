import { parentPort, workerData } from 'node:worker_threads'
import { Fault } from '../../fault.ts'
import type { Brought, Order, Orders } from './crew-orders.ts'
import { orFault } from './or-fault.ts'
import type { PostFile } from './posts.ts'
import { drawTalk, makeTalk, type TalkKit } from './talk.ts'
import { readyDeck, writeDeck, type ReadyDeck } from '../writing/write-deck.ts'

/** A thread of `crew.ts`: makes the talk of each post that it is sent, and draws or writes it. */
const { cwd, flags, config, drawn }: Orders = workerData

const kit: TalkKit = {
  // Who is interrupted ends its crew; a post from standard input is never sent to one.
  terminal: { cwd, signal: new AbortController().signal, readStdin: () => Promise.resolve(new Uint8Array()) },
  flags,
  config,
  themes: new Map(),
}
const ready = new Map<string, ReadyDeck>()

parentPort?.on('message', async (order: Order) => parentPort?.postMessage(await follow(order)))

async function follow(order: Order): Promise<Brought> {
  const made = 'make' in order ? await orFault(() => make(order.make), order.make) : await orFault(() => write(order), order.write)
  return made instanceof Fault ? { fault: { code: made.code, message: made.message, at: made.at } } : made
}

async function make(file: PostFile): Promise<Brought> {
  const whole = await makeTalk(file, kit)
  const { theme: _, ...rest } = whole
  // The deck has all that a report says of the post; to copy its blocks to another thread takes longer than to read some of them.
  const talk = { ...rest, post: { ...rest.post, blocks: [], footnotes: {} } }
  if (drawn) return { talk, page: await drawTalk(whole) }
  ready.set(file.path, await readyDeck(whole))
  return { talk }
}

async function write({ write: file, slug }: Extract<Order, { slug: string }>): Promise<Brought> {
  const deck = ready.get(file.path)
  if (deck === undefined) throw new Error(`Another member made the talk of ${file.shown}.`)
  ready.delete(file.path)
  return { written: writeDeck(deck, slug, kit.terminal) }
}
