import type { Questions } from './worker-line.ts'

/** What answers each kind of question. */
export type Handlers<Of extends Questions> = {
  readonly [Kind in keyof Of]: (asked: Of[Kind]['asked']) => Promise<Of[Kind]['answer']>
}

/**
 * Answers the questions of a page in its worker, whose policy is that of the page. `at` makes what answers from the address below
 * which the published files are. Answers go by a port of their own: others may speak on the worker's, too.
 */
export function answerQuestions<Of extends Questions>(at: (data: string) => Handlers<Of>): void {
  addEventListener('message', ({ data, ports: [port] }: MessageEvent<string>): void => {
    if (!port) return
    const handlers = at(data)
    port.onmessage = ({ data: { no, kind, asked } }: MessageEvent<Question<Of>>) => {
      handlers[kind](asked).then(
        (answer) => port.postMessage({ no, answer }, owned(answer)),
        reportError,
      )
    }
  })
  postMessage('ready')
}

/** A question by its number, which its answer has, too. */
type Question<Of extends Questions> = { no: number; kind: keyof Of; asked: never }

/** What goes to the page as it is, without a copy. */
function owned(answer: unknown): Transferable[] {
  return answer instanceof ImageBitmap ? [answer] : []
}
