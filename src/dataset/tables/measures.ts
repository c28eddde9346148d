import { editions } from '../../form/editions.ts'
import type { Sum } from '../../form/sum.ts'
import { cellsOfSum } from '../../form/sum.ts'
import type { Formula } from '../../indicator/indicator.ts'
import { isSum } from '../../indicator/indicator.ts'
import { indicators } from '../../indicator/indicators.ts'
import type { Table } from '../table.ts'
import { column } from '../table.ts'
import { byCodeUnit } from '../../curated/order.ts'
import { common } from './common.ts'

/** `measures`: one row is the definition of an indicator. */
export const measures: Table = {
  name: 'measures',
  label: { zh: '指标定义', en: 'Measures' },
  grain: { zh: '一个指标的定义', en: 'an indicator’s definition' },
  key: ['indicator'],
  columns: [
    common.indicator,
    column('label_zh', 'string', '名称', 'Label (Chinese)'),
    column('label_en', 'string', '英文名称', 'Label (English)'),
    column('unit', 'string', '单位', 'Unit', {
      zh: 'ratio 比率（0至1），件，天',
      en: 'ratio (0 to 1), 件 (cases) or 天 (days)',
    }),
    column('numerator', 'string', '分子', 'Numerator', {
      zh: '单元格之和（2021版；2019版“其他处理”为一行）',
      en: 'A sum of cells (2021 form; in 2019 其他处理 is one row)',
    }),
    column('denominator', 'string', '分母', 'Denominator'),
    column('note_zh', 'string', '说明', 'Note (Chinese)'),
    column('note_en', 'string', '说明（英文）', 'Note (English)'),
  ],
  of: 'code',
  *rows() {
    for (const each of [...indicators].sort((a, b) => byCodeUnit(a.id, b.id))) {
      const { id, label, unit, numerator, denominator, note } = each
      yield [
        id,
        label.zh,
        label.en,
        unit,
        formulaOf(numerator),
        denominator === null ? null : formulaOf(denominator),
        note.zh,
        note.en,
      ]
    }
  },
}

/** What is counted as text: the cells of a sum in the newest edition, or the formula. */
export function formulaOf(part: Sum | Formula): string {
  return isSum(part) ? cellsOfSum(part, () => editions.at(-1)!.id).join(' + ') : part.text
}
