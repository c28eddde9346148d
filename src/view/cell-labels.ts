import type { Cell } from '../form/editions.ts'
import { texts } from '../form/form.ts'
import { groupLeaves } from '../form/identities.ts'
import type { Label } from '../locale/label.ts'
import type { Words } from '../locale/words.ts'

/** Cells that are added up, in words: whole groups and the five kinds of organisation by their own name. */
export function cellsInWords(cells: readonly Cell[], t: Words): string {
  const rows = [...new Set(cells.map(({ row }) => row))]
  const columns = [...new Set(cells.map(({ column }) => column))]
  const table = cells[0]?.table
  if (!table) return ''
  const group = table.rows.find(
    (each) =>
      each.group &&
      same(
        groupLeaves(table, each.id),
        rows.map(({ id }) => id),
      ),
  )
  const organisations = columns.length > 1 && columns.every((column) => column.in)
  const row = (group ? [group.label] : rows.map(({ label }) => label)).map(withoutRemark)
  const column = organisations ? [texts.organisations] : columns.map(({ label }) => label)
  const join = (labels: readonly Label[]): string =>
    labels.map((label) => t.label(label)).join(' + ')
  const total = column.length === 1 && columns[0]!.id === 'total'
  return total && table.section === 3
    ? join(row)
    : `${join(row)}${t.between.columns}${join(column)}`
}

/** A cell in words, row and column: （一）予以公开｜总计. */
export function cellInWords({ row, column }: Cell, t: Words): string {
  return `${t.label(withoutRemark(row.label))}${t.between.columns}${t.label(column.label)}`
}

/** A label with its numbering but without a remark in brackets at its end. */
function withoutRemark({ zh, en }: Label): Label {
  return { zh: zh.replace(/（[^（）]*）$/u, ''), en: en.replace(/ \([^()]*\)$/u, '') }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each))
}

/** The unit of a figure in words: what 件 counts depends on the table; null where the form prints none. */
export function unitInWords(table: string, unit: string | null, t: Words): string {
  if (unit === null) return t.site.noUnit
  const counted: Readonly<Record<string, string>> = t.counted
  const units: Readonly<Record<string, string>> = t.units
  return (unit === '件' ? counted[table] : null) ?? units[unit] ?? unit
}

/** A name with its unit, but where it says that itself: each word of it, or in Chinese so many of it (件数, 天数). */
export function withUnit(name: string, unit: string, t: Words): string {
  const said = name.toLowerCase().split(/[^\p{L}\d]+/u)
  const words = unit.split(/[^\p{L}\d]+/u)
  const isSaid = name.includes(`${unit}数`) || words.every((word) => said.includes(word))
  return isSaid ? name : t.phrase.withMore(name, unit)
}

/** An address that may be linked to: http or https, else null. */
export function outward(address: string | null): string | null {
  return address && /^https?:\/\//.test(address) ? address : null
}
