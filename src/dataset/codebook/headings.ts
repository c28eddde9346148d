import { programs } from './merge.ts'

/** The words of the codebook around what the tables say of themselves, on the page as in the files. */
export const headings = {
  title: { zh: '数据手册', en: 'Codebook' },
  intro: {
    zh: '每张表一行是什么、用什么键相连、空和状态各是什么意思、单位是什么、什么不能相加，以及五个合并的实例。表和字段的说明取自生成文件的同一份定义，实例由测试逐个运行。',
    en: 'What a row of each table is, by which keys tables join, what an empty value and each word mean, units, what must not be added, and five worked merges. Tables and columns are described by the very definitions that write the files; the tests run every merge.',
  },
  rules: { zh: '合并之前', en: 'Before you merge' },
  tables: { zh: '各表', en: 'The tables' },
  merges: { zh: '合并的实例', en: 'Worked merges' },
  grain: { zh: '一行是', en: 'One row is' },
  key: { zh: '主键', en: 'Key' },
  joins: { zh: '连到', en: 'Joins to' },
  joined: { zh: '连自', en: 'Joined from' },
  words: { zh: '用词', en: 'Words' },
  mind: { zh: '注意', en: 'Mind' },
  columns: { zh: '字段', en: 'Columns' },
  column: { zh: '字段', en: 'Column' },
  type: { zh: '类型', en: 'Type' },
  unit: { zh: '单位', en: 'Unit' },
  meaning: { zh: '含义', en: 'Meaning' },
  cells: {
    zh: '表格各版本的每一格一列，单位和含义见 cells',
    en: 'a column for each cell of any edition of the form; units and meanings in cells',
  },
  mergesText: {
    zh: '每段代码在放有所列文件的文件夹里运行，各种语言逐行给出相同的结果：左边那张表的每一行一行，值以逗号相连，空的是没有。JSON 超过 4 MiB 时没有，JavaScript 可改读 Parquet（hyparquet）。用 pandas 的，代码列加 dtype=str 读入，再用 merge(how="left", validate="many_to_one")。',
    en: 'Each runs in a folder with the files that it names, and every language gives the same, line by line: one for each row of the table on the left, values joined by commas, empty where there is none. JSON is left out above 4 MiB: JavaScript can read Parquet instead (hyparquet). With pandas read code columns by dtype=str, then merge(how="left", validate="many_to_one").',
  },
  files: { zh: '读取', en: 'Reads' },
  result: { zh: '每行', en: 'A line has' },
  own: { zh: '自己的表，例如', en: 'Your own table, for example' },
  excel: { zh: 'Excel、LibreOffice', en: 'Excel, LibreOffice' },
  excelText: {
    zh: '在工作簿里新建工作表，从第4行的A列起，每列放一个公式，向下填充到左边那张表的最后一行：',
    en: 'In a new sheet of the workbook put one formula a column into row 4, from column A on, and fill down to the last row of the table on the left:',
  },
} as const

/** The programs of a merge in the order of the codebook, each with its name. */
export const listedPrograms = Object.entries(programs) as [keyof typeof programs, string][]
