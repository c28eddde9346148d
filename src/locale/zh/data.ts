/** The data page. */
export const data = {
  title: '数据',
  description:
    '全部文件、每行是什么、每个字段的含义、行数和大小，用 Excel、Python、R、DuckDB 打开的方法，许可和引用。',
  intro: '网页上的数字都出自这些文件，没有别的来源。同一份数据每次生成的文件完全相同。',
  everything: '全部文件（zip）',
  workbook: '工作簿（xlsx）',
  rowsCount: (count: string): string => `${count}行`,
  source: '来源与引用',
  sourceText:
    '数字照录自各机关的年度报告；每份报告的网址和校验值在 reports.csv 和各报告页，采集日期在各报告页，每个数字所在的文件和行号在 observations.csv。',
  licence: '许可',
  licenceText:
    '整理成果（选取、编排、编码、标签、释义、核对）以知识共享署名 4.0（CC BY 4.0）许可使用，署名即可自由使用，包括商用。数字本身是事实；报告是各机关的公务文件，本站不主张权利。',
  citePage: '引用本页',
  citeFile: '引用这个文件',
  citeText:
    '日期为数据版本的日期，请按需要加上访问日期；引用某个数字时，请一并写明机关、年度和统计范围。',
  citeNoSite: '本站生成时没有设置网址，请补上你读到它的网址。',
  files: '完整数据表',
  filesText:
    "点开一张表，可见其文件、字段和引用。CSV 为 UTF-8，第一行是字段名；.excel.csv 供电子表格软件双击打开，凡会被当作公式执行或被改写的文字前加一个“'”；JSON 为对象数组；.csv.gz 是同一 CSV 的压缩；Parquet 供 DuckDB、Python、R。JSON 和 .excel.csv 不超过4 MiB，CSV 不超过24 MiB；Parquet 和增长最快的几张表的 .csv.gz 不论大小都有。",
  codebookText: '各表怎样相连、什么不能相加：',
  mergesText: '与别的表合并（区划代码、人口、核对发现等），用五种软件：',
  oneRow: '一行是',
  holds: '收录',
  holdsText: (reports: string, agencies: string, years: string): string =>
    `${agencies}个机关${years}年度的${reports}份报告`,
  ofCode: '出自表格、规则和字段的清单，与收录多少报告无关',
  changed: '最近变动',
  contact: '报告错误',
  contactLink: '怎样告诉我们',
  key: '主键',
  formats: '文件',
  columns: (count: string): string => `${count}个字段，各附两行样例`,
  field: '字段',
  type: '类型',
  unit: '单位',
  meaning: '含义',
  sampleRow: (at: number): string => `第${at}行`,
  partitioned: '按年度和省份分开，供 DuckDB、Spark、Trino、ClickHouse 整个文件夹读取',
  leftOut: (files: string): string => `因超过大小上限而没有：${files}。`,
  slices: '按机关、指标、省份、年度下载',
  slicesText:
    '大表的一部分，CSV 和 JSON 两种；行数取自文件。一个机关的文件也可从其页面下载。省份和年度的 JSON 只写一次列名（columns），rows 是数值的列表（自 2026.11.0 之后的版本起；对象数组见 reports-wide.json）。',
  slice: '范围',
  rows: '行数',
  sliceAgency:
    '一个机关的表格，按年度排列，照录；JSON 还有其页面所需的一切。自 2026.11.0 之后的版本起如此：此前一行是一份报告的一格，这样的行仍在 observations',
  sliceIndicator: '一个指标的全部数值',
  sliceProvince: '一个省份的报告（宽表）',
  sliceYear: '一个年度的报告（宽表）',
  addresses: '地址',
  addressesText: '地址不变：v1 之内只增不改，字段不改名、不换位置。花括号处填编号。',
  code: '可直接运行的示例代码',
  codeText:
    '每段代码都列出每份报告的新收申请总数，没有数字的不列。先下载所注的文件，与代码放在同一文件夹；每段代码都由测试运行过。',
  from: '文件',
  excel:
    '双击 .excel.csv 或工作簿即可，中文和编号都不会变。下面的公式在工作簿的任一空格里给出一份报告的数字：',
  pandas: '装有 pandas 的，pd.read_csv("reports-wide.csv") 不需要任何选项。',
  other: '其他文件',
  otherFiles: {
    'form.json': '全国统一表格各版本的全部行列、释义、等式和对照',
    'release.json': '数据版本和截止日期',
    'search.json': '本站检索用的机关名称、拼音和别名',
    SHA256SUMS: '全部文件的校验值，可用 sha256sum -c 核对',
    'datapackage.json': '数据包说明（Frictionless Data Package 2）',
    'csv-metadata.json': '各表及其间的键（CSV on the Web）',
    'catalog.jsonld': '数据目录（DCAT）',
    'CODEBOOK.md': '数据手册（英文）',
    'CODEBOOK.zh.md': '数据手册（中文）',
    'README.md': '随数据附带的说明',
    'open-disclosure.xlsx': '各表合成的工作簿',
    'open-disclosure.zip': '全部文件',
  },
  releases: '已发布的版本',
  releasesText:
    '每个版本冻结的文件不再改动：报道、论文引用的数字即使后来更正，仍可在这里查到。Parquet 可用 DuckDB、Python、R 打开；NOTES.md 说明改了什么。',
  noReleases: '这里没有保存已发布的版本。',
  observationsAlone:
    '这个版本只冻结了 observations。其 SHA256SUMS 是当时所发布全部文件的校验值，那些文件没有保存；能核对的只有 observations.parquet。',
  reading: '使用前须知',
  blanks: '空白不是0',
  blanksText:
    'observations 的 value 只在 status 为 reported 时才有。求和之前先看有多少格没有数字：把空白当作0会低估。宽表不区分空白的原因，请回到 observations。',
  scopes: '统计范围不同的不能相加',
  scopesText:
    'reports 的 scope 说明表格统计的是谁收到的申请。市级合计通常已含各县，办公室的申请可能已含在政府的报告里：不要相加，也不要混在一起比较。',
}
