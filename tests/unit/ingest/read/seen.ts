import type { Captured, Unreadable } from '../../../../src/ingest/grid.ts'

/** What was read; throws why it was not. */
export function readable(reading: Captured | Unreadable): Captured {
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  return reading
}

/** The texts of lines, and of the cells of tables row by row, with the kinds of what is said of them. */
export function textsOf({ blocks }: Captured): unknown[] {
  return blocks.map((block) =>
    block.kind === 'text'
      ? block.text
      : Array.from({ length: block.grid.rows }, (_, row) =>
          block.grid.cells
            .filter((cell) => cell.row === row)
            .map(({ text, remarks = [] }) => [text, ...remarks.map(({ kind }) => kind)].join(' ')),
        ),
  )
}

/** The lines of text. */
export function linesOf({ blocks }: Captured): string[] {
  return blocks.flatMap((each) => (each.kind === 'text' ? [each.text] : []))
}
