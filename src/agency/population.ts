import Papa from 'papaparse'
import type { VFile } from 'vfile'
import { isFatal, problem } from '../curated/message.ts'
import type { Agency } from './agency.ts'
import type { Register } from './division.ts'

/** How a figure of residents came about: the census of 2020, or the year-end series of provinces, never mixed in one ratio. */
export const populationBases = ['census', 'census-renamed', 'census-merged', 'year-end'] as const

/** Residents (常住人口) of a division, in persons. Key: code, year and basis. */
export type Population = {
  readonly division_code: string
  readonly year: number
  readonly basis: (typeof populationBases)[number]
  readonly residents: number
  readonly source: string
}

/** The columns of `data/population.csv`, in order. */
export const populationColumns = ['division_code', 'year', 'basis', 'residents', 'source'] as const

/** Reads `population.csv`. Each wrong line gives a message with its line; those rows are left out. */
export function parsePopulation(file: VFile, register: Register): readonly Population[] {
  if (isFatal(file)) return []
  const { data } = Papa.parse<string[]>(String(file), { delimiter: ',', skipEmptyLines: true })
  const [header = [], ...body] = data
  if (header.join(',') !== populationColumns.join(',')) {
    problem(file, {
      rule: 'population',
      reason: `Unexpected header \`${header.join(',')}\`, expected \`${populationColumns.join(',')}\``,
      place: { line: 1, column: 1 },
    })
    return []
  }
  const seen = new Set<string>()
  return body.flatMap((row, index) => {
    const [code = '', year = '', basis = '', residents = '', source = ''] = row
    const key = `${code},${year},${basis}`
    const faults = [
      row.length !== populationColumns.length && `${row.length} fields`,
      !register.has(code) && `division_code \`${code}\`, expected a code of divisions.csv`,
      !/^\d{4}$/.test(year) && `year \`${year}\``,
      !isBasis(basis) && `basis \`${basis}\`, expected one of ${populationBases.join(', ')}`,
      !/^[1-9]\d{0,9}$/.test(residents) && `residents \`${residents}\`, expected a whole number`,
      !/^[a-z0-9-]+$/.test(source) && `source \`${source}\`, expected a key of data/README.md`,
      seen.has(key) && `second row of ${key}`,
    ].filter((each) => each !== false)
    seen.add(key)
    for (const fault of faults) {
      problem(file, {
        rule: 'population',
        reason: `Unexpected ${fault}`,
        place: { line: index + 2, column: 1 },
      })
    }
    if (faults.length > 0 || !isBasis(basis)) return []
    return [
      { division_code: code, year: Number(year), basis, residents: Number(residents), source },
    ]
  })
}

function isBasis(text: string): text is Population['basis'] {
  return (populationBases as readonly string[]).includes(text)
}

/** Prefectures whose office serves people whom the census book counts elsewhere (zones, cities run apart): no fair rate. */
const bookedElsewhere = new Set(['130600', '440300', '441500', '460400', '610100', '610400'])

/**
 * Residents of an agency's division by the census of 2020, in persons: of the governments of whole divisions. Null where the
 * book has no such unit, where its area has changed since, and where many residents are booked elsewhere.
 */
export function residentsOf(
  population: readonly Population[],
  { kind, division }: Pick<Agency, 'kind' | 'division'>,
): number | null {
  if (kind !== 'gov' && kind !== 'gov-office') return null
  if (bookedElsewhere.has(division)) return null
  const found = population.find(
    ({ division_code, basis }) => division_code === division && basis !== 'year-end',
  )
  return found?.residents ?? null
}
