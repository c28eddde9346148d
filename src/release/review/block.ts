import type { Label } from '../../locale/label.ts'

/**
 * A piece of text: plain, in both languages, an id or path (`code`), a label of the form (`form`, Chinese first), a figure
 * (`mark` says how it stands to its sum), or several in a row. Renderers escape all of it.
 */
export type Inline =
  | string
  | Label
  | { readonly code: string }
  | { readonly form: Label; readonly depth: number }
  | { readonly figure: string; readonly mark: Mark | null }
  | readonly Inline[]

/** How a sum stands to what is stated: it is the same, it is not, it would be with the blanks filled in or cannot be told. */
export type Mark = 'same' | 'other' | 'open'

/** A table: heads, and rows of which the first cell is the head. `figures`: all other cells are numbers. */
export type Grid = {
  readonly kind: 'table'
  readonly caption: Inline | null
  readonly figures: boolean
  readonly head: readonly Inline[]
  readonly rows: readonly (readonly Inline[])[]
}

/** A list of a part. */
export type List = {
  readonly kind: 'list'
  readonly title: Inline | null
  readonly items: readonly Inline[]
}

/** Where the charts of a report stand, by its id. */
export type ChartsOf = { readonly kind: 'charts'; readonly report: string }

/** What a part consists of. */
export type Block = Grid | List | ChartsOf

/**
 * A part of a review, shown whole or not at all: a kind of change, or a report, by its id. `name` is what it is called where it
 * is left out.
 */
export type Part = {
  readonly report: string | null
  readonly name: Inline
  readonly title: Inline
  readonly blocks: readonly Block[]
}

/** A review of a difference: how much changed in a line, what marks mean where there are any, and the parts, what is wrong first. */
export type Review = {
  readonly summary: Label
  readonly legend: Label | null
  readonly parts: readonly Part[]
}
