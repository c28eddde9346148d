import { decodeKnown } from '../../ingest/known.ts'
import type { openCandidates } from './candidates.ts'
import { recheck } from './checked.ts'
import type { Site } from './held.ts'
import type { Protocol } from './protocol.ts'
import { openReport } from './reading.ts'
import type { Work } from './work.ts'

// Reads files in a worker, whose policy is that of the page: it can ask for files of this site and nothing else.
// Answers go by a port of their own: pdf.js speaks on the worker's, too.
addEventListener('message', ({ data, ports: [port] }: MessageEvent<string>): void => {
  if (!port) return
  const site = siteAt(data)
  port.onmessage = ({ data: { no, kind, asked } }: MessageEvent<Question>) => {
    handlers[kind](asked as never, site).then(
      (answer) => port.postMessage({ no, answer }, owned(answer)),
      reportError,
    )
  }
})
postMessage('ready')

/** A question by its number, which its answer has, too. */
type Question = { [Kind in keyof Protocol]: { no: number; kind: Kind; asked: Asked<Kind> } }[Kinds]
type Kinds = keyof Protocol
type Asked<Kind extends Kinds> = Protocol[Kind]['asked']

let work: Work | null = null
let candidates: ReturnType<typeof openCandidates> | null = null

const handlers: {
  readonly [Kind in Kinds]: (asked: Asked<Kind>, site: Site) => Promise<Protocol[Kind]['answer']>
} = {
  async read(asked, site) {
    const opened = await openReport(asked, site)
    work = opened.work
    return opened.answer
  },
  async recheck(changes) {
    return recheck(work!, changes)
  },
  async blocks() {
    return work!.drafting.captured.blocks
  },
  async open(bytes) {
    return (await import('./draw.ts')).openPdf(bytes)
  },
  async draw(wanted) {
    return (await import('./draw.ts')).drawPage(wanted)
  },
  async amend(amendment) {
    const { amendText } = await import('../../report/amend.ts')
    const { text, path } = work!.held!
    return amendText(text, path, amendment)
  },
  async find({ question, language }, site) {
    const { openCandidates } = await import('./candidates.ts')
    candidates ??= openCandidates(decodeKnown(await site('curated/known.json')))
    return candidates(question, language)
  },
}

function siteAt(address: string): Site {
  return async (path) => {
    const response = await fetch(new URL(path, address))
    if (!response.ok) throw new Error(`${response.status} ${response.url}`)
    return response.text()
  }
}

/** What goes to the page as it is, without a copy. */
function owned(answer: unknown): Transferable[] {
  return answer instanceof ImageBitmap ? [answer] : []
}
