import type { AgencyFigures, ReportFigures } from '../../../src/dataset/agency-file.ts'
import { cellsOf, findEdition } from '../../../src/form/editions.ts'
import type { Scope } from '../../../src/report/report.ts'

/** What a made-up report differs in from one whose cells are all 0. A cell: a figure, or a status instead of one. */
export type MadeReport = {
  readonly year: number
  readonly edition?: 'form-2019' | 'form-2021'
  readonly scope?: Scope
  readonly cells?: Readonly<Record<string, number | 'blank' | 'marked' | 'illegible' | 'absent'>>
}

/** An agency's file with made-up reports. */
export function madeFile(reports: readonly MadeReport[], name = '样例市人民政府'): AgencyFigures {
  return {
    agency: { agency_id: 'made', name_zh: name, name_en: name },
    reports: reports.map(madeReport),
  }
}

function madeReport({
  year,
  edition = 'form-2021',
  scope = 'region',
  cells = {},
}: MadeReport): ReportFigures {
  const form = findEdition(edition)!
  const observations = cellsOf(form).map(({ id }) => {
    const given = cells[id] ?? 0
    return typeof given === 'number'
      ? { cell: id, value: given, status: 'reported' as const }
      : { cell: id, value: null, status: given }
  })
  return {
    report: { report_id: `made-${year}`, agency_id: 'made', year, edition, scope },
    editions: Object.fromEntries(form.tables.map(({ id }) => [id, edition])),
    observations,
  }
}

/** A busy year's cells, scaled: outcomes add up to their total. */
export function busy(scale: number): Readonly<Record<string, number>> {
  const cells = {
    'requests.received.natural_person': 700 * scale,
    'requests.received.enterprise': 80 * scale,
    'requests.received.total': 780 * scale,
    'requests.granted.total': 300 * scale,
    'requests.partial.total': 90 * scale,
    'requests.denied_other_law.total': 20 * scale,
    'requests.denied_admin_query.total': 11 * scale,
    'requests.unavailable_not_held.total': 250 * scale,
    'requests.not_processed_petition.total': 40 * scale,
    'requests.other_other.total': 39 * scale,
    'requests.outcome_total.total': 750 * scale,
    'requests.carried_out.total': 30 * scale,
    'disputes.review.upheld': 31 * scale,
    'disputes.review.corrected': 9 * scale,
    'disputes.review.total': 40 * scale,
    'disputes.direct_suit.other': 12 * scale,
    'disputes.direct_suit.total': 12 * scale,
  }
  return cells
}

/** Files of the shapes that charts must bear, by name. */
export const shapes: Readonly<Record<string, AgencyFigures>> = {
  'no report': madeFile([]),
  'all zero': madeFile([{ year: 2023 }]),
  'one year': madeFile([{ year: 2024, cells: busy(1) }]),
  'two years': madeFile([
    { year: 2023, cells: busy(2) },
    { year: 2024, cells: busy(1) },
  ]),
  'eight years': madeFile([
    ...[1, 2].map((scale) => ({
      year: 2018 + scale,
      edition: 'form-2019' as const,
      cells: { ...busy(scale), 'requests.other_outcome.total': 39 * scale },
    })),
    ...[3, 4, 5, 40, 6, 7].map((scale, at) => ({ year: 2021 + at, cells: busy(scale) })),
  ]),
  'a gap': madeFile([
    { year: 2020, cells: busy(1) },
    { year: 2023, cells: busy(3) },
  ]),
  blanks: madeFile([
    { year: 2022, cells: busy(2) },
    {
      year: 2023,
      cells: {
        ...busy(1),
        'requests.received.total': 'marked',
        'requests.received.research': 'blank',
        'requests.denied_state_secret.natural_person': 'illegible',
        'requests.denied_state_secret.total': 'blank',
        'requests.outcome_total.total': 'illegible',
        'disputes.review.corrected': 'blank',
        'disputes.review.total': 'blank',
      },
    },
  ]),
  tiny: madeFile([
    { year: 2023, cells: tinyCells() },
    { year: 2024, cells: tinyCells() },
  ]),
  hostile: madeFile(
    [
      { year: 2023, cells: busy(1) },
      { year: 2024, cells: busy(2) },
    ],
    `"><script>alert(1)</script><a href="javascript:alert(2)" style='x'>&`,
  ),
}

function tinyCells(): Readonly<Record<string, number>> {
  return {
    'requests.received.natural_person': 4,
    'requests.received.total': 4,
    'requests.granted.total': 1,
    'requests.unavailable_not_held.total': 3,
    'requests.outcome_total.total': 4,
    'disputes.review.pending': 1,
    'disputes.review.total': 1,
  }
}
