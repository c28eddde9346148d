import { correspondenceOf } from '../../form/crosswalk.ts'
import type { Cell } from '../../form/editions.ts'
import { cellsOf, editions, findCell, unitOf } from '../../form/editions.ts'
import type { Label } from '../../locale/label.ts'
import type { Table } from '../table.ts'
import { column } from '../table.ts'
import { byCodeUnit } from '../../curated/order.ts'
import { common } from './common.ts'

/** `cells`: one row is a cell of an edition of the form. */
export const cells: Table = {
  name: 'cells',
  label: { zh: '表格各格', en: 'Cells of the form' },
  grain: { zh: '表格一个版本的一格', en: 'a cell of an edition of the form' },
  key: ['edition', 'cell'],
  columns: [
    common.edition,
    common.cell,
    column('table', 'string', '表', 'Table'),
    column('row', 'string', '行', 'Row'),
    column('column', 'string', '列', 'Column'),
    column('label_zh', 'string', '表格用语', 'Label (Chinese)', {
      zh: '行与列的印刷用语',
      en: 'Row and column as the form prints them',
    }),
    column('label_en', 'string', '英文', 'Label (English)'),
    common.unit,
    column('explain_zh', 'string', '含义', 'Meaning (Chinese)'),
    column('explain_en', 'string', '含义（英文）', 'Meaning (English)'),
    column('articles', 'list', '条文', 'Articles', {
      zh: '《政府信息公开条例》条款，他法另注',
      en: 'Articles of the Regulation; other laws by name',
    }),
    column('comparable', 'string', '跨版本可比性', 'Comparable', {
      zh: 'same 相同，caution 慎比，sum 与多格之和相比，none 不可比或另一版没有',
      en: 'same, caution, sum (with several cells added up), none (or not in the other edition)',
    }),
    column('counterparts', 'list', '另一版的对应格', 'Cells of the other edition', {
      zh: '另一版本中说同一件事的格；空 = 另一版没有',
      en: 'The cells of the other edition that speak of the same thing; empty where there is none',
    }),
    column('caution_zh', 'string', '比较时的注意', 'Caution (Chinese)', {
      zh: '为什么不能或不宜直接与另一版的格相比；可以直接比较的为空',
      en: 'In Chinese: why it does not, or not simply, compare with those; empty where it does',
    }),
    column('caution_en', 'string', '比较时的注意（英文）', 'Caution (English)', {
      zh: '同上，英文',
      en: 'Why it does not, or not simply, compare with those; empty where it does',
    }),
  ],
  of: 'code',
  *rows() {
    for (const edition of [...editions].sort((a, b) => byCodeUnit(a.id, b.id))) {
      for (const cell of [...cellsOf(edition)].sort((a, b) => byCodeUnit(a.id, b.id))) {
        const meaning = meaningOf(cell)
        const other = edition.id === 'form-2019' ? 'form-2021' : 'form-2019'
        const { comparable, why, [other]: counterparts } = correspondenceOf(cell.id)
        yield [
          edition.id,
          cell.id,
          cell.table.id,
          cell.row.id,
          cell.column.id,
          `${cell.row.label.zh}｜${cell.column.label.zh}`,
          `${cell.row.label.en} | ${cell.column.label.en}`,
          unitOf(cell),
          meaning.explain?.zh ?? null,
          meaning.explain?.en ?? null,
          meaning.articles,
          comparable,
          counterparts,
          why?.zh ?? null,
          why?.en ?? null,
        ]
      }
    }
  },
}

/** The meaning of a cell and its articles: its own, else its row's, else that of the same cell in the newest edition. */
export function meaningOf(cell: Cell): { explain: Label | null; articles: readonly string[] } {
  const candidates = [cell, ...[...editions].reverse().map(({ id }) => findCell(id, cell.id))]
  for (const each of candidates) {
    if (!each) continue
    const own = each.table.explain?.[`${each.row.id}.${each.column.id}`]
    if (own) return { explain: own.label, articles: own.articles }
    if (each.row.explain) return { explain: each.row.explain, articles: each.row.articles ?? [] }
  }
  return { explain: null, articles: [] }
}
