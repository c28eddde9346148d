import { editionName, editions } from '../../form/editions.ts'
import type { Sum } from '../../form/sum.ts'
import { cellsOfSum } from '../../form/sum.ts'
import type { Formula } from '../../indicator/indicator.ts'
import { isSum } from '../../indicator/indicator.ts'
import { indicators } from '../../indicator/indicators.ts'
import { key, text } from '../column.ts'
import { ofCode } from '../table.ts'
import { indicatorOf } from './common.ts'

const [oldest, newest] = [editions[0], editions.at(-1)!]

/** `measures`: one row is the definition of an indicator. */
export const measures = ofCode(() => indicators).table({
  name: 'measures',
  label: { zh: '指标定义', en: 'Definitions of indicators' },
  grain: { zh: '一个指标的定义', en: 'an indicator’s definition' },
  mind: {
    zh: '定义，没有数值；分子、分母的算式用最新一版的格，旧版的格见 cells 的 counterparts。',
    en: 'Definitions, no values. Formulas name cells of the newest edition; those of an earlier one are in cells.counterparts.',
  },
  columns: [
    key(indicatorOf(({ id }) => id)),
    text('label_zh', '名称', 'Label (Chinese)', ({ label }) => label.zh),
    text('label_en', '英文名称', 'Label (English)', ({ label }) => label.en),
    text('unit', '单位', 'Unit', ({ unit }) => unit, {
      zh: 'ratio 比率（0至1），件，天',
      en: 'ratio (0 to 1), 件 (cases) or 天 (days)',
    }),
    text('numerator', '分子', 'Numerator', ({ numerator }) => formulaOf(numerator), {
      zh: `单元格之和（${editionName(newest).zh}；${editionName(oldest).zh}“其他处理”为一行）`,
      en: `A sum of cells (${newest.from} form; in ${oldest.from} 其他处理 is one row)`,
    }),
    text('denominator', '分母', 'Denominator', ({ denominator }) =>
      denominator === null ? null : formulaOf(denominator),
    ),
    text('note_zh', '说明', 'Note (Chinese)', ({ note }) => note.zh),
    text('note_en', '说明（英文）', 'Note (English)', ({ note }) => note.en),
  ],
})

/** What is counted as text: the cells of a sum in the newest edition, or the formula. */
export function formulaOf(part: Sum | Formula): string {
  return isSum(part) ? cellsOfSum(part, () => newest.id).join(' + ') : part.text
}
