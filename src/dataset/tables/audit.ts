import type { Table } from '../table.ts'
import { column } from '../table.ts'
import { byCodeUnit } from '../../curated/order.ts'
import { common } from './common.ts'

/** `audit`: one row is a check on a report: what passed as well as what failed. */
export const audit: Table = {
  name: 'audit',
  label: { zh: '核对结果', en: 'Audit' },
  grain: { zh: '对一份报告的一项核对', en: 'a check on a report' },
  key: ['report_id', 'check'],
  columns: [
    common.reportId,
    common.check,
    column('applied', 'integer', '核对次数', 'Applied', {
      zh: '用于多少行、列、格或陈述',
      en: 'To how many rows, columns, cells or claims',
      unit: '次',
    }),
    column('passed', 'integer', '成立', 'Passed', { unit: '次' }),
    column('failed', 'integer', '不成立', 'Failed', { unit: '次' }),
    column('undecided', 'integer', '无法判断', 'Undecided', {
      zh: '没有可供核对的数字',
      en: 'No figures to check',
      unit: '次',
    }),
  ],
  of: 'record',
  *rows({ reports }) {
    for (const { id, tallies } of reports) {
      for (const each of [...tallies].sort((a, b) => byCodeUnit(a.check, b.check))) {
        yield [id, each.check, each.applied, each.passed, each.failed, each.undecided]
      }
    }
  },
}
