import type { CellRemark } from '../grid.ts'
import type { Area } from './xlsx-names.ts'

/** A cell of a sheet that has something: its row and column from 0, its text as shown. */
export type SheetCell = {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly remarks: readonly CellRemark[]
}

/** Something that lies over a sheet: a picture, or a box with text. */
export type Overlay = Area & { readonly text: string | null }

/** A sheet of a workbook: the cells that have something, what is merged, hidden, lined and laid over. */
export type Sheet = {
  readonly name: string
  readonly cells: readonly SheetCell[]
  readonly merges: readonly Area[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** Cells with nothing in them and lines round them. */
  readonly lined: readonly Pick<SheetCell, 'row' | 'column'>[]
  readonly overlays: readonly Overlay[]
}
