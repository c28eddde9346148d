import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Papa from 'papaparse'
import { withAside } from '../aside.ts'
import type { Outcome, State, Wanted } from './wanted.ts'

/** A line of the table of results. */
export type Result = Pick<Outcome, 'agency' | 'state' | 'file'> & {
  readonly key: string
  readonly row: readonly string[]
}

const columns = [
  'source',
  'state',
  'agency',
  'year',
  'file',
  'unresolved',
  'sha256',
  'said',
  'asked_agency',
  'asked_year',
]

/** What tells a line of a list from the others. */
export function keyOf({ source, agency, year }: Wanted): string {
  return [source, agency ?? '', year ?? ''].join('\0')
}

/** The results that a run before left, a later one of the same line in the place of an earlier; half a last line is none. */
export function readResults(path: string): Map<string, Result> {
  if (!existsSync(path)) return new Map()
  const text = readFileSync(path, 'utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const { data } = Papa.parse<string[]>(whole, { delimiter: ',', skipEmptyLines: true })
  return new Map(
    data.slice(1).map((row) => {
      const [source = '', state = '', agency = '', , file = ''] = row
      const key = [source, row[8] ?? '', row[9] ?? ''].join('\0')
      return [key, { key, row, state: state as State, agency: agency || null, file: file || null }]
    }),
  )
}

/** The result of a line of a list. */
export function resultOf(wanted: Wanted, outcome: Outcome): Result {
  const { state, agency, year, file, unresolved, sha256, said } = outcome
  const own = [wanted.source, state, agency, year, file, unresolved, sha256, said[0]]
  const row = [...own, wanted.agency, wanted.year].map((each) =>
    String(each ?? '').replace(/\s+/g, ' '),
  )
  return { key: keyOf(wanted), row, state, agency, file }
}

/** Adds a result at the end of the table: on disk when this returns. */
export function appendResult(path: string, { row }: Result): void {
  appendFileSync(path, `${Papa.unparse([row as string[]], { newline: '\n' })}\n`)
}

/** Writes the table anew, whole or not at all, a line for each result in the order given. */
export async function writeResults(path: string, results: readonly Result[]): Promise<void> {
  const rows = [columns, ...results.map(({ row }) => row as string[])]
  const text = `${Papa.unparse(rows, { newline: '\n' })}\n`
  await withAside(dirname(path), (own) => own.write(path, text, { over: true }))
}
