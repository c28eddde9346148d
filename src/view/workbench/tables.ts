import { make } from './elements.ts'
import type { ShownCell, ShownTable } from './protocol.ts'
import type { Session } from './session.ts'

/** Shows the tables of the form, each cell a field with its row and column for a name. */
export function showTables(place: HTMLElement, session: Session): void {
  const { reading, words } = session
  const inputs = new Map<string, HTMLInputElement>()
  const inputFor = (cell: string, name: string): HTMLInputElement => {
    const input = Object.assign(make('input'), {
      type: 'text',
      id: cell,
      value: session.printed(cell),
      ariaLabel: name,
      autocomplete: 'off',
      onfocus: () => session.choose(cell),
      oninput: () => session.type(cell, input.value),
    })
    input.setAttribute('size', '5')
    inputs.set(cell, input)
    return input
  }
  const cellOf = ({ text, colspan, rowspan, scope, cell }: ShownCell): HTMLElement => {
    if (cell !== null) return make('td', inputFor(cell, text))
    // An attribute alone where it spans more: style asks for it.
    const spans = {
      ...(colspan > 1 && { colSpan: colspan }),
      ...(rowspan > 1 && { rowSpan: rowspan }),
    }
    return Object.assign(make('th', text), spans, scope === 'rowgroup' ? {} : { scope })
  }
  place.replaceChildren(
    ...reading.tables.map((table) => scrolling(table, words.scroll, (cell) => cellOf(cell))),
  )
  const mark = (): void => {
    const { cells } = session.checked()
    for (const [cell, input] of inputs) {
      const state = cells[cell]
      input.dataset['status'] = state?.status ?? 'absent'
      input.ariaInvalid = String(state?.wrong ?? false)
      const printed = session.printed(cell)
      if (input.value.trim() !== printed) input.value = printed
    }
  }
  mark()
  session.on((what) => {
    if (what === 'checked') mark()
    if (what === 'chosen') {
      const input = inputs.get(session.chosen() ?? '')
      if (input && document.activeElement !== input) input.focus()
    }
  })
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
