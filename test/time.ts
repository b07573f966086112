/** How long a work takes, in milliseconds: the shortest of three, where the first is longer than it may be. A busy machine slows down one, seldom three. */
export function shortestMs(work: () => void, mostMs = 0): number {
  let shortest = Infinity
  for (let run = 0; run < 3 && shortest > mostMs; run += 1) {
    const start = performance.now()
    work()
    shortest = Math.min(shortest, performance.now() - start)
  }
  return shortest
}
