import { fill, find, make } from '../workbench/elements.ts'
import type { Line } from '../worker-line.ts'
import type { FileForm } from './files.ts'
import { keep } from './keep.ts'
import type { AskProtocol, SqlShown } from './protocol.ts'
import type { SqlAnswer } from './run-sql.ts'
import type { AskWords } from './words.ts'

const mostShown = 200

const forms: readonly (readonly [FileForm, string])[] = [
  ['xlsx', '.xlsx'],
  ['excel', '.excel.csv'],
  ['csv', '.csv'],
]

/**
 * The part of the page where queries are written. A query that comes with the address is put into the field and runs when a person
 * says so; `open` gives the worker that answers it, `end` stops it.
 */
export function startSql(open: () => Line<AskProtocol>, end: () => void, words: AskWords): void {
  const form = find<HTMLFormElement>('#query')
  const field = find<HTMLTextAreaElement>('#sql-text')
  const stop = find<HTMLButtonElement>('#sql-stop')
  const result = find('#sql-result')
  const said = find('#sql-said')
  let asked = 0
  const given = (): string | null => new URLSearchParams(location.search).get('sql')

  form.hidden = false
  put(given())
  addEventListener('popstate', () => put(given()))
  form.onsubmit = (event) => {
    event.preventDefault()
    void run(field.value)
  }
  stop.onclick = () => {
    end()
    said.textContent = words.stopped
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.recipe')) {
    link.onclick = (event) => {
      event.preventDefault()
      field.value = new URLSearchParams(link.search).get('sql')!
      field.focus()
      field.scrollIntoView({ block: 'center' })
    }
  }

  function put(query: string | null): void {
    if (query === null) return
    result.hidden = true
    field.value = query
    said.textContent = words.sql.waiting
  }

  async function run(query: string): Promise<void> {
    const own = ++asked
    const address = `?${String(new URLSearchParams({ sql: query }))}`
    if (address !== location.search) history.pushState(null, '', `${address}#sql`)
    said.textContent = words.asking
    result.hidden = true
    stop.hidden = false
    try {
      const answer = await open().ask('sql', query)
      if (own === asked) show(answer)
    } catch (error) {
      if (own === asked) failed(error as Error)
    }
    if (own === asked) stop.hidden = true
  }

  function failed({ message }: Error): void {
    end()
    if (message !== '') said.textContent = message
  }

  function show(shown: SqlShown): void {
    if ('wrong' in shown) said.textContent = fill(words.sql.wrong, { what: shown.wrong })
    else if ('refused' in shown) {
      said.textContent = fill(words.sql[shown.refused], { what: shown.what })
    } else {
      const { rows, more } = shown
      const texts = [
        fill(more ? words.sql.more : words.sql.said, { rows: rows.length }),
        ...(rows.length > mostShown ? [fill(words.sql.first, { shown: mostShown })] : []),
        fill(words.fetched, { size: shown.fetched }),
      ]
      said.textContent = texts.join(' ')
      result.replaceChildren(buttons(shown), tableOf(shown, result.ariaLabel!))
      result.hidden = false
    }
  }

  async function file(form: FileForm, { columns, rows }: SqlAnswer): Promise<void> {
    try {
      const made = await open().ask('sqlFile', { form, columns, rows })
      if (made) keep(made)
      else said.textContent = words.tooMany
    } catch (error) {
      failed(error as Error)
    }
  }

  function buttons(shown: SqlAnswer): HTMLElement {
    return make(
      'p',
      ...forms.flatMap(([wanted, label]) => {
        const button = Object.assign(make('button', label), {
          type: 'button',
          onclick: () => void file(wanted, shown),
        })
        return [button, ' ']
      }),
    )
  }
}

/** The rows of an answer as texts alone. */
function tableOf({ columns, rows }: SqlAnswer, label: string): HTMLElement {
  const heads = columns.map((name) => Object.assign(make('th', name), { scope: 'col' }))
  const body = rows.slice(0, mostShown).map((row) =>
    make(
      'tr',
      ...row.map((value) => {
        const cell = make('td', value === null ? '' : String(value))
        if (typeof value === 'number') cell.className = 'n'
        return cell
      }),
    ),
  )
  const table = make('table', make('thead', make('tr', ...heads)), make('tbody', ...body))
  return Object.assign(make('div', table), {
    className: 'scroll',
    tabIndex: 0,
    role: 'region',
    ariaLabel: label,
  })
}
