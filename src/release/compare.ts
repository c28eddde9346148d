import type { Frozen, FrozenReport } from './frozen.ts'
import type { Fault } from '../dataset/guard.ts'
import type { AgencyRecord, AuditedReport } from '../dataset/record.ts'
import { figure } from '../report/figures.ts'
import type { Table } from '../dataset/table.ts'
import { tables } from '../dataset/tables.ts'

/** The comparison of the data with a frozen release: add every record, then end. */
export type Comparison = {
  readonly add: (record: AgencyRecord) => void
  /** What may not be: figures changed without a correction, ids gone, columns renamed or moved. `held`: agencies there that were not added. */
  readonly end: (held?: ReadonlySet<string>) => readonly Fault[]
}

/** A comparison with nothing, for data of which there is no release yet. */
export const noComparison: Comparison = { add: () => undefined, end: () => [] }

/** Opens the comparison with the last release. New agencies, reports and cells are fine. */
export function openComparison(frozen: Frozen, described: readonly Table[] = tables): Comparison {
  const faults: Fault[] = []
  const seen = new Set<string>()
  return {
    add({ agency, reports }) {
      seen.add(agency.id)
      const held = new Map(reports.map((report) => [report.year, report]))
      for (const [year, before] of frozen.reports.get(agency.id) ?? []) {
        const now = held.get(year)
        if (now) faults.push(...changed(before, now, frozen.version))
        else if (!agency.successor) faults.push(gone(agency, year, frozen.version))
      }
    },
    end: (held) => [
      ...columnFaults(frozen, described),
      ...faults,
      ...frozen.agencies
        .filter((id) => !seen.has(id) && !held?.has(id))
        .map((id) => agencyGone(id, frozen.version)),
    ],
  }
}

function changed(
  { cells, printed, values }: FrozenReport,
  report: AuditedReport,
  version: string,
): Fault[] {
  return cells.flatMap((cell, at) => {
    const observation = figure(report, cell)
    const was = printed[at]!
    if (observation?.printed === was && observation.value === values[at]) return []
    const is = observation?.printed ?? ''
    const told = report.corrections.some(
      (each) =>
        each.cell === cell && each.kind !== 'misprint' && each.was === was && each.now === is,
    )
    if (told && observation) return []
    return {
      rule: 'release',
      file: report.file,
      line: observation?.line ?? 1,
      reason: `Unexpected \`${is}\` in ${cell}, expected \`${was}\` as in release ${version}`,
      note: `Add to corrections: {cell: ${cell}, kind: transcription or restated, was: "${was}", now: "${is}", reason, by, date}.`,
    }
  })
}

function gone(agency: AgencyRecord['agency'], year: number, version: string): Fault {
  return {
    rule: 'release',
    file: `data/agencies/${agency.division.slice(0, 2)}/${agency.id}/agency.yaml`,
    line: 1,
    reason: `Missing report on ${year}, which release ${version} holds`,
    note: 'A published id never disappears: put the report back, or name the successor of the agency.',
  }
}

function agencyGone(id: string, version: string): Fault {
  return {
    rule: 'release',
    file: `data/releases/${version}/observations.parquet`,
    line: 1,
    reason: `Missing agency ${id}, which release ${version} holds`,
    note: 'A published id never disappears: put its agency.yaml back, with a successor where there is one.',
  }
}

function columnFaults({ columns, version }: Frozen, described: readonly Table[]): Fault[] {
  return Object.entries(columns).flatMap(([name, before]) => {
    const now = described.find((table) => table.name === name)?.columns ?? []
    const at = before.findIndex((column, index) => now[index]?.name !== column)
    if (at < 0) return []
    return {
      rule: 'release',
      file: `src/dataset/tables/${name}.ts`,
      line: 1,
      reason: `Unexpected column \`${now[at]?.name ?? ''}\` of ${name}, expected \`${before[at]}\` at place ${at + 1} as in release ${version}`,
      note: 'Columns are added at the end, never renamed, moved or removed.',
    }
  })
}
