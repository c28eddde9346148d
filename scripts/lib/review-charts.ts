import { agencyFigures } from '../../src/dataset/agency-file.ts'
import type { AgencyRecord, DatasetContext } from '../../src/dataset/record.ts'
import type { Difference } from '../../src/release/diff.ts'
import type { Label } from '../../src/locale/label.ts'
import type { Words } from '../../src/locale/words.ts'
import type { Markup } from '../../src/view/markup.ts'

/** A side of a comparison: the records of agencies whose charts may be drawn, and what they share. */
export type DrawnSide = {
  readonly records: ReadonlyMap<string, AgencyRecord>
  readonly context: DatasetContext
}

/** The most reports of which charts are drawn: a page of more would be too large to read. */
const most = 60

// What a light install lacks: asked for by this name, it is no part of what the commands on data need.
const drawing = '../../src/view/review/charts.ts'

/**
 * The charts of added reports, and of those with changed figures what they were beside what they are, by report; words where
 * the packages that draw are not installed.
 */
export async function chartsOf(
  found: Difference,
  [old, young]: readonly [DrawnSide, DrawnSide],
  t: Words,
): Promise<ReadonlyMap<string, Markup> | Label> {
  const drawn = await load()
  if (!drawn) return notInstalled
  const charts = new Map<string, Markup>()
  const draw = (report: string, agency: string, before: AgencyRecord | null): void => {
    const record = young.records.get(agency)
    const year = record?.reports.find(({ id }) => id === report)?.year
    if (!record || year === undefined || charts.size >= most) return
    const sides = {
      before: before && agencyFigures(before, old.context),
      after: agencyFigures(record, young.context),
    }
    const made = drawn.reportCharts(sides, year, t)
    if (made) charts.set(report, made)
  }
  for (const { id, by, whole } of found.added) if (whole) draw(id, by, null)
  for (const id of new Set(found.cells.map(({ report }) => report))) {
    const agency = id.slice(0, -5)
    draw(id, agency, old.records.get(agency) ?? null)
  }
  return charts
}

async function load(): Promise<typeof import('../../src/view/review/charts.ts') | null> {
  try {
    return (await import(drawing)) as typeof import('../../src/view/review/charts.ts')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    return null
  }
}

const notInstalled: Label = {
  zh: '没有图：画图要 npm ci 装齐全部软件包（现在是 --omit=dev）。',
  en: 'Without charts: what draws them is installed by npm ci, not by npm ci --omit=dev.',
}
