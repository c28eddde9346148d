import type { BenchWords } from './elements.ts'
import type { Protocol } from './protocol.ts'
import workerPath from './worker.ts?worker&url'

/** A worker that has read a file or will, and answers what is asked of it until it is closed. */
export type Connection = {
  /** Throws an error in words of the page where there is no answer: the worker is closed then. */
  readonly ask: <Kind extends keyof Protocol>(
    kind: Kind,
    asked: Protocol[Kind]['asked'],
  ) => Promise<Protocol[Kind]['answer']>
  readonly close: () => void
}

const seconds = 60

/**
 * Starts a worker of its own, which inherits the policy of the page since it starts from a `blob:`. `data`: the address below
 * which the published files are. What takes longer than 60 seconds is stopped.
 */
export function connect(data: string, words: BenchWords): Connection {
  const from = new URL(workerPath, location.href).href
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
