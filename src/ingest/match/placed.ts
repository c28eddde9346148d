import type { IngestRule } from '../announce.ts'
import type { Label } from '../../locale/label.ts'
import type { EditionId } from '../../form/editions.ts'
import type { CellRemark, SourcePlace } from '../grid.ts'

/** A cell of the form with what was read for it: the curated text (`?` where it cannot be told) and its place. */
export type Placed = {
  readonly id: string
  readonly printed: string
  readonly place: SourcePlace | null
  /** What was left out of the figure, or joined in it. */
  readonly remarks?: readonly CellRemark[]
}

/** Something to tell about a cell or table of the form, before the draft has lines. */
export type Remark = {
  readonly rule: IngestRule
  readonly at: string
  readonly reason: Label
  readonly place: SourcePlace | null
  readonly note?: string
}

/** All cells of the report's editions, in the form's order, and what there is to tell about them. */
export type Matched = {
  readonly edition: EditionId
  readonly tables: ReadonlyMap<string, EditionId>
  readonly evident: boolean
  readonly cells: readonly Placed[]
  readonly remarks: readonly Remark[]
  /** Whether half of the rows or more are there twice, and whether any cell differs. */
  readonly twice: { readonly most: boolean; readonly different: boolean }
  /** Tables of which nothing was found. */
  readonly absent: readonly string[]
}
