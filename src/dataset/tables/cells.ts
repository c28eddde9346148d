import type { Neighbours } from '../../form/crosswalk.ts'
import { neighbour as other, neighboursOf } from '../../form/crosswalk.ts'
import type { Cell, EditionId } from '../../form/editions.ts'
import { cellsOf, editions, unitOf as unitOfCell } from '../../form/editions.ts'
import type { Meaning } from '../../form/meaning.ts'
import { meaningOf } from '../../form/meaning.ts'
import { key, list, text } from '../column.ts'
import { ofCode } from '../table.ts'
import { cellOf, editionOf, unitOf } from './common.ts'

/** `cells`: one row is a cell of an edition of the form. */
export const cells = ofCode(explained).table({
  name: 'cells',
  label: { zh: '表格各格', en: 'Cells of the form' },
  grain: { zh: '表格一个版本的一格', en: 'a cell of an edition of the form' },
  mind: {
    zh: '两版的格按 counterparts 对应：comparable 为 sum 的要把对应各格相加，为 none 的不比。',
    en: 'Cells of two editions go together by counterparts: where comparable is sum add those cells up, where it is none do not compare.',
  },
  columns: [
    key(editionOf(({ edition }) => edition)),
    key(cellOf(({ cell }) => cell.id)),
    text('table', '表', 'Table', ({ cell }) => cell.table.id),
    text('row', '行', 'Row', ({ cell }) => cell.row.id),
    text('column', '列', 'Column', ({ cell }) => cell.column.id),
    text(
      'label_zh',
      '表格用语',
      'Label (Chinese)',
      ({ cell }) => `${cell.row.label.zh}｜${cell.column.label.zh}`,
      { zh: '行与列的印刷用语', en: 'Row and column as the form prints them' },
    ),
    text(
      'label_en',
      '英文',
      'Label (English)',
      ({ cell }) => `${cell.row.label.en} | ${cell.column.label.en}`,
    ),
    unitOf(({ cell }) => unitOfCell(cell)),
    text('explain_zh', '含义', 'Meaning (Chinese)', ({ explain }) => explain?.zh ?? null),
    text('explain_en', '含义（英文）', 'Meaning (English)', ({ explain }) => explain?.en ?? null),
    list('articles', '条文', 'Articles', ({ articles }) => articles, {
      zh: '《政府信息公开条例》条款，他法另注',
      en: 'Articles of the Regulation; other laws by name',
    }),
    text('comparable', '跨版本可比性', 'Comparable', ({ comparable }) => comparable, {
      zh: `same 相同，caution 谨慎比较，sum 与多格之和相比，none 不可比或${other.zh}没有`,
      en: `same, caution, sum (with several cells added up), none (or not in ${other.en})`,
      words: {
        same: { zh: '相同', en: 'the same' },
        caution: { zh: '谨慎比较', en: 'with caution' },
        sum: { zh: '与多格之和相比', en: 'with several cells added up' },
        none: { zh: `不可比，或${other.zh}没有`, en: `not comparable, or not in ${other.en}` },
      },
    }),
    list(
      'counterparts',
      `${other.zh}的对应格`,
      `Cells of ${other.en}`,
      ({ counterparts }) => counterparts,
      {
        zh: `${other.zh}本中说同一件事的格；空 = ${other.zh}没有`,
        en: `The cells of ${other.en} that speak of the same thing; empty where there is none`,
      },
    ),
    text('caution_zh', '比较时的注意', 'Caution (Chinese)', ({ why }) => why?.zh ?? null, {
      zh: `为什么不能或不宜直接与${other.zh}的格相比；可以直接比较的为空`,
      en: 'In Chinese: why it does not, or not simply, compare with those; empty where it does',
    }),
    text('caution_en', '比较时的注意（英文）', 'Caution (English)', ({ why }) => why?.en ?? null, {
      zh: '同上，英文',
      en: 'Why it does not, or not simply, compare with those; empty where it does',
    }),
  ],
})

type ExplainedCell = Meaning &
  Pick<Neighbours, 'comparable' | 'why'> & {
    readonly edition: EditionId
    readonly cell: Cell
    readonly counterparts: readonly string[]
  }

function explained(): ExplainedCell[] {
  return editions.flatMap((edition) =>
    cellsOf(edition).map((cell) => {
      const { comparable, why, cells: counterparts } = neighboursOf(edition.id, cell.id)
      const rest = { comparable, counterparts, why }
      return { edition: edition.id, cell, ...meaningOf(cell), ...rest }
    }),
  )
}
