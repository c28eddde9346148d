import { withShare } from '../../charts/text.ts'
import { outcomeIndicators } from '../../indicator/themes.ts'
import type { Words } from '../../locale/words.ts'
import type { Directory, Entry } from './directory.ts'
import { directory } from './directory.ts'
import type { Group } from './peer-groups.ts'
import { likeAgencies } from './peer-groups.ts'
import { inWords } from './indicators.ts'
import type { YearReading } from './indicator-series.ts'
import { newestReadings } from './indicator-series.ts'
import { shown } from './rate-text.ts'

/** An agency's outcomes in words, a text for each of `outcomeIndicators` (313（43.5%）), and the requests that they are shares of. */
export type OutcomeRow = {
  readonly entry: Entry
  readonly year: number
  readonly concluded: number | null
  readonly texts: readonly string[]
}

/** What an agency stands beside: its group, the middle values of the others where there are enough, and the most alike. */
export type Beside = {
  readonly group: Group<Entry>
  readonly own: OutcomeRow
  readonly middle: readonly string[] | null
  readonly like: readonly OutcomeRow[]
}

/** From this many comparable figures on a middle value is given. */
const enough = 5

/** An agency's outcomes beside those of like agencies; null where its scope is not known or nobody is like it. */
export function besideOf(id: string, t: Words, { places }: Directory = directory()): Beside | null {
  const place = places.get(id)
  if (!place?.group || place.group.length < 2) return null
  const { group, entry, at } = place
  return {
    group,
    own: rowOf(entry, t),
    middle: middleOf(group),
    like: likeAgencies(group, at).map((each) => rowOf(each, t)),
  }
}

function rowOf(entry: Entry, t: Words): OutcomeRow {
  const readings = outcomeIndicators.map((measure) => newestReadings(measure).get(entry.id)!)
  const [{ year, denominator }] = readings as [YearReading]
  const texts = readings.map((reading) => {
    const [value, counts] = inWords(reading, t)
    return counts ? withShare(t.number(reading.numerator!), value, t) : value
  })
  return { entry, year, concluded: denominator, texts }
}

const middles = new WeakMap<Group<Entry>, readonly (number | null)[]>()

/** The middle value of each outcome in a group, worked out once for all its pages. */
function middleOf(group: Group<Entry>): readonly string[] | null {
  let values = middles.get(group)
  if (!values) middles.set(group, (values = outcomeIndicators.map((each) => median(group, each))))
  if (values.some((value) => value === null)) return null
  return values.map((value) => {
    const reading = { value, numerator: 0, denominator: 1, status: 'computed' }
    return shown(reading, '', String)[0]
  })
}

function median(group: Group<Entry>, measure: string): number | null {
  const readings = newestReadings(measure)
  const values = group
    .map(({ id }) => readings.get(id)?.value ?? null)
    .filter((value) => value !== null)
    .sort((a, b) => a - b)
  if (values.length < enough) return null
  return (values[(values.length - 1) >> 1]! + values[values.length >> 1]!) / 2
}
