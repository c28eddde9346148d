import type { AsyncBuffer } from 'hyparquet'
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { rowsOfCsv } from '../../dataset/files/csv.ts'
import type { Reading } from '../compare/rate-text.ts'
import type { AskFigure, AskReport } from './answer.ts'
import type { Figure } from './figures.ts'
import { cellReading } from './readings.ts'

/** How published files are reached: a text whole, a Parquet file in parts. */
export type Files = {
  readonly text: (path: string) => Promise<string>
  readonly parquet: (path: string) => Promise<AsyncBuffer>
}

/** What questions are answered from, each file read once. */
export type Store = {
  readonly reports: () => Promise<readonly AskReport[]>
  readonly figure: (figure: Figure) => Promise<AskFigure>
}

/** Reads what answers need: of agencies and reports some columns, of an indicator its slice, of a cell one column of all reports. */
export function openStore(files: Files): Store {
  const kept = new Map<string, Promise<unknown>>()
  const once = <T>(key: string, make: () => Promise<T>): Promise<T> => {
    const known = (kept.get(key) as Promise<T> | undefined) ?? make()
    kept.set(key, known)
    // What failed is tried again when it is asked for again.
    known.catch(() => kept.delete(key))
    return known
  }
  const columns = async <T>(name: string, wanted: readonly string[]): Promise<readonly T[]> => {
    const file = await once(name, () => files.parquet(`${name}.parquet`))
    const metadata = await parquetMetadataAsync(file, { initialFetchSize: 65_536 })
    return (await parquetReadObjects({ file, metadata, columns: [...wanted] })) as T[]
  }
  return {
    reports: () =>
      once('all', async () => {
        const agencies = await columns<Named>('agencies', [...ofAgency, 'agency_id'])
        const reports = await columns<Held>('reports', ofReport)
        const named = new Map(agencies.map(({ agency_id: id, ...row }) => [id, row]))
        return reports.map((report) => ({ ...report, ...named.get(report.agency_id)! }))
      }),
    figure: (figure) =>
      once(`figure ${figure.id}`, async () => {
        const readings =
          figure.kind === 'indicator'
            ? readingsIn(await files.text(`indicators/${figure.id}.csv`))
            : new Map(
                (
                  await columns<Record<string, number | null> & { report_id: string }>(
                    'reports-wide',
                    ['report_id', figure.id],
                  )
                ).map((row) => [row.report_id, cellReading(row[figure.id] ?? null)]),
              )
        return { ...figure, readings }
      }),
  }
}

const ofAgency = ['name_zh', 'name_en', 'level', 'division_code'] as const
const ofReport = ['report_id', 'agency_id', 'year', 'edition', 'scope', 'review'] as const

type Named = Pick<AskReport, (typeof ofAgency)[number] | 'agency_id'>
type Held = Pick<AskReport, (typeof ofReport)[number]>

const numbers = new Set(['value', 'numerator', 'denominator', 'low', 'high'])

/** The values of an indicator from its published CSV, by report id. */
function readingsIn(text: string): ReadonlyMap<string, Reading> {
  const end = text.indexOf('\n')
  const names = text.slice(0, end).split(',')
  const types = names.map((name) => ({ type: numbers.has(name) ? 'number' : 'string' }) as const)
  return new Map(
    rowsOfCsv(types, text).map((row) => {
      const of = Object.fromEntries(names.map((name, at) => [name, row[at]])) as OfReport
      return [of.report_id, of]
    }),
  )
}

type OfReport = Reading & { readonly report_id: string }
