import type * as Plot from '@observablehq/plot'
import type { Words } from '../locale/words.ts'
import type { DrawnChart, Drawing } from './chart.ts'
import { derivedNote } from './notes.ts'
import { render } from './render.ts'
import { sentences } from './text.ts'

/** What a chart is made of: sentences that do not apply are null. */
export type Parts = {
  readonly title: string
  readonly says: readonly (string | null)[]
  readonly options: Plot.PlotOptions
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly (string | null)[]
  /** Of charts that have a file of their own. */
  readonly figures?: readonly Drawing[]
}

/** Draws the parts and puts them together; the table is captioned with the title, and a figure that is worked out is explained. */
export function compose(id: string, t: Words, parts: Parts): DrawnChart {
  const { title, head, rows, figures = [] } = parts
  const description = sentences(parts.says, t) ?? title
  return {
    id,
    title,
    description,
    svg: render({ id, title }, parts.options),
    table: { caption: title, head, rows },
    note: sentences(
      [
        derivedNote(
          figures.map(({ figure }) => figure),
          t,
        ),
        ...parts.notes,
      ],
      t,
    ),
    figures,
  }
}
