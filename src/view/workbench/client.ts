import type { Language } from '../../locale/label.ts'
import type { Answer, Asked } from './reading.ts'
import type { BenchWords } from './show.ts'
import { fill, show } from './show.ts'
import workerPath from './worker.ts?worker&url'

// Runs in the reader's browser, on the workbench only: a file goes to a worker, and what comes back is shown.

const limits = { bytes: 20 * 1024 * 1024, seconds: 60 }

const find = <T extends HTMLElement>(selector: string): T => document.querySelector<T>(selector)!
const form = find<HTMLFormElement>('#bench')
const input = find<HTMLInputElement>('#file')
const pasted = find<HTMLTextAreaElement>('#pasted')
const named = form.dataset['words']!.split('|').map((each) => each.split('=', 2))
const words = Object.fromEntries(named) as BenchWords
// Told by the page: a module shared with the search would be one more file of every page.
const language = form.dataset['language'] as Language
let running: Worker | null = null
let asked = 0

form.hidden = false
find('#unscripted').hidden = true
input.onchange = () => void read(input.files?.[0])
form.onsubmit = (event) => {
  event.preventDefault()
  void read(new File([pasted.value], 'pasted.txt'))
}
addEventListener('dragover', (event) => event.preventDefault())
addEventListener('drop', (event) => {
  event.preventDefault()
  void read(event.dataTransfer?.files[0])
})
addEventListener('paste', ({ clipboardData }) => {
  const html = clipboardData?.getData('text/html')
  const file = clipboardData?.files[0] ?? (html ? new File([html], 'pasted.html') : undefined)
  if (file) void read(file)
})

function say(text: string): void {
  find('#said').textContent = text
}

/** Reads a file and shows what came of it; a file that is asked for later stops it. */
async function read(file: File | undefined): Promise<void> {
  if (!file) return
  const own = ++asked
  find('#result').replaceChildren()
  if (file.size > limits.bytes) return say(fill(words.large, { name: file.name }))
  if (!globalThis.crypto?.subtle) return say(words.insecure)
  say(fill(words.reading, { name: file.name }))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  if (own !== asked) return
  const value = (name: string): string => find<HTMLInputElement>(`#${name}`).value.trim()
  const answer = await ask({
    bytes,
    name: file.name,
    sha256: [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    agency: value('agency') || null,
    year: Number(value('year')) || null,
    language,
  })
  if (own !== asked) return
  if (typeof answer === 'string') return say(answer)
  if ('unreadable' in answer) return say(answer.unreadable)
  if ('unidentified' in answer) return say(`${words.unidentified} ${answer.unidentified}`)
  say(show(find('#result'), answer, words))
}

/** Asks a worker of its own, which inherits the policy of the page since it starts from a `blob:`; in words why there is no answer. */
function ask(question: Asked): Promise<Answer | string> {
  running?.terminate()
  const from = new URL(workerPath, location.href).href
  // With import(), which script-src rules: what a worker imports otherwise is ruled by worker-src.
  const start = new Blob([`import(${JSON.stringify(from)}).catch(reportError)`], {
    type: 'text/javascript',
  })
  const address = URL.createObjectURL(start)
  const worker = new Worker(address, { type: 'module' })
  running = worker
  const known = new URL(form.dataset['known']!, location.href).href
  return new Promise<Answer | string>((done) => {
    const timer = setTimeout(() => end(words.late), limits.seconds * 1000)
    const end = (answer: Answer | string): void => {
      clearTimeout(timer)
      worker.terminate()
      URL.revokeObjectURL(address)
      done(answer)
    }
    worker.onerror = () => end(words.broken)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<Answer>) => end(data)
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === 'ready') worker.postMessage({ ...question, known }, [port2])
    }
  })
}
