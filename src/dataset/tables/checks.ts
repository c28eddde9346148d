import { checks as list } from '../../check/checks.ts'
import type { Table } from '../table.ts'
import { column } from '../table.ts'
import { byCodeUnit } from '../../curated/order.ts'
import { common } from './common.ts'

/** `checks`: one row is a check. */
export const checks: Table = {
  name: 'checks',
  label: { zh: '核对项', en: 'Checks' },
  grain: { zh: '一项核对', en: 'a check' },
  key: ['check'],
  columns: [
    common.check,
    column('label_zh', 'string', '名称', 'Label (Chinese)'),
    column('label_en', 'string', '英文名称', 'Label (English)'),
    column('exact', 'boolean', '必然成立', 'Exact', {
      zh: 'true 按表格必然成立，false 只是合理',
      en: 'true: must hold by the form; false: only plausible',
    }),
    column('severity', 'string', '程度', 'Severity', {
      zh: 'error、warning、info',
      en: 'error, warning or info',
    }),
    column('statement_zh', 'string', '规则', 'Statement (Chinese)'),
    column('statement_en', 'string', '规则（英文）', 'Statement (English)'),
    column('formula', 'string', '算式', 'Formula'),
  ],
  of: 'code',
  *rows() {
    for (const each of [...list].sort((a, b) => byCodeUnit(a.id, b.id))) {
      const { id, label, exact, severity, statement, formula } = each
      yield [id, label.zh, label.en, exact, severity, statement.zh, statement.en, formula]
    }
  },
}
