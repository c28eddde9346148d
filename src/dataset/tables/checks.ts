import { checks as all } from '../../check/checks.ts'
import { boolean, key, text } from '../column.ts'
import { ofCode } from '../table.ts'
import { checkOf } from './common.ts'

/** `checks`: one row is a check. */
export const checks = ofCode(() => all).table({
  name: 'checks',
  label: { zh: '核对项', en: 'Checks' },
  grain: { zh: '一项核对', en: 'a check' },
  mind: {
    zh: 'exact 为否的规则允许舍入或另有解释，不与等式一并计数。',
    en: 'Rules whose exact is false allow for rounding or another reading: do not count them with equations.',
  },
  columns: [
    key(checkOf(({ id }) => id)),
    text('label_zh', '名称', 'Label (Chinese)', ({ label }) => label.zh),
    text('label_en', '英文名称', 'Label (English)', ({ label }) => label.en),
    boolean('exact', '必然成立', 'Exact', ({ exact }) => exact, {
      zh: 'true 按表格必然成立，false 只是合理',
      en: 'true: must hold by the form; false: only plausible',
    }),
    text('severity', '要求', 'Severity', ({ severity }) => severity, {
      zh: 'error、warning、info',
      en: 'error, warning or info',
      words: {
        error: { zh: '错误', en: 'error' },
        warning: { zh: '警示', en: 'warning' },
        info: { zh: '提示', en: 'information' },
      },
    }),
    text('statement_zh', '规则', 'Statement (Chinese)', ({ statement }) => statement.zh),
    text('statement_en', '规则（英文）', 'Statement (English)', ({ statement }) => statement.en),
    text('formula', '算式', 'Formula', ({ formula }) => formula),
  ],
})
