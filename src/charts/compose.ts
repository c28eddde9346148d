import type * as Plot from '@observablehq/plot'
import type { Locale } from '../locale/locale.ts'
import type { Chart } from './chart.ts'
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
}

/** Draws the parts and puts them together; the table is captioned with the title. */
export function compose(id: string, locale: Locale, parts: Parts): Chart {
  const { title, head, rows } = parts
  const description = sentences(parts.says, locale) ?? title
  return {
    id,
    title,
    description,
    svg: render({ id, title }, parts.options),
    table: { caption: title, head, rows },
    note: sentences(parts.notes, locale),
  }
}
