import { ingestLimits } from '../limits.ts'
import { settle } from './runs.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import type { Attribute } from './xml.ts'
import type { Area } from './xlsx-names.ts'
import { areaOf, cellName, isOn, unescaped, walkPart, wholeNumber } from './xlsx-names.ts'
import type { CellStyle } from './xlsx-styles.ts'
import { plainStyle } from './xlsx-styles.ts'
import type { Stretch } from './xlsx-text.ts'
import { runListener } from './xlsx-text.ts'
import type { Showing } from './xlsx-value.ts'
import { runsOf } from './xlsx-value.ts'

/** What the sheets of a workbook share. */
export type Shared = {
  readonly strings: readonly (readonly Stretch[])[]
  readonly styles: readonly CellStyle[]
  readonly showing: Omit<Showing, 'zeros'>
  /** Counts characters of cells; throws for too many in all sheets. */
  readonly count: (characters: number) => void
}

/** A sheet without what lies over it, and the relation that names what does. */
export type ParsedSheet = Omit<Sheet, 'name' | 'overlays'> & { readonly drawing: string | null }

type OpenCell = {
  row: number
  column: number
  type: string
  style: CellStyle
  value: string | null
  formula: string | null
  stretches: Stretch[] | null
  rich: boolean
}

/**
 * Parses a sheet. What it says of its size is not believed; cells count that have something. Throws for more than 20,000
 * of them, for a cell given twice or outside a sheet, and for a text that is not among the shared ones.
 */
export function parseSheet(xml: string, { strings, styles, showing, count }: Shared): ParsedSheet {
  const cells: SheetCell[] = []
  const seen = new Set<number>()
  const merges: Area[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  const lined: { row: number; column: number }[] = []
  let [zeros, drawing]: [boolean, string | null] = [true, null]
  let [row, column] = [-1, -1]
  let cell: OpenCell | null = null
  let inText: 'value' | 'formula' | null = null
  let inline: ReturnType<typeof runListener> | null = null

  const open = (name: string, attribute: Attribute): void => {
    if (inline) inline.open(name, attribute)
    else if (name === 'row') {
      row = (wholeNumber(attribute, 'r') ?? row + 2) - 1
      column = -1
      const flat = Number(attribute('ht') ?? '1') === 0
      if (flat || (attribute('hidden') !== undefined && isOn(attribute('hidden'))))
        hiddenRows.add(row)
    } else if (name === 'c') {
      const reference = attribute('r')
      if (reference) ({ top: row, left: column } = areaOf(reference))
      else column++
      cell = newCell(row, column, attribute, styles)
    } else if (cell) {
      if (name === 'v') [inText, cell.value] = ['value', '']
      else if (name === 'f') [inText, cell.formula] = ['formula', '']
      else if (name === 'is') inline = runListener((cell.stretches = []))
    } else if (name === 'sheetView' && attribute('showZeros')) zeros = isOn(attribute('showZeros'))
    else if (name === 'mergeCell') {
      merges.push(areaOf(attribute('ref') ?? ''))
      if (merges.length > ingestLimits.cells)
        throw new Error(`Unexpected number of merged cells over ${ingestLimits.cells}`)
    } else if (name === 'drawing') drawing = attribute('r:id') ?? null
    else if (name === 'col') {
      const [from, to] = [wholeNumber(attribute, 'min'), wholeNumber(attribute, 'max')]
      const hidden = attribute('hidden') !== undefined && isOn(attribute('hidden'))
      if (from && to && (hidden || Number(attribute('width') ?? '1') === 0)) {
        for (let at = from; at <= Math.min(to, 16_384); at++) hiddenColumns.add(at - 1)
      }
    }
  }
  const text = (each: string): void => {
    if (inline) inline.text(each)
    else if (cell && inText) cell[inText] += each
  }
  const close = (name: string): void => {
    if (name === 'is') inline = null
    else if (inline) inline.close(name)
    else if (name === 'v' || name === 'f') inText = null
    else if (name === 'c' && cell) {
      finish(cell)
      cell = null
    }
  }
  walkPart(xml, { open, text, close })
  return { cells, merges, hiddenRows, hiddenColumns, lined, drawing }

  function finish(done: OpenCell): void {
    const shared = done.type === 's' && done.value !== null
    const stretches = shared ? textAt(done.value!, strings) : done.stretches
    const value = done.value === null ? null : unescaped(done.value)
    const { text, remarks } = settle(
      runsOf({ ...done, value, stretches }, done.style, { ...showing, zeros }),
    )
    if (text === '' && remarks.length === 0) {
      if (done.style.lined) lined.push({ row: done.row, column: done.column })
      return
    }
    const key = done.row * 16_384 + done.column
    if (seen.has(key)) throw new Error(`Unexpected cell ${cellName(done.row, done.column)} twice`)
    seen.add(key)
    if (cells.length >= ingestLimits.cells)
      throw new Error(`Unexpected number of cells over ${ingestLimits.cells}`)
    count(text.length)
    cells.push({ row: done.row, column: done.column, text, remarks })
  }
}

function newCell(
  row: number,
  column: number,
  attribute: Attribute,
  styles: readonly CellStyle[],
): OpenCell {
  return {
    row,
    column,
    type: attribute('t') ?? 'n',
    style: styles[wholeNumber(attribute, 's') ?? 0] ?? styles[0] ?? plainStyle,
    value: null,
    formula: null,
    stretches: null,
    rich: attribute('vm') !== undefined,
  }
}

function textAt(value: string, strings: readonly (readonly Stretch[])[]): readonly Stretch[] {
  const stretches = strings[Number(value)]
  if (!stretches)
    throw new Error(`Unexpected text ${value.slice(0, 20)}, expected one of the shared`)
  return stretches
}
