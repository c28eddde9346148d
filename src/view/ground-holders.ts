import type { AgencyFile } from '../dataset/agency-file.ts'
import type { RowNamed } from '../dataset/tables.ts'
import { groupLeaves } from '../form/identities.ts'
import { disclosing, outcomeGroupsOf } from '../form/sum.ts'
import { published } from '../published/here.ts'
import { byCodeUnit } from '../curated/order.ts'
import { cellIn, tableIn, valueOf } from '../report/figures.ts'
import { directory } from './compare/directory.ts'
import { isDerived } from './figures.ts'

/** An agency whose newest report that is no draft has requests of a ground. */
export type Holder = {
  readonly agency: RowNamed<'agencies'>
  readonly year: number
  readonly scope: RowNamed<'reports'>['scope']
  readonly count: number
  /** Whether the count is worked out, as its total was left blank. */
  readonly derived: boolean
  /** The path of its cell on the report's page. */
  readonly path: string
}

/** The agencies with requests of a ground, by the id of its row, in the order of division codes: never by how many. */
export const holdersOf = published.keyed(
  'holders',
  (ground): readonly Holder[] => published.once(gather).get(ground) ?? [],
)

/** Where build:site leaves the requests of each ground by agency, among what was drawn: a page would read every agency for them. */
export const groundsPath = 'rights/'

/** An agency's requests of a ground, by the id of its row. */
type Ground = Omit<Holder, 'agency'> & { readonly row: string }

/** The requests of each ground in the newest report of an agency that is no draft; none where there is no such report. */
export function groundsOf({ agency, reports }: AgencyFile): readonly Ground[] {
  const report = reports.findLast((each) => each.report.reviewed)
  if (!report) return []
  const table = tableIn(report, 'requests')
  const { year, scope } = report.report
  return outcomeGroupsOf(table)
    .filter((group) => !disclosing.includes(group))
    .flatMap((group) => groupLeaves(table, group))
    .flatMap((row) => {
      const cell = cellIn(report, `requests.${row}.total`)!.id
      const count = valueOf(report, cell)
      const derived = isDerived(report, cell)
      const path = `agencies/${agency.agency_id}/${year}/#${cell}`
      return count ? [{ row, year, scope, count, derived, path }] : []
    })
}

function gather(): ReadonlyMap<string, readonly Holder[]> {
  const grounds = published.drawn(groundsPath) as Readonly<Record<string, readonly Ground[]>>
  const entries = [...directory().places.values()]
    .map(({ entry }) => entry)
    .sort((a, b) => byCodeUnit(a.code + a.id, b.code + b.id))
  const held = entries.flatMap(({ id, agency }) =>
    grounds[id]!.map(({ row, ...of }) => ({ row, holder: { agency, ...of } })),
  )
  return new Map(
    [...Map.groupBy(held, ({ row }) => row)].map(([row, own]) => [
      row,
      own.map(({ holder }) => holder),
    ]),
  )
}
