/**
 * How long a work keeps a processor busy, in milliseconds: the shortest of three, where the first is longer than it may be. Unlike the time
 * on the clock it does not grow on a machine that has other things to do.
 */
export function shortestMs(work: () => void, mostMs = 0): number {
  let shortest = Infinity
  for (let run = 0; run < 3 && shortest > mostMs; run += 1) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    shortest = Math.min(shortest, (user + system) / 1000)
  }
  return shortest
}
