import { correctionKinds } from '../../report/report.ts'
import { date, key, text } from '../column.ts'
import { ofRecords } from '../table.ts'
import { cellOf, common } from './common.ts'

/** `corrections`: one row is a correction of a figure, with its reason: the ledger. */
export const corrections = ofRecords(({ agency, reports }) =>
  reports.flatMap((report) =>
    report.corrections.map((correction) => ({
      agency,
      report,
      correction,
      line: report.lines['corrections'] ?? 1,
    })),
  ),
).table({
  name: 'corrections',
  label: { zh: '更正', en: 'Corrections' },
  grain: { zh: '一次更正', en: 'a correction' },
  mind: {
    zh: '只有本站的更正；was 与 now 不是两个数据，不相加。现行的数在 observations。',
    en: 'Our corrections only; was and now are no two figures. The figure in force is in observations.',
  },
  columns: [
    key(common.reportId),
    key(cellOf(({ correction }) => correction.cell)),
    key(date('date', '日期', 'Date', ({ correction }) => correction.date)),
    text('kind', '性质', 'Kind', ({ correction }) => correction.kind, {
      zh: 'transcription 本站录入有误，restated 机关重新公布，misprint 原文疑误（数据照录不改）',
      en: 'transcription (our slip), restated (the agency republished), misprint (the agency’s slip; the data stay as printed)',
      words: correctionKinds,
    }),
    text('was', '原为', 'Was', ({ correction }) => correction.was, { verbatim: true }),
    text('now', '应为', 'Now', ({ correction }) => correction.now, { verbatim: true }),
    text('reason_zh', '理由', 'Reason (Chinese)', ({ correction }) => correction.reason.zh),
    text('reason_en', '理由（英文）', 'Reason (English)', ({ correction }) => correction.reason.en),
    text('by', '更正人', 'By', ({ correction }) => correction.by),
  ],
})
