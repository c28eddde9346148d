import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { Agency } from '../../src/agency/agency.ts'
import { agencyFolder, serializeAgency } from '../../src/agency/agency.ts'
import type { Division } from '../../src/agency/division.ts'
import { divisionName } from '../../src/agency/division.ts'
import { parseDivisions } from '../../src/agency/divisions-file.ts'
import type { CellId, EditionId, TableId } from '../../src/form/editions.ts'
import { cellsOf, editionForYear } from '../../src/form/editions.ts'
import type { Edition } from '../../src/form/form.ts'
import { editionsOf } from '../../src/report/figures.ts'
import type { Claim, Observation, Report } from '../../src/report/report.ts'
import { serializeReport } from '../../src/report/serialize.ts'
import type { Carried } from './figures.ts'
import { madeUpFigures } from './figures.ts'
import { randomOf } from './random.ts'

/** The years of each made-up agency: eight, of both editions of the form. */
export const madeUpYears = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const

/**
 * Writes a data folder of made-up agencies with real names and codes of divisions, each with a report for each of the
 * years. The same number of agencies gives the same bytes. Returns how many bytes of reports were written.
 */
export function writeMadeUp(folder: string, count: number): number {
  mkdirSync(folder, { recursive: true })
  const divisions = join('data', 'divisions.csv')
  copyFileSync(divisions, join(folder, 'divisions.csv'))
  writeFileSync(join(folder, 'release.json'), '{"version": "2027.11.0", "date": "2027-11-22"}\n')
  const register = [...parseDivisions(new VFile(readFileSync(divisions, 'utf8'))).values()]
  let bytes = 0
  for (const { agency, division } of madeUpAgencies(register, count)) {
    const path = join(folder, agencyFolder(agency))
    mkdirSync(path, { recursive: true })
    writeFileSync(join(path, 'agency.yaml'), serializeAgency(agency))
    for (const report of madeUpReports(agency, division)) {
      const text = serializeReport(report)
      bytes += Buffer.byteLength(text)
      writeFileSync(join(path, `${report.year}.md`), text)
    }
  }
  return bytes
}

type Place = { readonly agency: Agency; readonly division: Division }

/** Governments of divisions drawn evenly from the register, then their offices where there are too few. */
function madeUpAgencies(register: readonly Division[], count: number): Place[] {
  const divisions = register.filter(({ pseudo }) => !pseudo)
  const kinds = [
    { kind: 'gov', zh: '人民政府', en: 'People’s Government' },
    { kind: 'gov-office', zh: '人民政府办公室', en: 'Government Office' },
  ] as const
  const all = kinds.flatMap((kind) => divisions.map((division) => ({ kind, division })))
  if (count > all.length) throw new Error(`expected at most ${all.length} made-up agencies`)
  const pool = count > divisions.length ? all : all.slice(0, divisions.length)
  const step = pool.length / count
  const picked = Array.from({ length: count }, (_, at) => pool[Math.floor(at * step)]!)
  const governments = new Map(
    picked.flatMap(({ kind, division }) =>
      kind.kind === 'gov' ? [[division.code, idOf(division, 'gov')]] : [],
    ),
  )
  return picked.map(({ kind: { kind, zh, en }, division }) => ({
    division,
    agency: {
      id: idOf(division, kind),
      name: { zh: `${division.name}${zh}`, en: `${divisionName(division).en} ${en}` },
      kind,
      level: division.level,
      division: division.code,
      parent: governments.get(kind === 'gov' ? division.parent : division.code) ?? null,
      website: `https://www.${division.pinyin}.gov.cn/`,
    },
  }))
}

function idOf({ pinyin, code }: Division, kind: string): string {
  return `${pinyin}-${code}-${kind}`
}

function madeUpReports(agency: Agency, division: Division): Report[] {
  const random = randomOf(agency.id)
  const carried: Carried = { pending: new Map(), inForce: new Map(), items: new Map() }
  return madeUpYears.map((year) => {
    const edition = editionForYear(year)!
    const figures = madeUpFigures(edition, carried, random)
    return madeUpReport(agency, division, year, edition, figures)
  })
}

function madeUpReport(
  agency: Agency,
  division: Division,
  year: number,
  edition: Edition,
  figures: ReadonlyMap<string, number>,
): Report {
  const id = `${agency.id}-${year}`
  const observations = cellsOf(edition).map((cell): Observation => ({
    cell: cell.id,
    table: cell.table.id as TableId,
    row: cell.row.id,
    column: cell.column.id,
    edition: edition.id as EditionId,
    printed: String(figures.get(cell.id)),
    status: 'reported',
    value: figures.get(cell.id)!,
    unit: null,
    line: 1,
    at: 1,
  }))
  return {
    id,
    file: `data/${agencyFolder(agency)}/${year}.md`,
    agency: agency.id,
    year,
    title: `${agency.name.zh}${year}年政府信息公开工作年度报告`,
    edition: edition.id as EditionId,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    scope: 'region',
    scope_evidence: '全市各级各部门',
    published: `${year + 1}-01-20`,
    signed: null,
    added: '2027-11-22',
    source: {
      url: `https://www.${division.pinyin}.gov.cn/zfxxgk/nb/${year + 1}01/t${year + 1}0120_1.html`,
      archive_url: null,
      kind: 'official',
      format: 'html',
      retrieved: '2027-11-22',
      sha256: createHash('sha256').update(id).digest('hex'),
    },
    corrections: [],
    notes: [],
    readings: [{ by: 'open-disclosure', date: '2027-11-22', how: 'keyed' }],
    lines: {},
    editions: editionsOf(observations),
    observations,
    claims: claimed.map(([label, cell], index) => claim(label, cell, index + 1, figures)),
  }
}

const claimed: readonly (readonly [string, CellId])[] = [
  ['新收申请', 'requests.received.total'],
  ['自然人申请', 'requests.received.natural_person'],
  ['上年结转', 'requests.carried_in.total'],
  ['办结申请', 'requests.outcome_total.total'],
  ['予以公开', 'requests.granted.total'],
  ['行政复议案件', 'disputes.review.total'],
]

function claim(
  label: string,
  cell: CellId,
  order: number,
  figures: ReadonlyMap<string, number>,
): Claim {
  const value = figures.get(cell)!
  return {
    id: `s1-${order}`,
    section: 1,
    label,
    printed: String(value),
    value,
    precision: 'exact',
    unit: '件',
    scope: 'region',
    period: null,
    cells: [cell],
    line: 1,
  }
}
