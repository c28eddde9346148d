import type { Frozen, FrozenReport } from './frozen.ts'
import { missing, unexpected } from '../curated/said.ts'
import type { Fault } from '../dataset/guard.ts'
import type { AgencyRecord, AuditedReport } from '../dataset/record.ts'
import { figure } from '../report/figures.ts'
import type { Table } from '../dataset/table.ts'
import { tables } from '../dataset/tables.ts'

/** The comparison of the data with a frozen release: add every record, then end. */
export type Comparison = {
  /** Compares an agency; whether nothing is wrong with it. */
  readonly add: (record: AgencyRecord) => boolean
  /** All that an agency is compared with, as text. */
  readonly before: (agency: string) => string
  /** Counts an agency as there that was compared with the same before, in an earlier build, and nothing was wrong. */
  readonly same: (agency: string) => void
  /** What may not be: figures changed without a correction, ids gone, columns renamed or moved. `held`: agencies there that were not added. */
  readonly end: (held?: ReadonlySet<string>) => readonly Fault[]
}

/** A comparison with nothing, for data of which there is no release yet. */
export const noComparison: Comparison = {
  add: () => true,
  before: () => '',
  same: () => undefined,
  end: () => [],
}

/** Opens the comparison with the last release. New agencies, reports and cells are fine. */
export function openComparison(frozen: Frozen, described: readonly Table[] = tables): Comparison {
  const faults: Fault[] = []
  const seen = new Set<string>()
  return {
    add({ agency, reports, unread }) {
      seen.add(agency.id)
      const before = faults.length
      const held = new Map(reports.map((report) => [report.year, report]))
      for (const [year, was] of frozen.reports.get(agency.id) ?? []) {
        const now = held.get(year)
        if (now) faults.push(...changed(was, now, frozen.version))
        else if (!agency.successor && !unread.includes(year)) {
          faults.push(gone(agency, year, frozen.version))
        }
      }
      return faults.length === before
    },
    before: (agency) => JSON.stringify([frozen.version, ...(frozen.reports.get(agency) ?? [])]),
    same: (agency) => void seen.add(agency),
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
      reason: unexpected(
        { zh: `${cell} 里的 \`${is}\``, en: `\`${is}\` in ${cell}` },
        {
          zh: `\`${was}\`，与 ${version} 版相同`,
          en: `\`${was}\` as in release ${version}`,
        },
      ),
      note: {
        zh: `在 corrections 里加上：{cell: ${cell}, kind: transcription 或 restated, was: "${was}", now: "${is}", reason, by, date}。`,
        en: `Add to corrections: {cell: ${cell}, kind: transcription or restated, was: "${was}", now: "${is}", reason, by, date}.`,
      },
    }
  })
}

function gone(agency: AgencyRecord['agency'], year: number, version: string): Fault {
  return {
    rule: 'release',
    file: `data/agencies/${agency.division.slice(0, 2)}/${agency.id}/agency.yaml`,
    line: 1,
    reason: missing({
      zh: `${version} 版收有的${year}年度报告`,
      en: `report on ${year}, which release ${version} holds`,
    }),
    note: {
      zh: '已发布的编号不会消失：放回报告，或写明机关的 successor。',
      en: 'A published id never disappears: put the report back, or name the successor of the agency.',
    },
  }
}

function agencyGone(id: string, version: string): Fault {
  return {
    rule: 'release',
    file: `data/releases/${version}/observations.parquet`,
    line: 1,
    reason: missing({
      zh: `${version} 版收有的机关 ${id}`,
      en: `agency ${id}, which release ${version} holds`,
    }),
    note: {
      zh: '已发布的编号不会消失：放回它的 agency.yaml，有继任机关的写上 successor。',
      en: 'A published id never disappears: put its agency.yaml back, with a successor where there is one.',
    },
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
      reason: unexpected(
        {
          zh: `${name} 的列 \`${now[at]?.name ?? ''}\``,
          en: `column \`${now[at]?.name ?? ''}\` of ${name}`,
        },
        {
          zh: `第${at + 1}列 \`${before[at]}\`，与 ${version} 版相同`,
          en: `\`${before[at]}\` at place ${at + 1} as in release ${version}`,
        },
      ),
      note: {
        zh: '列只在末尾增加，不改名、不移动、不删除。',
        en: 'Columns are added at the end, never renamed, moved or removed.',
      },
    }
  })
}
