import type { Agency } from '../../../src/agency/agency.ts'
import type { CellId, EditionId, TableId } from '../../../src/form/editions.ts'
import { cellsOfTable, findEdition, tableOf, unitOf } from '../../../src/form/editions.ts'
import type { ClaimUnit } from '../../../src/report/claim-units.ts'
import { readFigure } from '../../../src/report/figure.ts'
import { editionsOf } from '../../../src/report/figures.ts'
import { readStated } from '../../../src/report/stated.ts'
import type {
  Claim,
  ClaimScope,
  FrontMatter,
  Observation,
  Report,
} from '../../../src/report/report.ts'

/** The text of cells by id; a cell that is not named is `0`. */
export type Printed = Partial<Record<CellId, string>>

/** The made-up county that the tests' reports speak of. */
export const agency: Agency = {
  id: 'yangben-990101-gov',
  name: { zh: '样本县人民政府', en: 'Yangben County Government' },
  kind: 'gov',
  level: 'county',
  division: '990101',
  parent: null,
  website: null,
}

/** The front matter that a made-up report has unless it is told otherwise. */
export const front: FrontMatter = {
  agency: agency.id,
  year: 2023,
  title: '样本县人民政府2023年政府信息公开工作年度报告',
  edition: 'form-2021',
  period: { from: '2023-01-01', to: '2023-12-31' },
  scope: 'region',
  scope_evidence: '全县各单位',
  published: '2024-03-20',
  signed: '2024-03-18',
  added: '2026-11-22',
  source: {
    url: 'https://www.example.gov.cn/foi/2023.html',
    archive_url: null,
    kind: 'official',
    format: 'html',
    retrieved: '2026-11-22',
    sha256: 'ab'.repeat(32),
  },
  corrections: [],
  notes: [],
  readings: [],
}

/**
 * A made-up report. `mixed` names the edition of tables that have another one than their report. Lines count the
 * observations, as a report that was never written down has no others.
 */
export function makeReport(
  printed: Printed = {},
  more: Partial<FrontMatter> = {},
  mixed: Partial<Record<TableId, EditionId>> = {},
): Report {
  const all = { ...front, ...more }
  const own = findEdition(all.edition)!
  const observations = own.tables.flatMap(({ id }) => {
    const edition = findEdition(mixed[id as TableId] ?? all.edition)!
    return cellsOfTable(edition, tableOf(edition, id as TableId)).map((cell): Observation => {
      const text = printed[cell.id] ?? '0'
      const figure = readFigure(text)
      if (!figure) throw new Error(`${text} is no figure`)
      return {
        cell: cell.id,
        table: cell.table.id as TableId,
        row: cell.row.id,
        column: cell.column.id,
        edition: edition.id as EditionId,
        printed: text,
        status: figure.status,
        value: figure.value,
        unit: figure.unit ?? unitOf(cell),
        line: 0,
        at: 0,
      }
    })
  })
  return {
    ...all,
    id: `${all.agency}-${all.year}`,
    file: `data/agencies/99/${all.agency}/${all.year}.md`,
    lines: {},
    editions: editionsOf(observations),
    observations: observations.map((each, index) => ({ ...each, line: index + 1, at: 1 })),
    claims: [],
  }
}

/** A claim of section one: what is counted, the figure as printed, its unit, whose figure it is, its cells, over what time. */
export type Stated = readonly [
  label: string,
  printed: string,
  unit: ClaimUnit,
  scope: ClaimScope,
  cells: readonly CellId[],
  period?: string | null,
]

/** A report with figures in its text, from line 101 on. */
export function withClaims(report: Report, stated: readonly Stated[]): Report {
  const claims = stated.map(([label, printed, unit, scope, cells, period = null], at): Claim => {
    const { value, precision } = readStated(printed)!
    return {
      id: `s1-${at + 1}`,
      section: 1,
      label,
      printed,
      value,
      precision,
      unit,
      scope,
      period,
      cells,
      line: 101 + at,
    }
  })
  return { ...report, claims }
}
