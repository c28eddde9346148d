import type { Label } from '../locale.ts'
import { some } from '../plural.ts'

/** The data page. */
export const data = {
  title: { zh: '数据', en: 'Data' },
  description: {
    zh: '全部文件、每行是什么、每个字段的含义、行数和大小，用 Excel、Python、R、DuckDB 打开的方法，许可和引用。',
    en: 'Every file, what one row is, what each column means, rows and sizes, how to open it in Excel, Python, R and DuckDB, licence and citation.',
  },
  intro: {
    zh: '网页上的数字都出自这些文件，没有别的来源。同样的原始数据总是得到同样的字节。',
    en: 'Every figure on the pages comes from these files and from nowhere else. The same curated data always gives the same bytes.',
  },
  everything: { zh: '全部文件（zip）', en: 'Everything (zip)' },
  workbook: { zh: '工作簿（xlsx）', en: 'Workbook (xlsx)' },
  rowsCount: (count: string): Label => ({ zh: `${count}行`, en: some(count, 'row') }),
  source: { zh: '来源与引用', en: 'Source and citation' },
  sourceText: {
    zh: '数字照印自各机关公布的年度报告；每份报告的网址、采集日期和校验值在 reports.csv 和各报告页，每个数字所在的文件和行号在 observations.csv。',
    en: 'The figures are as printed in the annual reports that the agencies published. reports.csv and each report’s page give its address and checksum, observations.csv the file and line of each figure.',
  },
  licence: { zh: '许可', en: 'Licence' },
  licenceText: {
    zh: '整理成果（选取、编排、编码、标签、释义、核对）以知识共享署名 4.0（CC BY 4.0）许可使用，署名即可自由使用，包括商用。数字本身是事实；报告是各机关的公务文件，本站不主张权利。',
    en: 'Our compilation (selection, arrangement, coding, labels, explanations, findings) is licensed Creative Commons Attribution 4.0 (CC BY 4.0): use it freely, also commercially, and name the source. The figures are facts. The reports are official documents of the agencies, in which we claim no right.',
  },
  citePage: { zh: '引用本页', en: 'Cite this page' },
  citeFile: { zh: '引用这个文件', en: 'Cite this file' },
  citeText: {
    zh: '日期为数据版本的日期，请按需要加上访问日期；引用某个数字时，请一并写明机关、年度和统计范围。',
    en: 'The date is that of the data version; add the day you read it where your style asks for one. With a figure, give its agency, its year and its scope.',
  },
  files: { zh: '全部：每张表', en: 'In full: every table' },
  filesText: {
    zh: "点开一张表，可见其文件、字段和引用。CSV 为 UTF-8，第一行是字段名；.excel.csv 供电子表格软件双击打开，凡会被当作公式执行或被改写的文字前加一个“'”；JSON 为对象数组；Parquet 供 DuckDB、Python、R。",
    en: "Open a table for its files, columns and citation. CSV is UTF-8 with the column names on line 1; .excel.csv opens by double click in spreadsheet programs, with a ' before text that would be run as a formula or written otherwise; JSON is an array of objects; Parquet is for DuckDB, Python and R.",
  },
  oneRow: { zh: '一行是', en: 'One row is' },
  holds: { zh: '收录', en: 'Coverage' },
  holdsText: (reports: string, agencies: string, years: string): Label => ({
    zh: `${agencies}个机关${years}年度的${reports}份报告`,
    en: `${some(reports, 'report')} of ${some(agencies, 'agency', 'agencies')} on ${years}`,
  }),
  ofCode: {
    zh: '出自表格、规则和字段的清单，与收录多少报告无关',
    en: 'from the lists of the form, the checks and the columns, whatever reports are held',
  },
  changed: { zh: '最近变动', en: 'Last change' },
  contact: { zh: '报告错误', en: 'Report an error' },
  contactLink: { zh: '怎样告诉我们', en: 'How to tell us' },
  key: { zh: '主键', en: 'Key' },
  formats: { zh: '文件', en: 'Files' },
  columns: (count: string): Label => ({ zh: `${count}个字段`, en: some(count, 'column') }),
  field: { zh: '字段', en: 'Column' },
  type: { zh: '类型', en: 'Type' },
  unit: { zh: '单位', en: 'Unit' },
  meaning: { zh: '含义', en: 'Meaning' },
  slices: {
    zh: '部分：按机关、指标、省份、年度',
    en: 'In part: by agency, measure, province, year',
  },
  slicesText: {
    zh: '大表的一部分，CSV 和 JSON 两种；行数取自文件。一个机关的文件也可从其页面下载。',
    en: 'Parts of the large tables, as CSV and JSON; rows as the files have them. An agency’s page has its own.',
  },
  slice: { zh: '部分', en: 'Part' },
  rows: { zh: '行数', en: 'Rows' },
  sliceAgency: {
    zh: '一个机关的逐格数据；JSON 还有其页面所需的一切',
    en: 'the cells of one agency; the JSON also holds all that its pages need',
  },
  sliceIndicator: { zh: '一个指标的全部数值', en: 'all values of one measure' },
  sliceProvince: { zh: '一个省份的报告（宽表）', en: 'the reports of one province, wide' },
  sliceYear: { zh: '一个年度的报告（宽表）', en: 'the reports on one year, wide' },
  addresses: { zh: '地址', en: 'Addresses' },
  addressesText: {
    zh: '地址不变：v1 之内只增不改，字段不改名、不换位置。花括号处填编号。',
    en: 'Addresses stay: within v1 files and columns are added, never renamed or moved. An id goes where the braces are.',
  },
  code: { zh: '能直接运行的代码', en: 'Code that runs' },
  codeText: {
    zh: '各例都列出每份报告的新收申请总数，没有数字的不列。先下载所注文件，与代码放在同一文件夹；各例由测试逐一运行。',
    en: 'Each lists the requests that each report says were received, and leaves out reports without the figure. First download the file that is named, into the folder of the code. Tests run every one of these.',
  },
  from: { zh: '文件', en: 'File' },
  excel: {
    zh: '双击 .excel.csv 或工作簿即可，中文和编号都不会变。下面的公式在工作簿的任一空格里给出一份报告的数字：',
    en: 'Double-click the .excel.csv or the workbook: Chinese and ids stay intact. In any empty cell of the workbook this formula gives the figure of one report:',
  },
  pandas: {
    zh: '装有 pandas 的，pd.read_csv("reports-wide.csv") 不需要任何选项。',
    en: 'With pandas, pd.read_csv("reports-wide.csv") needs no option.',
  },
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
      zh: '数据包说明（Frictionless Data Package 2）',
      en: 'description as a Frictionless Data Package 2',
    },
    'csv-metadata.json': {
      zh: '各表及其间的键（CSV on the Web）',
      en: 'the tables and the keys between them (CSV on the Web)',
    },
    'catalog.jsonld': { zh: '数据目录（DCAT）', en: 'the catalogue (DCAT)' },
    'README.md': { zh: '随数据附带的说明', en: 'the readme that travels with the data' },
    'open-disclosure.xlsx': { zh: '各表合成的工作簿', en: 'the tables in one workbook' },
    'open-disclosure.zip': { zh: '全部文件', en: 'all files' },
  },
  reading: { zh: '使用前须知', en: 'Before you use a figure' },
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
