import type { Agency } from '../../agency/agency.ts'
import { deadlineOf } from '../../agency/agency.ts'
import { editions } from '../../form/editions.ts'
import { key, text } from '../column.ts'
import type { AgencyRecord, RecordContext } from '../record.ts'
import { ofRecords } from '../table.ts'
import { common, yearOf } from './common.ts'

/** What is held of an agency and year. */
export const coverageStates = {
  held: { zh: '已收录', en: 'held' },
  missing: { zh: '未收录', en: 'not held' },
  not_due: { zh: '未到期', en: 'not due yet' },
} as const

/** `coverage`: one row is an agency and a year from the form's first to the release's: held, missing, not due. */
export const coverage = ofRecords(years).table({
  name: 'coverage',
  label: { zh: '收录情况', en: 'Coverage' },
  grain: { zh: '一个机关的一个年度', en: 'an agency and year' },
  mind: {
    zh: 'missing 只说明本站没有，不说明没有公布，不能当作未公布的比例；不在本表的机关也可能应当公布。',
    en: 'missing says that it is not held here, not that it was not published: no rate of publication follows. Agencies that are not in this table may have to publish, too.',
  },
  columns: [
    key(common.agencyId),
    key(yearOf(({ year }) => year)),
    text('state', '状态', 'State', ({ state }) => state, {
      zh: 'held 已收录，missing 已到期而未收录，not_due 截至数据日期未到法定期限；missing 只说明本站没有，不说明机关没有发布',
      en: 'held, missing (due and not held), not_due (as of the release date); missing says that we do not hold it, not that it was not published',
      words: coverageStates,
    }),
  ],
})

type CoveredYear = {
  readonly agency: Agency
  readonly year: number
  readonly state: keyof typeof coverageStates
}

function* years(
  { agency, reports }: AgencyRecord,
  { release }: RecordContext,
): Generator<CoveredYear> {
  const held = new Set(reports.map(({ year }) => year))
  for (let year = editions[0].from; year <= Number(release.date.slice(0, 4)); year += 1) {
    if (!existed(agency, year) && !held.has(year)) continue
    const due = release.date > dueOf(agency, year)
    yield { agency, year, state: held.has(year) ? 'held' : due ? 'missing' : 'not_due' }
  }
}

/** The day after which a report counts as due; where the law names none, the end of the next year. */
function dueOf(agency: Agency, year: number): string {
  return deadlineOf(agency, year) ?? `${year + 1}-12-31`
}

/** Whether the agency existed at any time in the year. */
function existed({ valid_from, valid_to }: Agency, year: number): boolean {
  return (
    (valid_from ?? '') <= `${year}-12-31` && (valid_to === undefined || valid_to > `${year}-01-01`)
  )
}
