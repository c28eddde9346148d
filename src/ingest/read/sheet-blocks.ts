import type { Block } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import { readPrinted } from '../printed.ts'
import { sayOmitted } from './omitted.ts'
import { isLabel } from './pdf-labels.ts'
import type { Sheet } from './sheet.ts'
import { sheetGrid } from './sheet-grid.ts'
import type { ShownCell, ShownSheet } from './sheet-shown.ts'
import { isFilled, showSheet } from './sheet-shown.ts'
import { cellName } from './xlsx-names.ts'

/** The content of sheets in order, where pictures stand that may be tables, and what is left out. */
export type SheetBlocks = {
  readonly blocks: readonly Block[]
  readonly pictures: readonly number[]
  readonly remarks: readonly string[]
}

/** The blocks of sheets: a row whose only text is no label of a table is a line, other rows that follow each other a table. */
export function sheetBlocks(sheets: readonly Sheet[]): SheetBlocks {
  const blocks: Block[] = []
  const pictures: number[] = []
  const hidden: string[] = []
  const omitted: string[] = []
  let [tables, left, boxes] = [0, 0, 0]
  for (const sheet of sheets) {
    const shown = showSheet(sheet)
    const before = blocks.length
    const starts: number[] = []
    for (const { isText, rows } of partsOf(shown)) {
      const own: Block[] = isText
        ? linesOf(shown, rows[0]!, omitted)
        : [{ kind: 'grid', grid: sheetGrid(shown, rows, ++tables) }]
      for (const block of own) {
        blocks.push(block)
        starts.push(rows[0]!)
      }
    }
    for (const { top, bottom, text } of shown.overlays) {
      const isLarge = text === null && bottom - top >= tableRows
      if (isLarge) pictures.push(before + starts.filter((row) => row < top).length)
    }
    boxes += shown.overlays.filter(({ text }) => text !== null).length
    left += shown.left
    if (shown.left > 0) hidden.push(sheet.name)
  }
  const remarks = [
    ...(boxes > 0 ? [`Boxes with text over cells are left out: ${boxes}`] : []),
    ...(left > 0
      ? [
          `Cells that are hidden or under merged ones are left out: ${left}, in ${hidden.join(', ')}`,
        ]
      : []),
    ...sayOmitted(omitted),
  ]
  if (blocks.length > ingestLimits.lines)
    throw new Error(`Unexpected lines over ${ingestLimits.lines}`)
  return { blocks, pictures, remarks }
}

/** The rows over which a picture may be a table. */
const tableRows = 3

/** The lines of a row's text; what is left out of them is added to `omitted`. */
function linesOf({ name, lines }: ShownSheet, row: number, omitted: string[]): Block[] {
  const cells = lines.get(row)!
  for (const { kind, text } of cells.flatMap(({ remarks }) => remarks))
    if (kind === 'note' || kind === 'struck' || kind === 'hidden') omitted.push(text)
  return cells
    .flatMap(({ text, column }) => text.split('\n').map((line) => ({ line, column })))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, column }) => ({
      kind: 'text',
      text: line,
      place: {
        page: null,
        line: null,
        table: null,
        row: null,
        cell: `${name}!${cellName(row, column)}`,
      },
    }))
}

/** Rows of a sheet that belong together: one with a single text, or those of a table. */
type Part = { readonly isText: boolean; readonly rows: number[] }

/** The rows of a sheet, put together: no more than one empty row is between those of a table. */
function partsOf(sheet: ShownSheet): readonly Part[] {
  const parts: Part[] = []
  let before: number | null = null
  const addBlank = (part: Part | undefined, empty: readonly number[]): void => {
    if (part && !part.isText && before !== null && !hasFigure(sheet, before))
      part.rows.push(...empty.slice(0, 1))
  }
  for (const [at, row] of sheet.rows.entries()) {
    const last = parts.at(-1)
    const empty = before === null ? [] : emptyBetween(before, row, sheet)
    addBlank(last, empty)
    const open = last && !last.isText && empty.length < 2 ? last : undefined
    if (isLine(sheet, at, open !== undefined)) parts.push({ isText: true, rows: [row] })
    else if (open) open.rows.push(row)
    else if (hasCells(sheet, row)) parts.push({ isText: false, rows: [row] })
    before = row
  }
  if (before !== null) addBlank(parts.at(-1), emptyBetween(before, before + 100, sheet))
  return parts
}

/** Whether a row has a figure; under one that has none an empty row may be one of blanks. */
function hasFigure({ lines }: ShownSheet, row: number): boolean {
  return (lines.get(row) ?? []).some(({ text }) => readPrinted(text).kind === 'figure')
}

/** The first two rows between two that are shown and have nothing. */
function emptyBetween(above: number, below: number, { hiddenRows }: ShownSheet): number[] {
  const found: number[] = []
  for (let row = above + 1; row < below && found.length < 2; row++) {
    if (!hiddenRows.has(row)) found.push(row)
  }
  return found
}

/** Whether a row is a line of text: its only cell holds words that are no label between the rows of a table. */
function isLine(sheet: ShownSheet, at: number, follows: boolean): boolean {
  const only = onlyText(sheet, sheet.rows[at]!)
  if (!only) return false
  const next = sheet.rows[at + 1]
  const leads = next !== undefined && hasCells(sheet, next) && onlyText(sheet, next) === null
  if (isLabel(only.text)) return !follows && !leads
  return !(follows && leads) || isProse(only.text)
}

/** The one cell of a row, where it holds words and nothing else stands, lies or reaches there; else null. */
function onlyText({ lines, covered, overlays }: ShownSheet, row: number): ShownCell | null {
  const [only, ...more] = (lines.get(row) ?? []).filter(isFilled)
  if (!only || more.length > 0 || covered.has(row)) return null
  if (overlays.some(({ top, bottom }) => top <= row && row <= bottom)) return null
  return readPrinted(only.text).kind === 'label' ? only : null
}

function hasCells({ lines, covered }: ShownSheet, row: number): boolean {
  return covered.has(row) || (lines.get(row) ?? []).some(isFilled)
}

function isProse(text: string): boolean {
  return text.length > 40 || text.includes('。') || /^\s{0,9}[一二三四五六七八九十]、/u.test(text)
}
