import { editions } from '../form/editions.ts'
import { published } from '../published/here.ts'

/** An agency as far as its addresses go: its id, the years it holds, and the agency that followed it. */
export type Held = {
  readonly id: string
  readonly years: readonly number[]
  readonly successor: string | null
}

/** An old address of a report, and the page that stands in for it. Both without language. */
export type Moved = { readonly id: string; readonly year: number; readonly to: string }

/**
 * The addresses of reports that an agency with a successor does not hold, from the form's first year on: reports once
 * published under it lead to the successor's of the same year, else to the successor. The last year is that of the release.
 */
export function movedReports(agencies: readonly Held[], lastYear: number): readonly Moved[] {
  const byId = new Map(agencies.map((each) => [each.id, each]))
  const first = Math.min(
    ...editions.map(({ from }) => from),
    ...agencies.flatMap(({ years }) => years),
  )
  return agencies.flatMap(({ id, years, successor }) => {
    if (!successor) return []
    const all = Array.from({ length: lastYear - first + 1 }, (_, at) => first + at)
    return all
      .filter((year) => !years.includes(year))
      .map((year) => {
        const held = byId.get(successor)?.years.includes(year)
        return { id, year, to: `agencies/${successor}/${held ? `${year}/` : ''}` }
      })
  })
}

/** Where the old address of an agency's report leads. */
export function movedTo(id: string, year: string): string {
  return to(`${id} ${year}`)!
}

const to = published.keyed(
  'moved',
  (key) => movedHere().find(({ id, year }) => `${id} ${year}` === key)?.to ?? null,
)

/** The old addresses of this site, from the published tables. */
export function movedHere(): readonly Moved[] {
  const years = Map.groupBy(published.table('reports'), (row) => row.agency_id)
  const agencies = published.table('agencies').map((row) => ({
    id: row.agency_id,
    years: (years.get(row.agency_id) ?? []).map((report) => report.year),
    successor: row.successor_id,
  }))
  return movedReports(agencies, Number(published.release().date.slice(0, 4)))
}
