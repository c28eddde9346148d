import { decodeKnown } from '../../ingest/known.ts'
import type { Answer, Asked } from './reading.ts'
import { readingOf } from './reading.ts'

// Reads files in a worker, whose policy is that of the page: it can load scripts of this site and nothing else.
// Answers go by a port of their own: pdf.js speaks on the worker's, too.
addEventListener('message', ({ data, ports: [port] }: MessageEvent<Question>): void => {
  if (port) read(data).then((answer) => port.postMessage(answer), reportError)
})
postMessage('ready')

type Question = Asked & { readonly known: string }

async function read(asked: Question): Promise<Answer> {
  const { known } = (await import(/* @vite-ignore */ asked.known)) as { known: string }
  return readingOf(asked, decodeKnown(known))
}
