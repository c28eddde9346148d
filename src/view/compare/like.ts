import { withShare } from '../../charts/text.ts'
import { outcomeIndicators } from '../../indicator/themes.ts'
import { share } from '../../locale/share.ts'
import type { Words } from '../../locale/words.ts'
import { published } from '../../published/here.ts'
import type { Entry } from './directory.ts'
import { directory } from './directory.ts'
import type { Group } from './groups.ts'
import { likeAgencies } from './groups.ts'
import { inWords } from './indicators.ts'
import { boundsText } from './rate-text.ts'
import type { YearReading } from './indicator-series.ts'
import { newestReadings } from './indicator-series.ts'

/** An agency's outcomes in words, a text for each of `outcomeIndicators` (313（43.5%）), and the requests that they are shares of. */
export type OutcomeRow = {
  readonly entry: Entry
  readonly year: number
  readonly concluded: number | null
  readonly texts: readonly string[]
  /** What explains the marks in the texts. */
  readonly notes: readonly string[]
}

/** What an agency stands beside: its group, the middle values of the others where there are enough, and the most alike. */
export type LikeAgencies = {
  readonly group: Group<Entry>
  readonly own: OutcomeRow
  readonly middle: readonly string[] | null
  readonly like: readonly OutcomeRow[]
}

/** From this many comparable figures on a middle value is given. */
const enough = 5

/** An agency's outcomes beside those of similar agencies; null where its scope is not known or nobody is like it. */
export function likeOf(id: string, t: Words): LikeAgencies | null {
  const place = directory().places.get(id)
  if (!place?.group || place.group.length < 2) return null
  const { group, entry, at } = place
  return {
    group,
    own: rowOf(entry, t),
    middle: middleOf(group, t),
    like: likeAgencies(group, at).map((each) => rowOf(each, t)),
  }
}

function rowOf(entry: Entry, t: Words): OutcomeRow {
  const readings = outcomeIndicators.map((indicator) => newestReadings(indicator).get(entry.id)!)
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

/** A share as its two counts. */
type Counts = readonly [part: number, whole: number]

/** The middle value of each outcome in a group. */
function middleOf(group: Group<Entry>, t: Words): readonly string[] | null {
  const values = published.once(middles).get(group)!
  const texts = values.map((value) => value && share(...value, t))
  return texts.every((text) => text !== null) ? texts : null
}

/** The middle value of each outcome in every group, worked out once for all pages. */
function middles(): ReadonlyMap<Group<Entry>, readonly (Counts | null)[]> {
  const { groups } = directory()
  return new Map(
    groups.map((group) => [group, outcomeIndicators.map((each) => median(group, each))]),
  )
}

/** The middle one of the shares that can be compared, of two the mean; null where there are too few. */
function median(group: Group<Entry>, indicator: string): Counts | null {
  const readings = newestReadings(indicator)
  const values = group
    .map(({ id }) => readings.get(id))
    .flatMap((each): Counts[] =>
      each?.status === 'computed' || each?.status === 'derived'
        ? [[each.numerator!, each.denominator!]]
        : [],
    )
    .sort(([a, b], [c, d]) => a * d - c * b)
  if (values.length < enough) return null
  const [low, high] = [values[(values.length - 1) >> 1]!, values[values.length >> 1]!]
  return low === high ? low : [low[0] * high[1] + high[0] * low[1], 2 * low[1] * high[1]]
}
