import type { Table } from '../table.ts'
import { column } from '../table.ts'
import { byCodeUnit } from '../../curated/order.ts'
import { common } from './common.ts'

/** `corrections`: one row is a correction of a figure, with its reason: the ledger. */
export const corrections: Table = {
  name: 'corrections',
  label: { zh: '更正', en: 'Corrections' },
  grain: { zh: '一次更正', en: 'a correction' },
  key: ['report_id', 'cell', 'date'],
  columns: [
    common.reportId,
    common.cell,
    column('date', 'date', '日期', 'Date'),
    column('kind', 'string', '性质', 'Kind', {
      zh: 'transcription 本站录入有误，restated 机关重新公布，misprint 原文疑误（数据照印不改）',
      en: 'transcription (our slip), restated (the agency republished), misprint (the agency’s slip; the data stay as printed)',
    }),
    column('was', 'string', '原为', 'Was'),
    column('now', 'string', '应为', 'Now'),
    column('reason_zh', 'string', '理由', 'Reason (Chinese)'),
    column('reason_en', 'string', '理由（英文）', 'Reason (English)'),
    column('by', 'string', '更正人', 'By'),
  ],
  of: 'record',
  *rows({ reports }) {
    for (const report of reports) {
      const sorted = [...report.corrections].sort(
        (a, b) => byCodeUnit(a.cell, b.cell) || byCodeUnit(a.date, b.date),
      )
      for (const { cell, date, kind, was, now, reason, by } of sorted) {
        yield [report.id, cell, date, kind, was, now, reason.zh, reason.en, by]
      }
    }
  },
}
