import type { Language } from '../../locale/label.ts'
import { showCell } from './cell.ts'
import { showChecks } from './checks.ts'
import type { Connection } from './connection.ts'
import { connect } from './connection.ts'
import type { BenchWords } from './elements.ts'
import { fill, find, say } from './elements.ts'
import { showFiles } from './files.ts'
import { showHandover } from './handover.ts'
import { showProgress } from './progress.ts'
import type { Reading } from './protocol.ts'
import { showReview } from './review.ts'
import type { Session } from './session.ts'
import { createSession } from './session.ts'
import { showSource } from './source.ts'
import { showTables } from './tables.ts'

// Runs in the reader's browser, on the workbench only: a file goes to a worker, and what comes back is shown.

const most = 20 * 1024 * 1024

const form = find<HTMLFormElement>('#bench')
const input = find<HTMLInputElement>('#file')
const pasted = find<HTMLTextAreaElement>('#pasted')
const words = JSON.parse(form.dataset['words']!) as BenchWords
// Told by the page: a module shared with the search would be one more file of every page.
const language = form.dataset['language'] as Language
let connection: Connection | null = null
let session: Session | null = null
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
addEventListener('paste', ({ clipboardData, target }) => {
  if (isField(target)) return
  const html = clipboardData?.getData('text/html')
  const file = clipboardData?.files[0] ?? (html ? new File([html], 'pasted.html') : undefined)
  if (file) void read(file)
})

/** Whether what is pasted is for a field of the page; the one for a report takes tables with their lines. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target !== pasted && target.matches('input, textarea')
}

/** Reads a file and shows what came of it; a file that is asked for later stops it. */
async function read(file: File | undefined): Promise<void> {
  if (!file) return
  const own = ++asked
  session?.end()
  connection?.close()
  find('#result').hidden = true
  if (file.size > most) return say(fill(words.large, { name: file.name }))
  if (!globalThis.crypto?.subtle) return say(words.insecure)
  say(fill(words.reading, { name: file.name }))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  if (own !== asked) return
  const sha256 = [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const value = (name: string): string => find<HTMLInputElement>(`#${name}`).value.trim()
  const [agency, year] = [value('agency') || null, Number(value('year')) || null]
  const started = connect(form.dataset['data']!, words)
  connection = started
  try {
    const question = { bytes, name: file.name, sha256, agency, year, language }
    const answer = await started.ask('read', question)
    if (own !== asked) return
    if ('unreadable' in answer) return say(answer.unreadable)
    if ('unidentified' in answer) return say(`${words.unidentified} ${answer.unidentified}`)
    // An ISO date by the clock of this machine, which is shown before it is used.
    const today = new Intl.DateTimeFormat('sv').format()
    const given = {
      reading: answer,
      file: { name: file.name, bytes, sha256 },
      words,
      language,
      today,
    }
    session = createSession(given, started, say)
    show(session)
    say(whatCame(answer))
  } catch (error) {
    if (own === asked) say((error as Error).message)
  }
}

function show(opened: Session): void {
  find('#made').hidden = opened.reading.yaml === null
  for (const [id, panel] of Object.entries(panels)) {
    const place = find(`#${id}`)
    place.hidden = false
    panel(place, opened)
  }
  find('#result').hidden = false
}

const panels: Readonly<Record<string, (place: HTMLElement, session: Session) => void>> = {
  source: showSource,
  tables: showTables,
  cell: showCell,
  checks: showChecks,
  review: showReview,
  files: showFiles,
  handover: showHandover,
  // Last: what is kept is told to all others.
  progress: showProgress,
}

function whatCame({ agency, year, checked }: Reading): string {
  return fill(words.done, {
    agency: `${agency.name[language]} (${agency.id})`,
    year,
    cells: Object.keys(checked.cells).length,
    unresolved: checked.unresolved,
  })
}
