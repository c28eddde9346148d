import type { Citation } from '../../dataset/cite.ts'
import { agencyField } from '../workbench/agency-field.ts'
import { fill, find, make, say } from '../workbench/elements.ts'
import type { Line } from '../worker-line.ts'
import { openLine } from '../worker-line.ts'
import type { FileForm } from './files.ts'
import { keep } from './keep.ts'
import type { AskedQuestion, AskProtocol, Page } from './protocol.ts'
import { putAgencies, putInForm } from './put-in-form.ts'
import { addressOf, questionOf } from './question.ts'
import { startSql } from './sql.ts'
import type { AskWords } from './words.ts'
import workerPath from './worker.ts?worker&url'

// Runs in the reader's browser, on the page of questions only: a worker answers, and what it says is shown.

const seconds = 60

/** What the page says in the attributes of its form; no address where the site has none of its own. */
type Facts = {
  readonly words: string
  readonly data: string
  readonly tables: string
  readonly version: string
  readonly date: string
  readonly address?: string
}

const form = find<HTMLFormElement>('#ask')
const result = find('#result')
const stop = find<HTMLButtonElement>('#stop')
const facts = form.dataset as unknown as Facts
const words = JSON.parse(facts.words) as AskWords
const agencies = new Map<string, string>()
let line: Line<AskProtocol> | null = null
let asked = 0
let shown: AskedQuestion | null = null

form.hidden = false
find('#unscripted').hidden = true
form.onsubmit = (event) => {
  event.preventDefault()
  choose()
}
form.onchange = ({ target }) => {
  // What is typed to find an agency is no choice yet.
  if (target === find('#agency')) return
  oneWayOfYears(target as HTMLInputElement)
  choose()
}
form.onreset = () => setTimeout(() => go(''))
find('#add-figure').onclick = () => {
  const all = form.querySelectorAll<HTMLSelectElement>('[name=figure]')
  putInForm(form, { ...current(), figures: [...current().figures, ''] }, agencies, words)
  form.querySelectorAll<HTMLSelectElement>('[name=figure]')[all.length]?.focus()
}
stop.onclick = () => {
  end()
  say(words.stopped)
}
result.onclick = (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="?"]')
  // A person may want it beside the page, in a tab of its own.
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault()
    go(link.search)
    find('#answer').focus()
  }
}
for (const button of result.querySelectorAll<HTMLButtonElement>('[data-form]')) {
  button.onclick = () => void file(button.getAttribute('data-form') as FileForm)
}
const field = agencyField((text) => open().ask('find', text).catch(nobody), {
  none: words.noneFound,
  count: words.found,
  held: words.held,
  made: '',
})
find('#agency').addEventListener('change', () => {
  const id = field.named() === null ? null : field.id()
  if (id === null) return
  const { agencies: chosen } = current()
  agencies.set(id, find<HTMLInputElement>('#agency').value)
  field.put('')
  go(addressOf({ ...current(), agencies: [...chosen, id] }))
})
addEventListener('popstate', () => show())
startSql(open, end, words)
show()

function current(): ReturnType<typeof questionOf> {
  const data = [...new FormData(form)].map(([name, value]) => [name, String(value)])
  return questionOf(String(new URLSearchParams(data)))
}

/** Of every year and single years, the one that was chosen last. */
function oneWayOfYears({ name, value, checked }: HTMLInputElement): void {
  if (name !== 'year' || !checked) return
  for (const box of form.querySelectorAll<HTMLInputElement>('[name=year]')) {
    if ((box.value === 'all') !== (value === 'all')) box.checked = false
  }
}

function choose(): void {
  go(addressOf(current()))
}

/** Goes to the question of an address, so that the way back leads to the one before. */
function go(address: string): void {
  if (address !== location.search) history.pushState(null, '', address || location.pathname)
  show()
}

/** Shows the question that the address asks, and its answer. */
function show(): void {
  const question = questionOf(location.search)
  putInForm(form, question, agencies, words)
  for (const other of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    other.search = location.search
  }
  const known = current()
  if (known.figures.length > 0) return void answer(known)
  asked += 1
  result.hidden = true
  stop.hidden = true
  say(addressOf(question) === '' ? '' : words.none)
}

async function answer(question: ReturnType<typeof questionOf>): Promise<void> {
  const own = ++asked
  const selects = [...form.querySelectorAll<HTMLSelectElement>('[name=figure]')]
  const names = Object.fromEntries(
    selects.flatMap(({ value, selectedOptions: [option] }) =>
      value ? [[value, option!.text]] : [],
    ),
  )
  const address = (facts.address ?? location.origin + location.pathname) + addressOf(question)
  say(words.asking)
  stop.hidden = false
  try {
    const said = await open().ask('answer', { question, names, address })
    if (own !== asked) return
    shown = { question, names, address }
    const read = new DOMParser().parseFromString(said.markup, 'text/html')
    find('#lists').replaceChildren(...read.body.childNodes)
    cite(said.citations)
    for (const [id, name] of Object.entries(said.agencies)) agencies.set(id, name)
    // The names alone: a person may have added a figure meanwhile.
    putAgencies(question.agencies, agencies, words)
    result.hidden = false
    say(said.said)
  } catch (error) {
    if (own === asked) {
      result.hidden = true
      failed(error as Error)
    }
  }
  if (own === asked) stop.hidden = true
}

/** How to cite the answer, as every page says it of itself. */
function cite(citations: readonly Citation[]): void {
  const styles = citations.flatMap(({ style, text }) => [
    make('dt', style),
    make('dd', style === 'RIS' ? make('pre', text) : text),
  ])
  find('#cited').replaceChildren(...styles)
}

/** Keeps a file of what is shown, whatever is being asked meanwhile. */
async function file(form: FileForm): Promise<void> {
  if (!shown) return
  try {
    const made = await open().ask('file', { form, ...shown })
    if (made) keep(made)
    else say(words.tooMany)
  } catch (error) {
    failed(error as Error)
  }
}

/** Nobody is found where the names are not to be had; that is said, and they are asked for again. */
function nobody(error: Error): readonly [] {
  failed(error)
  return []
}

function failed({ message }: Error): void {
  end()
  if (message !== '') say(message)
}

/** The worker, started with the first question. */
function open(): Line<AskProtocol> {
  if (line) return line
  const late = fill(words.late, { n: seconds })
  line = openLine<AskProtocol>(workerPath, facts.data, { broken: words.broken, late }, seconds)
  const page: Page = {
    words,
    version: facts.version,
    date: facts.date,
    tables: facts.tables.split(' '),
  }
  line.ask('begin', page).catch(() => end())
  return line
}

/** Stops the worker, whatever it does. */
function end(): void {
  line?.close()
  line = null
  stop.hidden = true
}
