import { levels } from '../../agency/levels.ts'
import { reviewText } from '../../charts/notes.ts'
import type { LawBreak } from '../../indicator/breaks.ts'
import { seriesBreaks } from '../../indicator/breaks.ts'
import type { Label, Language } from '../../locale/label.ts'
import type { Words } from '../../locale/words.ts'
import { scopes } from '../../report/report.ts'
import type { Review } from '../../report/review.ts'
import { reviews } from '../../report/review.ts'
import { pageUrl } from '../address.ts'
import { editionName } from '../form-tables.ts'

/** All that an answer says in the language of a page, as plain values, so that a script can be given them. */
export type AskWords = Words['askWords'] & {
  readonly language: Language
  readonly tag: string
  /** The address below which the pages of the language are. */
  readonly pages: string
  readonly levels: Readonly<Record<string, string>>
  readonly scopes: Readonly<Record<string, string>>
  readonly reviews: Readonly<Record<string, string>>
  /** What changed, by the id of a break. */
  readonly breaks: Readonly<Record<string, string>>
  readonly missing: string
  readonly derived: string
  readonly residents: string
  readonly list: string
  readonly scroll: string
}

/** The words of an answer in a language. */
export function askWordsOf(t: Words): AskWords {
  const labels = (all: Readonly<Record<string, Label>>): Record<string, string> =>
    Object.fromEntries(Object.entries(all).map(([id, label]) => [id, t.label(label)]))
  const changed = seriesBreaks.map(({ id, since, revised }) => [
    id,
    t.chartYears.breakOf(
      Number(since.slice(0, 4)),
      revised ? editionName(id, t) : t.chartYears.lawBreaks[id as LawBreak],
    ),
  ])
  const { noFigure: missing, derived, residents } = t.indicators
  return {
    ...t.askWords,
    language: t.language,
    tag: t.tag,
    pages: pageUrl(t.locale),
    levels: labels(levels),
    scopes: labels(scopes),
    reviews: Object.fromEntries(
      (Object.keys(reviews) as Review[]).map((id) => [id, reviewText(id, t)]),
    ),
    breaks: Object.fromEntries(changed),
    missing,
    derived,
    residents,
    list: t.between.list,
    scroll: t.report.scroll,
  }
}
