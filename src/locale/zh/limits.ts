/** What limits a comparison, in sentences without names, by kind of limit. */
export const limitLabels = {
  scope: '统计范围不同（或有的不明）：统计的不是同样一些机关收到的申请，数字不能直接比较。',
  unknown: '统计范围不明，不宜与别处比较：',
  level: '层级不同：各级职责和收到的申请不同。',
  kind: '机关类型不同：政府、办公厅（室）和部门收到的申请不同。',
  year: '年度不同：其间制度和申请都可能有变。',
  edition: '表格版本不同：有的项目两版统计口径不一。',
  small: '有不足10件或没有案件的指标，只列件数，不宜比较：',
  missing: '有的指标没有数字（有单元格未填或没有日期）：',
}
