import { withShare } from '../../charts/text.ts'
import { outcomeIndicators } from '../../indicator/themes.ts'
import type { Words } from '../../locale/words.ts'
import type { Entry } from './directory.ts'
import { neighboursOf } from './directory.ts'
import { pairPath } from './groups.ts'
import { inWords } from './indicators.ts'
import { boundsText } from './rate-text.ts'
import type { YearReading } from './indicator-series.ts'
import { newestReading } from './indicator-series.ts'

/** An agency's outcomes in words, a text for each of `outcomeIndicators` (313（43.5%）), and the requests that they are shares of. */
export type OutcomeRow = {
  readonly entry: Entry
  readonly year: number
  readonly concluded: number | null
  readonly texts: readonly string[]
  /** What explains the marks in the texts. */
  readonly notes: readonly string[]
}

/** An agency, and the most alike of its group, each with the path of the page that sets the two side by side. */
export type LikeAgencies = {
  readonly own: OutcomeRow
  readonly like: readonly (OutcomeRow & { readonly path: string })[]
}

/** An agency's outcomes beside those of similar agencies; null where its scope is not known or nobody is like it. */
export function likeOf(id: string, t: Words): LikeAgencies | null {
  const beside = neighboursOf(id)
  if (!beside || beside.like.length === 0) return null
  const like = beside.like.map(({ entry, paged }) => ({
    ...rowOf(entry, t),
    path: paged ? pairPath(id, entry.id) : `compare/?a=${id}&a=${entry.id}`,
  }))
  return { own: rowOf(beside.entry, t), like }
}

function rowOf(entry: Entry, t: Words): OutcomeRow {
  const readings = outcomeIndicators.map((indicator) => newestReading(indicator, entry.id)!)
  const [{ year, denominator }] = readings as [YearReading]
  const texts = readings.map((reading) => {
    const [value, counts] = inWords(reading, t)
    if (!counts) return value
    const count = `${t.number(reading.numerator!)}${reading.status === 'derived' ? '*' : ''}`
    return withShare(count, value + boundsText(reading, t), t)
  })
  const notes = [
    ...(readings.some(({ status }) => status === 'derived') ? [t.chartNotes.derived] : []),
    ...(readings.some((each) => boundsText(each, t)) ? [t.indicators.boundsNote] : []),
  ]
  return { entry, year, concluded: denominator, texts, notes }
}
