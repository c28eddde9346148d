import Papa from 'papaparse'
import type { VFile } from 'vfile'
import { isFatal, problem } from '../curated/message.ts'
import { unexpected } from '../curated/said.ts'
import { unexpectedFields, unexpectedHeader } from './divisions-file.ts'
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
      reason: unexpectedHeader(header, populationColumns),
      place: { line: 1, column: 1 },
    })
    return []
  }
  const seen = new Set<string>()
  return body.flatMap((row, index) => {
    const [code = '', year = '', basis = '', residents = '', source = ''] = row
    const key = `${code},${year},${basis}`
    const faults = [
      row.length !== populationColumns.length &&
        unexpectedFields(row.length, populationColumns.length),
      !register.has(code) &&
        unexpected(`division_code \`${code}\``, {
          zh: 'divisions.csv 里的代码',
          en: 'a code of divisions.csv',
        }),
      !/^\d{4}$/.test(year) &&
        unexpected(`year \`${year}\``, { zh: '四位年份', en: 'four digits' }),
      !isBasis(basis) &&
        unexpected(`basis \`${basis}\``, {
          zh: `下列之一：${populationBases.join('、')}`,
          en: `one of ${populationBases.join(', ')}`,
        }),
      !/^[1-9]\d{0,9}$/.test(residents) &&
        unexpected(`residents \`${residents}\``, { zh: '整数', en: 'a whole number' }),
      !/^[a-z0-9-]+$/.test(source) &&
        unexpected(`source \`${source}\``, {
          zh: 'data/README.md 的键',
          en: 'a key of data/README.md',
        }),
      seen.has(key) &&
        unexpected(
          { zh: `${key} 的第二行`, en: `second row of ${key}` },
          { zh: '只有一行', en: 'one' },
        ),
    ].filter((each) => each !== false)
    seen.add(key)
    for (const fault of faults) {
      problem(file, {
        rule: 'population',
        reason: fault,
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
