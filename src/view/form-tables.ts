import type { ReportFile } from '../dataset/agency-file.ts'
import type { TableId } from '../form/editions.ts'
import { editions, findCell, findEdition } from '../form/editions.ts'
import type { Edition, Section, FormTable } from '../form/form.ts'
import type { Words } from '../locale/words.ts'

/** A table of a report in the edition that it is printed in. */
export type ReportTable = { readonly edition: Edition; readonly table: FormTable }

/** The tables of a report, in the order of the form; each in its own edition (绛县 2024 mixes two). */
export function reportTables(report: ReportFile): readonly ReportTable[] {
  const own = findEdition(report.report.edition)!
  const ids = [...new Set([...own.tables.map(({ id }) => id), ...Object.keys(report.editions)])]
  return ids.flatMap((id) => {
    const edition = findEdition(report.editions[id as TableId] ?? own.id)!
    const table = edition.tables.find((each) => each.id === id)
    return table ? [{ edition, table }] : []
  })
}

/** A section's heading: numbered in Chinese by the form itself. */
export function sectionName({ no, label }: Section, t: Words): string {
  return t.report.sectionOf(no, t.label(label))
}

/** The heading of a table: that of its block in section two, else of its section. */
export function tableName({ edition, table }: ReportTable, t: Words): string {
  const section = edition.sections.find(({ no }) => no === table.section)!
  return t.label(table.caption ?? { ...section.label, zh: section.label.zh.replace(/^.、/u, '') })
}

/** The name of an edition by its first year. */
export function editionName(id: string, t: Words): string {
  return t.phrase.editionOf(String(findEdition(id)!.from))
}

/** The anchor of a cell on the method page: the id of the newest edition that has it, a dot, and the cell's. */
export function cellAnchor(cell: string): string {
  const edition = [...editions].reverse().find(({ id }) => findCell(id, cell))
  return `${edition?.id}.${cell}`
}
