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
import { showLetter } from './letter.ts'
import type { Answer, Held, Reading, Way } from './protocol.ts'
import type { Remote } from './remote.ts'
import { remoteOf } from './remote.ts'
import { showStanding } from './standing.ts'
import type { Out, Session } from './session.ts'
import { createSession } from './session.ts'
import { showSource } from './source.ts'
import { showTables } from './tables.ts'
import { startWays } from './ways.ts'

// Runs in the reader's browser, on the workbench only: a file goes to a worker, and what comes back is shown.

const most = 20 * 1024 * 1024

const form = find<HTMLFormElement>('#bench')
const input = find<HTMLInputElement>('#file')
const pasted = find<HTMLTextAreaElement>('#pasted')
const words = JSON.parse(form.dataset['words']!) as BenchWords
// Told by the page: a module shared with the search would be one more file of every page.
const language = form.dataset['language'] as Language
const { repository = null, contact = null } = form.dataset
let connection: Connection | null = null
let session: Session | null = null
let asked = 0
let last: readonly [File, Here] | null = null
let lastSaid = ''
const ways = startWays(form.dataset['data']!, words, language)
const remote = remoteOf(form.dataset['data']!)

form.hidden = false
find('#unscripted').hidden = true
// So that the same file can be chosen again.
input.onclick = () => (input.value = '')
input.onchange = () => void read(input.files?.[0])
form.onsubmit = (event) => {
  event.preventDefault()
  void read(new File([pasted.value], 'pasted.txt'))
}
if (remote) void readHere(remote)
form.addEventListener('change', ({ target }) => {
  // What a person is about, or whose report it is, changed: nothing that was typed is thrown away for it.
  const begun = session && session.edits().size + session.read().size > 0
  if (!last || !(target as Element).matches('[name=way], #agency, #year')) return
  // A browser tells of a choice once more when its field is left.
  if (JSON.stringify(ways.asked()) === lastSaid) return
  if (begun) say(words.begun)
  else void read(...last)
})
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

/** Reads what a command on this machine gives, to review it. */
async function readHere({ open, send }: Remote): Promise<void> {
  form.hidden = true
  ways.choose('review')
  try {
    const { sum, source, ...held } = await open()
    await read(source, { held, remote: { send: (amendment) => send(sum, amendment) } })
  } catch {
    say(words.standingWords.unopened)
  }
}

type Here = { readonly held: Held | null; readonly remote: Out['remote'] }

/** Reads a file and shows what came of it; a file that is asked for later stops it. */
async function read(
  file: File | undefined,
  here: Here = { held: null, remote: null },
): Promise<void> {
  if (!file) return
  const own = ++asked
  last = [file, here]
  lastSaid = JSON.stringify(ways.asked())
  session?.end()
  session = null
  connection?.close()
  find('#result').hidden = true
  if (file.size > most) return say(fill(words.large, { name: file.name }))
  if (!globalThis.crypto?.subtle) return say(words.insecure)
  say(fill(words.reading, { name: file.name }))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  if (own !== asked) return
  const sha256 = [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const started = connect(form.dataset['data']!, words)
  connection = started
  try {
    const said = ways.asked()
    const question = { bytes, name: file.name, sha256, language, ...said, held: here.held }
    const answer = await started.ask('read', question)
    if (own !== asked) return
    if ('unreadable' in answer) return say(answer.unreadable)
    if ('unidentified' in answer) {
      ways.ask()
      return say(`${words.unidentified} ${answer.unidentified}`)
    }
    // An ISO date by the clock of this machine, which is shown before it is used.
    const today = new Intl.DateTimeFormat('sv').format()
    if ('unheld' in answer) return say(unheld(answer))
    session = createSession(
      {
        reading: answer,
        file: { name: file.name, bytes, sha256 },
        words,
        language,
        way: said.way,
        restart: (way) => {
          ways.choose(way)
          void read(file, here)
        },
        today,
        out: { repository, contact, remote: here.remote },
      },
      started,
      say,
    )
    show(session)
    say(whatCame(answer))
  } catch (error) {
    if (own === asked) say((error as Error).message)
  }
}

function show(opened: Session): void {
  find('#made').hidden = opened.reading.yaml === null
  for (const [id, { panel, ways }] of Object.entries(panels)) {
    const place = find(`#${id}`)
    place.hidden = !ways.includes(opened.way)
    if (!place.hidden) panel(place, opened)
  }
  find('#result').hidden = false
}

// Loaded by who is about that alone.
const showClerk: Panel['panel'] = (place, own) =>
  void import('./clerk.ts').then((panel) => panel.showClerk(place, own), reportError)
const showReview: Panel['panel'] = (place, own) => {
  const standing = find('#standing')
  standing.hidden = false
  import('./review.ts').then((panel) => panel.showReview(standing, place, own), reportError)
}

type Panel = {
  readonly panel: (place: HTMLElement, session: Session) => void
  readonly ways: readonly Way[]
}

const everyWay: readonly Way[] = ['add', 'review', 'check']

const panels: Readonly<Record<string, Panel>> = {
  standing: { panel: showStanding, ways: ['add'] },
  source: { panel: showSource, ways: everyWay },
  tables: { panel: showTables, ways: everyWay },
  cell: { panel: showCell, ways: everyWay },
  checks: { panel: showChecks, ways: ['add', 'review'] },
  clerk: { panel: showClerk, ways: ['check'] },
  review: { panel: showReview, ways: ['review'] },
  files: { panel: showFiles, ways: ['add'] },
  handover: { panel: showHandover, ways: ['add'] },
  letter: { panel: showLetter, ways: everyWay },
  // Last: what is kept is told to all others.
  progress: { panel: showProgress, ways: ['add', 'review'] },
}

function unheld({ unheld: agency, year, years }: Extract<Answer, { unheld: string }>): string {
  const { standingWords: own } = words
  const held = years.join(language === 'zh' ? '、' : ', ') || own.noYears
  return fill(own.unheld, { agency, year, years: held })
}

function whatCame({ agency, year, checked }: Reading): string {
  return fill(words.done, {
    agency: `${agency.name[language]} (${agency.id})`,
    year,
    cells: Object.keys(checked.cells).length,
    unresolved: checked.unresolved,
  })
}
