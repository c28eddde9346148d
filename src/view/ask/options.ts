import { levels } from '../../agency/levels.ts'
import { cellIds, editions, findCell } from '../../form/editions.ts'
import type { Words } from '../../locale/words.ts'
import { scopes } from '../../report/report.ts'
import { published } from '../../published/here.ts'
import { indicatorsByTheme } from '../compare/indicators.ts'
import { tableName } from '../form-tables.ts'
import { askReports, figureInWords } from './held.ts'

/** A choice of a form: its value, and what it is called. */
export type Option = readonly [value: string, text: string]

/** The figures to choose from, under headings: indicators by theme, then the cells of the form by table. */
export function figureOptions(
  t: Words,
): readonly { readonly label: string; readonly options: readonly Option[] }[] {
  const named = (ids: readonly string[]): readonly Option[] =>
    ids.map((id) => [id, figureInWords(id, t)])
  const cells = Map.groupBy(cellIds, (id) => {
    const edition = editions.findLast((each) => findCell(each.id, id))!
    return tableName({ edition, table: findCell(edition.id, id)!.table }, t)
  })
  return [
    ...indicatorsByTheme().map(({ label, indicators }) => ({
      label: t.ask.indicators(t.label(label)),
      options: named(indicators.map(({ id }) => id)),
    })),
    ...[...cells].map(([table, ids]) => ({
      label: t.ask.cells(table),
      options: named(ids),
    })),
  ]
}

/** Levels with reports, each followed by its scopes. */
export function groupOptions(t: Words): readonly Option[] {
  const reports = askReports()
  return Object.entries(levels).flatMap(([level, label]): Option[] => {
    const own = reports.filter((report) => report.level === level)
    const held = Object.entries(scopes).filter(
      ([scope]) => scope !== 'unknown' && own.some((report) => report.scope === scope),
    )
    if (held.length === 0) return []
    return [
      [level, t.ask.everyScope(t.label(label))],
      ...held.map(([scope, text]): Option => [
        `${level}-${scope}`,
        t.indicators.group(t.label(label), t.label(text)),
      ]),
    ]
  })
}

/** The provinces with reports, by their codes. */
export function provinceOptions(t: Words): readonly Option[] {
  const held = published
    .table('agencies')
    .filter(({ reports, province_code: code }) => reports !== null && reports > 0 && code !== null)
  const names = new Map(
    held.map((row) => [row.province_code!.slice(0, 2), t.column(row, 'province') ?? '']),
  )
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The years with reports, oldest first. */
export function yearOptions(): readonly number[] {
  return [...new Set(askReports().map(({ year }) => year))].sort((a, b) => a - b)
}
