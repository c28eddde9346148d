import type { Cell, CellId } from '../form/editions.ts'
import { plainLabel, texts } from '../form/form.ts'
import { groupLeaves } from '../form/identities.ts'
import type { Label } from '../locale/label.ts'
import type { WithFigures } from '../report/figures.ts'
import { cellIn } from '../report/figures.ts'

/** What cells speak of, in the words of the report's edition: an outcome group's name where they are all its rows, else the rows' names. */
export function wordsFor(report: Pick<WithFigures, 'editions'>, cells: readonly CellId[]): Label {
  const known = cells.flatMap((id) => cellIn(report, id) ?? [])
  const rows = [...new Set(known.map(({ row }) => row))]
  const table = known[0]?.table
  const heads = new Set(known.map(({ row }) => row.in))
  const head = table?.rows.find(({ id, group }) => group && id === [...heads][0])
  if (heads.size === 1 && head && table && groupLeaves(table, head.id).length === rows.length) {
    return withColumn(plainLabel(head.label), known)
  }
  const labels = rows.map(({ label }) => plainLabel(label))
  const shown = labels.slice(0, 3)
  const more = labels.length > shown.length
  const label = {
    zh: shown.map(({ zh }) => zh).join('、') + (more ? '等' : ''),
    en: shown.map(({ en }) => en).join(', ') + (more ? ' and others' : ''),
  }
  return withColumn(label, known)
}

/** The words with those of the columns where these are not the total alone; organisations of several kinds by their common name. */
function withColumn(label: Label, cells: readonly Cell[]): Label {
  const columns = [...new Map(cells.map(({ column }) => [column.id, column])).values()]
  if (!cells[0]?.table.columns.some(({ id }) => id === 'total')) return label
  if (columns.every(({ id }) => id === 'total')) return label
  const organisations = columns.length > 1 && columns.every((each) => each.in === 'organisations')
  const what = organisations ? [texts.organisations] : columns.map((each) => plainLabel(each.label))
  return {
    zh: `${label.zh}（${what.map(({ zh }) => zh).join('、')}）`,
    en: `${label.en} (${what.map(({ en }) => en).join(', ')})`,
  }
}
