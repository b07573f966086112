import { parentPort, workerData } from 'node:worker_threads'
import { Fault } from '../fault.ts'
import type { Brought, Orders } from './crew-orders.ts'
import { orFault } from './or-fault.ts'
import type { PostFile } from './posts.ts'
import { drawTalk, makeTalk, type TalkKit } from './talk.ts'

/** A thread of `crew.ts`: makes and draws the talk of each post that it is sent. */
const { cwd, flags, config }: Orders = workerData

const kit: TalkKit = {
  // Who is interrupted ends its crew; a post from standard input is never sent to one.
  terminal: { cwd, signal: new AbortController().signal, readStdin: () => Promise.resolve(new Uint8Array()) },
  flags,
  config,
  themes: new Map(),
}

parentPort?.on('message', async (file: PostFile) => parentPort?.postMessage(await bring(file)))

async function bring(file: PostFile): Promise<Brought> {
  const made = await orFault(async () => {
    const whole = await makeTalk(file, kit)
    const page = await drawTalk(whole)
    const { theme: _, ...talk } = whole
    return { talk, page }
  }, file)
  return made instanceof Fault ? { fault: { code: made.code, message: made.message, at: made.at } } : made
}
