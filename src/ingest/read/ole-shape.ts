import { viewOf } from './ole-container.ts'
import { properties } from './ole-properties.ts'

/** What a paragraph says of tables. */
export type OleShape = {
  /** How many tables it stands in. */
  readonly depth: number
  /** For the end of a row: where its cells begin and end, in twentieths of a point, and their merges. */
  readonly row: OleRow | null
  /** Ends a cell, or a row, of a table in a table. */
  readonly inner: 'cell' | 'row' | null
}

/** The cells of a row: `edges` has one number more than `merges`; `coloured` cells may have a colour behind their text. */
export type OleRow = {
  readonly edges: readonly number[]
  readonly merges: readonly OleMerge[]
  readonly coloured: readonly boolean[]
}

/** How a cell is merged with the one above and the one before. */
export type OleMerge = {
  readonly vertical: 'restart' | 'continue' | null
  readonly horizontal: 'restart' | 'continue' | null
}

/** Reads the properties of a paragraph ([MS-DOC] 2.4.6.1, 2.9.321 cells). Throws for tables more than 16 deep. */
export function shapeOf(list: Uint8Array, data: Uint8Array | null): OleShape {
  let [inTable, isEnd, depth] = [false, false, 0]
  let inner: OleShape['inner'] = null
  let row: { edges: number[]; merges: OleMerge[] } | null = null
  const coloured: boolean[] = []
  for (const { code, operand } of properties(list, data)) {
    const view = viewOf(operand)
    if (code === 0x2416) inTable = operand[0] === 1
    else if (code === 0x2417) isEnd = operand[0] === 1
    else if (code === 0x6649) depth = view.getUint32(0, true)
    else if (code === 0x244b && operand[0] === 1) inner ??= 'cell'
    else if (code === 0x244c && operand[0] === 1) inner = 'row'
    else if (code === 0xd608) row = cellsOf(view)
    else if (code === 0xd62b && row?.merges[operand[1]!]) {
      const vertical = ([null, 'continue', null, 'restart'] as const)[operand[2]! & 3] ?? null
      row.merges[operand[1]!] = { ...row.merges[operand[1]!]!, vertical }
    } else if (firstCell.has(code)) {
      const width = code === 0xd609 ? 2 : 10
      for (let at = 1; at + width <= operand.length; at += width) {
        const no = firstCell.get(code)! + (at - 1) / width
        coloured[no] = isColour(operand.subarray(at, at + width))
      }
    } else if (code === 0x563a && view.getUint16(0, true) !== plainTable) coloured.fill(true, 0, 64)
  }
  if (depth > 16) throw new Error('it has tables more than 16 deep')
  return {
    depth: depth || Number(inTable),
    row: isEnd ? { ...(row ?? { edges: [], merges: [] }), coloured } : null,
    inner,
  }
}

function cellsOf(view: DataView): { edges: number[]; merges: OleMerge[] } {
  const count = Math.min(64, view.getUint8(2))
  const edges = Array.from({ length: count + 1 }, (_, index) => view.getInt16(3 + index * 2, true))
  const first = 3 + (count + 1) * 2
  const merges = Array.from({ length: count }, (_, index): OleMerge => {
    const at = first + index * 20
    const flags = at + 2 <= view.byteLength ? view.getUint16(at, true) : 0
    return {
      horizontal: flags & 1 ? 'restart' : flags & 2 ? 'continue' : null,
      vertical: flags & 0x40 ? 'restart' : flags & 0x20 ? 'continue' : null,
    }
  })
  return { edges, merges }
}

// Lists of shadings, one a cell, begin with these cells; the first is of Word 97.
const firstCell = new Map([
  [0xd609, 0],
  [0xd612, 0],
  [0xd616, 22],
  [0xd60c, 44],
])

// The style of tables that have no other.
const plainTable = 11

/** Whether a shading is more than white. */
function isColour(shade: Uint8Array): boolean {
  if (shade.length === 2) return (shade[0]! | shade[1]!) !== 0 && (shade[0]! & shade[1]!) !== 0xff
  const pattern = shade[8]! | (shade[9]! << 8)
  const isWhite = shade[7] === 0xff || shade.subarray(4, 7).every((each) => each === 0xff)
  return !(isWhite && (pattern === 0 || pattern === 0xffff))
}
