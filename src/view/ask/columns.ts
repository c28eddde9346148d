import { levels } from '../../agency/levels.ts'
import { key, list, number, text, year } from '../../dataset/column.ts'
import type { Row } from '../../dataset/table.ts'
import { scopes } from '../../report/report.ts'
import { reviews } from '../../report/review.ts'
import type { AnswerList, AnswerRow } from './answer.ts'

type Item = { readonly list: AnswerList; readonly row: AnswerRow }

/** The columns of the files of an answer; one row is a figure of a report. */
export const answerColumns = [
  key(text('report_id', '报告编号', 'Report id', ({ row }: Item) => row.report_id)),
  text('agency_id', '机关编号', 'Agency id', ({ row }: Item) => row.agency_id),
  text('name_zh', '机关名称', 'Name (Chinese)', ({ row }: Item) => row.name_zh),
  text('name_en', '英文名称', 'Name (English)', ({ row }: Item) => row.name_en),
  text('division_code', '行政区划代码', 'Division code', ({ row }: Item) => row.division_code),
  text('level', '层级', 'Level', ({ row }: Item) => row.level, { words: levels }),
  text('scope', '统计范围', 'Scope', ({ row }: Item) => row.scope, { words: scopes }),
  year('year', '年度', 'Year', ({ row }: Item) => row.year),
  text('edition', '表格版本', 'Edition of the form', ({ row }: Item) => row.edition),
  text('review', '核对情况', 'Review', ({ row }: Item) => row.review, { words: reviews }),
  key(text('figure', '数字', 'Figure', ({ list: { figure } }: Item) => figure.id)),
  text('label_zh', '数字名称', 'Figure (Chinese)', ({ list: { figure } }: Item) => figure.label.zh),
  text(
    'label_en',
    '数字名称（英文）',
    'Figure (English)',
    ({ list: { figure } }: Item) => figure.label.en,
  ),
  text('unit', '单位', 'Unit', ({ list: { figure } }: Item) => figure.unit),
  number('value', '数值', 'Value', ({ row }: Item) => row.value),
  number('numerator', '分子', 'Numerator', ({ row }: Item) => row.numerator),
  number('denominator', '分母', 'Denominator', ({ row }: Item) => row.denominator),
  number('low', '下限', 'Low', ({ row }: Item) => row.low),
  number('high', '上限', 'High', ({ row }: Item) => row.high),
  text('status', '状态', 'Status', ({ row }: Item) => row.status),
  list('put_in', '按选择列入的原因', 'Put in by choice', ({ row }: Item) => row.cautions),
] as const

/** The rows of the files, in the order of the page: a list after the other. */
export function fileRows(lists: readonly AnswerList[]): readonly Row[] {
  return lists.flatMap((own) =>
    own.rows.map((row) => answerColumns.map((column) => column.value({ list: own, row }))),
  )
}
