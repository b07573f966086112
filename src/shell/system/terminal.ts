import process from 'node:process'

/** What a command sees of the world around it. Tests hand in a fake one. */
export type Terminal = {
  /** Artifacts, and nothing else. */
  readonly stdout: Sink
  /** Talk: remarks, progress, faults. */
  readonly stderr: Sink
  /** All of standard input, for the post `-`. */
  readStdin(): Promise<Uint8Array>
  /** Working directory, absolute. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether a person watches standard error. */
  readonly isTTY: boolean
  readonly columns: number
  readonly colour: boolean
  /** Aborted by Ctrl-C; a command then cleans up and ends. */
  readonly signal: AbortSignal
}

type Sink = { write(chunk: string | Uint8Array): unknown }

/** The terminal of this process. A second Ctrl-C ends at once, for whoever cannot wait for the cleaning up. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process
  const interrupt = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (interrupt.signal.aborted) process.exit(130)
      interrupt.abort()
    })
  }
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that closes early (`| head`) is no failure.
    if (error.code === 'EPIPE') process.exit(0)
    stderr.write(`Standard output could not be written (${error.code ?? error.message}), so what was asked for is not whole.\n`)
    process.exit(1)
  })
  return {
    stdout,
    stderr,
    readStdin,
    cwd: process.cwd(),
    env,
    isTTY: stderr.isTTY,
    // A terminal that does not know its size says 0.
    columns: stderr.columns || stdout.columns || 80,
    colour: env['NO_COLOR'] ? false : env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : stderr.isTTY && env['TERM'] !== 'dumb',
    signal: interrupt.signal,
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
