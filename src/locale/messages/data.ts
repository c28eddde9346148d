import type { Label } from '../locale.ts'
import { some } from './some.ts'

/** The data page. */
export const data = {
  title: { zh: '数据', en: 'Data' },
  description: {
    zh: '全部文件、每行是什么、每个字段的含义、行数和大小，用 Excel、Python、R、DuckDB 打开的方法，许可和引用。',
    en: 'Every file, what one row is, what each column means, rows and sizes, how to open it in Excel, Python, R and DuckDB, licence and citation.',
  },
  intro: {
    zh: '网页上的数字都出自这些文件，没有别的来源。CSV 为 UTF-8，第一行是字段名；JSON 为对象数组。同样的原始数据总是得到同样的字节。',
    en: 'Every figure on the pages comes from these files and from nowhere else. CSV is UTF-8 with the column names on line 1; JSON is an array of objects. The same curated data always gives the same bytes.',
  },
  licence: { zh: '许可', en: 'Licence' },
  licenceText: {
    zh: '整理成果（选取、编排、编码、标签、释义、核对）以知识共享署名 4.0（CC BY 4.0）许可使用，署名即可自由使用，包括商用。数字本身是事实；报告是各机关的公务文件，本站不主张权利。',
    en: 'Our compilation (selection, arrangement, coding, labels, explanations, findings) is licensed Creative Commons Attribution 4.0 (CC BY 4.0): use it freely, also commercially, and name the source. The figures are facts. The reports are official documents of the agencies, in which we claim no right.',
  },
  cite: { zh: '如何引用', en: 'How to cite' },
  whole: { zh: '全部数据', en: 'the whole dataset' },
  citeText: {
    zh: '写明名称、数据版本和所用页面或文件的地址；引用某个数字时，请一并写明机关、年度和统计范围。',
    en: 'Name the dataset, the version of the data and the address of the page or file. With a figure, give its agency, its year and its scope.',
  },
  files: { zh: '文件', en: 'Files' },
  oneRow: { zh: '一行是', en: 'One row is' },
  key: { zh: '主键', en: 'Key' },
  rows: { zh: '行数', en: 'Rows' },
  formats: { zh: '格式', en: 'Formats' },
  columns: (count: string): Label => ({ zh: `${count}个字段`, en: some(count, 'column') }),
  field: { zh: '字段', en: 'Column' },
  type: { zh: '类型', en: 'Type' },
  unit: { zh: '单位', en: 'Unit' },
  meaning: { zh: '含义', en: 'Meaning' },
  slices: { zh: '切片', en: 'Slices' },
  slicesText: {
    zh: '大表的一部分，CSV 和 JSON 两种，按下列地址取用：',
    en: 'Parts of the large tables, as CSV and JSON, at these addresses:',
  },
  sliceAgency: {
    zh: '一个机关的逐格数据；JSON 还有其页面所需的一切',
    en: 'the cells of one agency; the JSON also holds all that its pages need',
  },
  sliceIndicator: { zh: '一个指标的全部数值', en: 'all values of one measure' },
  sliceProvince: {
    zh: '一个省份的报告（宽表），省级代码前两位',
    en: 'the reports of one province, wide; two digits of its code',
  },
  sliceYear: { zh: '一个年度的报告（宽表）', en: 'the reports on one year, wide' },
  other: { zh: '其他文件', en: 'Other files' },
  otherFiles: {
    'form.json': {
      zh: '全国统一表格两个版本的全部行列、释义、等式和对照',
      en: 'both editions of the national form: rows, columns, meanings, equations, crosswalk',
    },
    'release.json': { zh: '数据版本和截止日期', en: 'version and as-of date of the data' },
    'search.json': {
      zh: '本站检索用的机关名称、拼音和别名',
      en: 'the names, pinyin and other names that the search looks through',
    },
    SHA256SUMS: {
      zh: '全部文件的校验值，可用 sha256sum -c 核对',
      en: 'checksums of all files, for sha256sum -c',
    },
    'datapackage.json': {
      zh: '数据包说明（Frictionless Data Package）',
      en: 'description as a Frictionless Data Package',
    },
    'README.md': { zh: '随数据附带的说明', en: 'the readme that travels with the data' },
    'open-disclosure.xlsx': { zh: '各表合成的工作簿', en: 'the tables in one workbook' },
  },
  reading: { zh: '怎样打开', en: 'How to open it' },
  excel: {
    zh: '在 Excel 里不要直接双击 CSV：用“数据”→“从文本/CSV”，文件原始格式选 65001: Unicode (UTF-8)，各编号列设为文本。WPS 表格的步骤相同。',
    en: 'In Excel do not double-click the CSV: use Data, From Text/CSV, choose 65001: Unicode (UTF-8) as file origin, and set columns of codes to text.',
  },
  python: { zh: 'Python（pandas）', en: 'Python (pandas)' },
  blanks: { zh: '空白不是0', en: 'A blank is not 0' },
  blanksText: {
    zh: 'observations 的 value 只在 status 为 reported 时才有。求和之前先看有多少格没有数字：把空白当作0会低估。宽表不区分空白的原因，请回到 observations。',
    en: 'In observations, value is given only where status is reported. Before adding up, see how many cells have no figure: reading blanks as 0 understates. The wide file does not tell the kinds of blank apart; observations does.',
  },
  scopes: { zh: '范围不同不能相加', en: 'Do not add different scopes' },
  scopesText: {
    zh: 'reports 的 scope 说明表中所计是谁收到的申请。市级合计通常已含各县，办公室的申请可能已含在政府的报告里：不要相加，也不要混在一起比较。',
    en: 'scope in reports says whose requests the tables count. A city’s total often contains its counties, and a government’s report may contain its office: never add them up or compare across scopes.',
  },
} as const
