import type { Reading, ShownCell, ShownTable } from './reading.ts'

/** The words that the page gives its script. */
export type BenchWords = Readonly<
  Record<
    | 'reading'
    | 'large'
    | 'late'
    | 'broken'
    | 'insecure'
    | 'done'
    | 'made'
    | 'tables'
    | 'findings'
    | 'noFindings'
    | 'alone'
    | 'messages'
    | 'files'
    | 'line'
    | 'download'
    | 'copy'
    | 'copied'
    | 'unidentified'
    | 'scroll',
    string
  >
>

/** A text with figures and names in the places of their keys: `fill('{n} cells', { n: 3 })` is `3 cells`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name]))
}

/** Shows a reading in an element; what is read goes in as text alone. Returns what to announce. */
export function show(place: HTMLElement, reading: Reading, words: BenchWords): string {
  const { agency, year, draft, cells, findings, tables, yaml } = reading
  place.replaceChildren(
    ...(yaml ? [make('p', words.made)] : []),
    make('h2', words.findings),
    make('p', words.alone),
    findings.length > 0
      ? list(findings.map(({ line, text, check }) => said(words, line, text, check)))
      : make('p', words.noFindings),
    make('h2', words.messages),
    list(
      draft.messages.map(({ line, reason, ruleId, note }) =>
        said(words, line ?? 1, note ? `${reason}. ${note}` : reason, ruleId ?? '', 'en'),
      ),
    ),
    make('h2', words.tables),
    ...tables.map((table) => scrolling(table, words)),
    make('h2', words.files),
    ...fileParts(draft.path, draft.text, words),
    ...(yaml ? fileParts(yaml.path, yaml.text, words) : []),
  )
  const { id, name } = agency
  const shown = document.documentElement.lang === 'en' ? name.en : name.zh
  return fill(words.done, {
    agency: `${shown} (${id})`,
    year,
    cells,
    unresolved: draft.unresolved,
  })
}

function make(tag: string, ...content: readonly (string | Node)[]): HTMLElement {
  const element = document.createElement(tag)
  element.append(...content)
  return element
}

function list(items: readonly HTMLElement[]): HTMLElement {
  return make('ul', ...items)
}

function said(
  words: BenchWords,
  line: number,
  text: string,
  rule: string,
  language = '',
): HTMLElement {
  const body = Object.assign(make('span', text), language ? { lang: language } : {})
  return make('li', `${fill(words.line, { line })} `, body, ' ', make('small', rule))
}

function scrolling({ caption, heads, rows }: ShownTable, words: BenchWords): HTMLElement {
  const made = rows.map((row) => make('tr', ...row.map(cellOf)))
  const table = make(
    'table',
    make('caption', caption),
    make('thead', ...made.slice(0, heads)),
    make('tbody', ...made.slice(heads)),
  )
  table.className = 'form'
  return Object.assign(make('section', table), {
    className: 'scroll',
    tabIndex: 0,
    ariaLabel: words.scroll + caption,
  })
}

function cellOf({ text, colspan, rowspan, scope, cell, status }: ShownCell): HTMLElement {
  if (cell === null) {
    const spans = { colSpan: colspan, rowSpan: rowspan }
    return Object.assign(make('th', text), spans, scope === 'rowgroup' ? {} : { scope })
  }
  const box = make('td', status === 'reported' ? text : make('i', text))
  box.id = cell
  return box
}

function fileParts(path: string, text: string, words: BenchWords): readonly HTMLElement[] {
  const name = path.split('/').at(-1)!
  const link = make('a', fill(words.download, { name })) as HTMLAnchorElement
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  link.download = name
  const button = make('button', words.copy) as HTMLButtonElement
  button.type = 'button'
  button.onclick = async () => {
    await navigator.clipboard.writeText(text)
    document.querySelector('#said')!.textContent = words.copied
  }
  const code = Object.assign(make('pre', make('code', text)), { tabIndex: 0, ariaLabel: path })
  code.role = 'region'
  return [make('h3', path), make('p', link, ' ', button), code]
}
