import type { Block, Grid, GridCell, SourcePlace } from '../../ingest/grid.ts'
import { make, say } from './elements.ts'
import type { Session } from './session.ts'
import type { SourceView } from './source.ts'
import { cellsBy, mark, reveal, rove, spot } from './spots.ts'

/** Shows a web page, a text or what a word processor wrote as it was read: lines and tables of text and nothing else. */
export function showBlocks(place: HTMLElement, session: Session): SourceView {
  const { words, file, reading } = session
  const region = Object.assign(make('section'), {
    className: 'sheet blocks',
    tabIndex: 0,
  })
  region.ariaLabel = words.scroll + file.name
  place.replaceChildren(region)
  rove(region)
  const show = (cell: string | null): void => {
    const marked = mark(region, cell)
    if (marked) reveal(region, marked)
  }
  const places = cellsBy(session, (cell) => {
    const at = reading.places[cell]
    return at ? [{ key: keyOf(at) }] : []
  })
  const cellsAt = (at: SourcePlace): readonly string[] => places.get(keyOf(at))?.[1] ?? []
  session.ask('blocks', null).then(
    (blocks) => {
      region.replaceChildren(...blocks.map((block) => elementOf(block, session, cellsAt)))
      show(session.chosen())
    },
    (error: unknown) => say((error as Error).message),
  )
  return show
}

function keyOf({ block, row, column }: SourcePlace): string {
  return [block, row, column].join()
}

type CellsAt = (place: SourcePlace) => readonly string[]

function elementOf(block: Block, session: Session, cellsAt: CellsAt): HTMLElement {
  if (block.kind === 'grid') return tableOf(block.grid, session, cellsAt)
  return make('p', ...lineOf(block.text, session, cellsAt(block.place)))
}

/** A line of text; the figures at its end lead each to its cell where there are as many as cells, else the whole line does. */
function lineOf(text: string, session: Session, cells: readonly string[]): (string | Node)[] {
  if (cells.length === 0) return [text]
  const figures = [...text.matchAll(/\S+/gu)].filter(([word]) => /^[\d.,]+$/u.test(word))
  if (figures.length !== cells.length) return [spot(session, cells, text)]
  const parts: (string | Node)[] = []
  let from = 0
  for (const [at, { 0: word, index }] of figures.entries()) {
    parts.push(text.slice(from, index), spot(session, [cells[at]!], word))
    from = index + word.length
  }
  return [...parts, text.slice(from)]
}

function tableOf(grid: Grid, session: Session, cellsAt: CellsAt): HTMLElement {
  const rows = Array.from({ length: grid.rows }, () => make('tr'))
  for (const cell of [...grid.cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    rows[cell.row]?.append(boxOf(cell, session, cellsAt(cell.place)))
  }
  return make('table', make('tbody', ...rows))
}

function boxOf(
  { text, rowSpan, columnSpan }: GridCell,
  session: Session,
  cells: readonly string[],
): HTMLElement {
  const shown = text.trim()
  const content = cells.length > 0 ? spot(session, cells, shown) : shown
  return Object.assign(make('td', content), { rowSpan, colSpan: columnSpan })
}
