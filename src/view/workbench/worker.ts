import { decodeKnown } from '../../ingest/known.ts'
import type { Handlers } from '../worker-answers.ts'
import { answerQuestions } from '../worker-answers.ts'
import type { openCandidates } from './candidates.ts'
import { recheck } from './checked.ts'
import type { Site } from './held.ts'
import type { Protocol } from './protocol.ts'
import { openReport } from './reading.ts'
import type { Work } from './work.ts'

// Reads files in a worker: it can ask for files of this site and nothing else.
let work: Work | null = null
let candidates: ReturnType<typeof openCandidates> | null = null

answerQuestions<Protocol>((data) => handlersWith(siteAt(data)))

function handlersWith(site: Site): Handlers<Protocol> {
  return {
    async read(asked) {
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
    async find({ question, language }) {
      const { openCandidates } = await import('./candidates.ts')
      candidates ??= openCandidates(decodeKnown(await site('curated/known.json')))
      return candidates(question, language)
    },
  }
}

function siteAt(address: string): Site {
  return async (path) => {
    const response = await fetch(new URL(path, address))
    if (!response.ok) throw new Error(`${response.status} ${response.url}`)
    return response.text()
  }
}
