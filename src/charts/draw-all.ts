import type { AgencyFigures } from '../dataset/agency-file.ts'
import type { Locale } from '../locale/locale.ts'
import { inEach } from '../locale/locale.ts'
import { words } from '../locale/words.ts'
import type { AgencyChart, DrawnChart } from './chart.ts'
import { charts } from './charts.ts'
import { withFindings } from './findings-note.ts'

/** A drawn chart of an agency, with the section of its page that it stands in. */
export type PlacedChart = DrawnChart & Pick<AgencyChart, 'section'>

/** An agency's charts as they are drawn once for all that show them, by language: the same charts in the same order. */
export type Drawn = Readonly<Record<Locale, readonly PlacedChart[]>>

/** Draws every chart of an agency. */
export function drawAll(file: AgencyFigures): Drawn {
  return inEach((locale) =>
    charts.flatMap(({ draw, section }) => {
      const t = words(locale)
      const drawn = draw(file, t)
      return drawn ? { ...withFindings(drawn, file.reports, t), section } : []
    }),
  )
}
