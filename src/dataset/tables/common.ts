import { column } from '../table.ts'

/** Columns that several tables share, described once. */
export const common = {
  reportId: column('report_id', 'string', '报告编号', 'Report id', {
    zh: '机关编号加年度，永久不变',
    en: 'Agency id and year; permanent',
  }),
  agencyId: column('agency_id', 'string', '机关编号', 'Agency id', {
    zh: '永久不变，不含可供解析的意义',
    en: 'Permanent; not meant to be parsed',
  }),
  year: column('year', 'year', '年度', 'Year', {
    zh: '数字所说的年份，不是发布年份',
    en: 'The year the figures are about, not that of publication',
  }),
  cell: column('cell', 'string', '单元格', 'Cell', {
    zh: '表格的一格：表.行.列，见 cells.csv',
    en: 'A box of the form, table.row.column; see cells.csv',
  }),
  check: column('check', 'string', '核对项', 'Check', {
    zh: '见 checks.csv',
    en: 'See checks.csv',
  }),
  indicator: column('indicator', 'string', '指标', 'Indicator', {
    zh: '见 measures.csv',
    en: 'See measures.csv',
  }),
  edition: column('edition', 'string', '表格版本', 'Edition of the form', {
    zh: 'form-2019 或 form-2021；个别表与全篇不同的以该表为准',
    en: 'form-2019 or form-2021; a table that differs from the rest of its report has its own',
  }),
  scope: column('scope', 'string', '统计范围', 'Scope', {
    zh: '表中所计为谁收到的申请：region 全行政区域，core 政府本级，agency 本机关，system 本系统，unknown 不明',
    en: 'Whose requests the tables count: region, core (the government proper), agency, system, or unknown',
  }),
  unit: column('unit', 'string', '单位', 'Unit', {
    zh: '件、项、个、元、万元等；原文印有单位的照印，否则按表格',
    en: 'As printed, else as the form means it: 件 cases, 项 items, 万元 = 10,000 yuan',
  }),
  nameZh: column('name_zh', 'string', '机关名称', 'Name (Chinese)'),
  file: column('file', 'string', '文件', 'File', {
    zh: '整理稿在代码库中的路径',
    en: 'Path of the curated file in the repository',
  }),
  line: column('line', 'integer', '行号', 'Line', {
    zh: '在整理稿中的行号，从1起',
    en: 'Line in the curated file, from 1',
  }),
} as const
