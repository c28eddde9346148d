/** What a page may ask its worker by kind, and what it is answered. */
export type Questions = Readonly<
  Record<string, { readonly asked: unknown; readonly answer: unknown }>
>

/** A worker that answers what is asked of it until it is closed. */
export type Line<Of extends Questions> = {
  /** Throws an error in words of the page where there is no answer: the worker is closed then. */
  readonly ask: <Kind extends keyof Of>(
    kind: Kind,
    asked: Of[Kind]['asked'],
  ) => Promise<Of[Kind]['answer']>
  readonly close: () => void
}

/**
 * Starts a worker of its own, which inherits the policy of the page since it starts from a `blob:`. `path`: of its script; `data`: the
 * address below which the published files are. What takes longer than `seconds` is stopped.
 */
export function openLine<Of extends Questions>(
  path: string,
  data: string,
  words: { readonly broken: string; readonly late: string },
  seconds: number,
): Line<Of> {
  const from = new URL(path, location.href).href
  // With import(), which script-src rules: what a worker imports otherwise is ruled by worker-src.
  const start = new Blob([`import(${JSON.stringify(from)}).catch(reportError)`], {
    type: 'text/javascript',
  })
  const address = URL.createObjectURL(start)
  const worker = new Worker(address, { type: 'module' })
  const { port1, port2 } = new MessageChannel()
  const open = new Map<number, { done: (answer: never) => void; fail: (error: Error) => void }>()
  let ended: string | null = null
  let last = 0
  const end = (why: string): void => {
    ended ??= why
    worker.terminate()
    URL.revokeObjectURL(address)
    for (const { fail } of open.values()) fail(new Error(ended))
    open.clear()
  }
  worker.onerror = () => end(words.broken)
  worker.onmessage = ({ data: said }: MessageEvent<unknown>) => {
    if (said === 'ready') worker.postMessage(new URL(data, location.href).href, [port2])
  }
  port1.onmessage = ({ data: { no, answer } }: MessageEvent<{ no: number; answer: never }>) => {
    open.get(no)?.done(answer)
    open.delete(no)
  }
  return {
    ask: (kind, asked) =>
      new Promise((done, fail) => {
        if (ended !== null) return fail(new Error(ended))
        const no = ++last
        const timer = setTimeout(() => end(words.late), seconds * 1000)
        const settle = <Args extends unknown[]>(then: (...args: Args) => void) => {
          return (...args: Args): void => {
            clearTimeout(timer)
            then(...args)
          }
        }
        open.set(no, { done: settle(done), fail: settle(fail) })
        port1.postMessage({ no, kind, asked })
      }),
    close: () => end(''),
  }
}
