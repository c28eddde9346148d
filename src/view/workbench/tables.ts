import { make } from './elements.ts'
import { actionOf } from './keys.ts'
import type { ShownCell, ShownTable } from './protocol.ts'
import type { Session } from './session.ts'

/** Shows the tables of the form, each cell a field with its row and column for a name, and marks what is read and what fails. */
export function showTables(place: HTMLElement, session: Session): void {
  const { reading, words } = session
  const inputs = new Map<string, HTMLInputElement>()
  const cellOf = ({ text, colspan, rowspan, scope, cell }: ShownCell): HTMLElement => {
    if (cell !== null) {
      const input = field(cell, text, session)
      inputs.set(cell, input)
      return make('td', input)
    }
    // An attribute alone where it spans more: style asks for it.
    const spans = {
      ...(colspan > 1 && { colSpan: colspan }),
      ...(rowspan > 1 && { rowSpan: rowspan }),
    }
    // A head of several rows stands over the rows that it spans: all of a table is one group here.
    return Object.assign(make('th', text), spans, { scope: scope === 'rowgroup' ? 'row' : scope })
  }
  place.replaceChildren(...reading.tables.map((table) => scrolling(table, words.scroll, cellOf)))
  const mark = (): void => {
    const { cells, sums } = session.checked()
    const failing = new Map(
      sums.filter(({ outcome }) => outcome === 'fails').map((sum) => [sum.stated, sum.expected]),
    )
    for (const [cell, input] of inputs) {
      const state = cells[cell]
      input.dataset['status'] = state?.status ?? 'absent'
      if (state?.wrong) input.ariaInvalid = 'true'
      else input.removeAttribute('aria-invalid')
      sumBeside(input, failing.get(cell))
    }
  }
  const fit = (): void => {
    const read = session.read()
    for (const [cell, input] of inputs) {
      const printed = session.printed(cell)
      if (input.value.trim() !== printed) input.value = printed
      input.size = Math.max(4, printed.length)
      input.parentElement!.toggleAttribute('data-read', read.has(cell))
      input.parentElement!.toggleAttribute('data-typed', session.edits().has(cell))
    }
  }
  mark()
  fit()
  session.on((what) => {
    if (what === 'checked') mark()
    if (what === 'marked') fit()
    const input = what === 'chosen' ? inputs.get(session.chosen() ?? '') : undefined
    if (input && document.activeElement !== input) input.focus()
  })
}

function field(cell: string, name: string, session: Session): HTMLInputElement {
  const input = Object.assign(make('input'), {
    type: 'text',
    id: cell,
    ariaLabel: name,
    autocomplete: 'off',
    spellcheck: false,
    onfocus: () => {
      input.select()
      session.choose(cell)
    },
    oninput: () => session.type(cell, input.value),
    onkeydown: (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey) return
      const action = actionOf({
        key: event.key,
        shift: event.shiftKey,
        control: event.ctrlKey || event.metaKey,
        from: input.selectionStart ?? 0,
        to: input.selectionEnd ?? 0,
        length: input.value.length,
      })
      if (!action) return
      event.preventDefault()
      perform(action, cell, session)
      if (action.do === 'set' || action.do === 'reset') input.select()
    },
  })
  input.setAttribute('aria-describedby', 'about')
  return input
}

function perform(
  action: NonNullable<ReturnType<typeof actionOf>>,
  cell: string,
  session: Session,
): void {
  switch (action.do) {
    case 'read':
      return session.confirm([cell])
    case 'read-row':
      return session.confirm(session.moves.rowOf(cell))
    case 'go':
      return session.go(action.to)
    case 'set':
      return session.type(cell, action.text)
    case 'reset':
      return session.type(cell, session.reading.checked.cells[cell]?.printed ?? '')
    case 'undo':
      return session.undo()
  }
}

/** What the parts come to, below a stated sum that is another. */
function sumBeside(input: HTMLInputElement, expected: string | undefined): void {
  const beside = input.nextElementSibling
  if (expected === undefined) return beside?.remove()
  const text = `Σ ${expected}`
  if (beside) beside.textContent = text
  else input.after(make('small', text))
}

function scrolling(
  { caption, heads, rows }: ShownTable,
  scroll: string,
  cellOf: (cell: ShownCell) => HTMLElement,
): HTMLElement {
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
    ariaLabel: scroll + caption,
  })
}
