import { byCodeUnit } from '../curated/order.ts'
import { indicators } from '../indicator/indicators.ts'
import type { Label } from '../locale/label.ts'
import type { Words } from '../locale/words.ts'
import { published } from '../published/here.ts'

/** A part of the large tables: its path without extension, what it is, the rows and bytes of its CSV file. */
export type Slice = {
  readonly path: string
  readonly label: Label
  readonly rows: number
  readonly bytes: number
}

/** The slices that are published, but those of single agencies: by year, by province, by indicator. */
export function slices(): readonly Slice[] {
  const years = new Set(published.table('reports').map(({ year }) => String(year)))
  const provinces = new Map(
    published
      .table('agencies')
      .flatMap(({ province_code: code, province_zh: zh, province_en: en }) =>
        code && zh && en ? [[code.slice(0, 2), { zh, en }] as const] : [],
      ),
  )
  return [
    ...[...years].sort().map((year) => slice(`years/${year}`, { zh: year, en: year })),
    ...[...provinces]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([code, label]) => slice(`provinces/${code}`, label)),
    ...indicators.map(({ id, label }) => slice(`indicators/${id}`, label)),
  ].flatMap((each) => each ?? [])
}

/** The patterns of addresses that stay, each from the base path on with what stands there. */
export function patterns(t: Words): readonly (readonly [string, string])[] {
  const { data } = t
  return [
    ['data/v1/agencies/{agency_id}.csv', data.sliceAgency],
    ['data/v1/indicators/{indicator}.csv', data.sliceIndicator],
    ['data/v1/provinces/{province}.csv', data.sliceProvince],
    ['data/v1/years/{year}.csv', data.sliceYear],
    ['data/v1/curated/{agency_id}/{year}.md', data.sliceCurated],
    ['charts/{agency_id}/{chart}.csv', data.sliceChart],
    ['charts/indicators/{indicator}.csv', data.sliceStrip],
    ['charts/compare/{agency_id}/{agency_id}.csv', data.slicePair],
    ['data/releases/{version}/', data.sliceRelease],
  ]
}

function slice(path: string, label: Label): Slice | null {
  const [rows, bytes] = [published.files.rows(`${path}.csv`), published.files.bytes(`${path}.csv`)]
  return rows === null || bytes === null ? null : { path, label, rows, bytes }
}
