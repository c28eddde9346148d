import type { CellId } from '../../form/editions.ts'
import type { Sum } from '../../form/sum.ts'
import type { NumberFormats } from '../../locale/format.ts'
import { percent } from '../../locale/share.ts'
import { cellsIn, sum, valueOf } from '../../report/figures.ts'
import type { Report } from '../../report/report.ts'

/** What readers of a report ask, by what makes them ask it. */
export type Asking =
  | 'refused'
  | 'notHeld'
  | 'others'
  | 'carriedOut'
  | 'more'
  | 'fewer'
  | 'reviewed'
  | 'sued'
  | 'blank'
  | 'none'

/** A question with the figures in it, as a language writes them, and the cells that it is about. */
export type ReaderQuestion = {
  readonly asking: Asking
  readonly values: Readonly<Record<'n' | 'of' | 'share' | 'before', string>>
  readonly cells: readonly CellId[]
}

/** From when on a change of requests is asked about: such a part of the larger of the two years, and so many. */
const change = { part: 0.3, cases: 10 }

const received: Sum = ['requests.received.total']
const concluded: Sum = ['requests.outcome_total.total']

/** What readers will ask of a report that is to be published, beside last year's where that is known. It judges nothing. */
export function readerQuestions(
  report: Report,
  previous: Report | null,
  t: NumberFormats,
): readonly ReaderQuestion[] {
  const all = sum(report, concluded).value
  const told = (
    asking: Asking,
    of: Sum,
    whole: number | null = null,
  ): readonly ReaderQuestion[] => {
    const value = sum(report, of).value ?? 0
    if (value <= 0) return []
    const cells = cellsIn(report, of).filter((cell) => (valueOf(report, cell) ?? 0) > 0)
    return [{ asking, values: written(value, whole, null, t), cells }]
  }
  return [
    ...(sum(report, received).value === 0
      ? [
          {
            asking: 'none' as const,
            values: written(0, null, null, t),
            cells: cellsIn(report, received),
          },
        ]
      : []),
    ...changeOf(report, previous, t),
    ...told('refused', [{ group: 'denied' }], all),
    ...told('notHeld', ['requests.unavailable_not_held.total'], all),
    ...told('others', ['requests.other_other.total'], all),
    ...told('carriedOut', ['requests.carried_out.total']),
    ...told(
      'reviewed',
      ['disputes.review.corrected'],
      sum(report, ['disputes.review.total']).value,
    ),
    ...told(
      'sued',
      ['disputes.direct_suit.corrected', 'disputes.suit_after_review.corrected'],
      null,
    ),
    ...blanks(report, t),
  ]
}

function changeOf(
  report: Report,
  previous: Report | null,
  t: NumberFormats,
): readonly ReaderQuestion[] {
  const [now, before] = [report, previous].map((each) => each && sum(each, received).value)
  if (now == null || before == null || previous!.year !== report.year - 1) return []
  const [less, more] = [Math.min(now, before), Math.max(now, before)]
  if (more - less < change.cases || more - less < change.part * more) return []
  const asking = now > before ? 'more' : 'fewer'
  return [{ asking, values: written(now, null, before, t), cells: cellsIn(report, received) }]
}

/** Cells without a figure that is printed, of which readers ask whether they are 0. */
function blanks(report: Report, t: NumberFormats): readonly ReaderQuestion[] {
  const cells = report.observations
    .filter(({ status }) => status === 'blank' || status === 'marked')
    .map(({ cell }) => cell)
  if (cells.length === 0) return []
  return [{ asking: 'blank', values: written(cells.length, null, null, t), cells }]
}

function written(
  n: number,
  of: number | null,
  before: number | null,
  t: NumberFormats,
): ReaderQuestion['values'] {
  const number = (value: number | null): string => (value === null ? '' : t.number(value))
  return { n: t.number(n), of: number(of), share: percent(n, of, t) ?? '', before: number(before) }
}
