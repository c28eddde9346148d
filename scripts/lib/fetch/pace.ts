/** Lets work on a host begin one second after the last work on it began, at the earliest. */
export type Pace = <T>(host: string, work: () => Promise<T>) => Promise<T>

/** Keeps that pace by a clock and a way to wait, both in milliseconds. */
export function paceOf(
  now: () => number = () => performance.now(),
  wait: (milliseconds: number) => Promise<void> = (milliseconds) =>
    new Promise((done) => setTimeout(done, milliseconds)),
): Pace {
  const free = new Map<string, number>()
  return async (host, work) => {
    const start = Math.max(now(), free.get(host) ?? 0)
    free.set(host, start + 1000)
    if (start > now()) await wait(start - now())
    return await work()
  }
}
