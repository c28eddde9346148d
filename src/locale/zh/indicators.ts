/** The pages of indicators, and where an agency stands among those like it. */
export const indicators = {
  title: '指标',
  description: '本站定义的全部指标：怎么算，各机关最近年度的数值，按层级和统计范围分组，不排名。',
  intro:
    '指标由本站用表格的数字算出。每个比率都附分子和分母；不足10件的只列件数。只比较层级和统计范围相同的机关，按行政区划代码排列，不排名。',
  known: (known: string, all: string): string => `${all}份报告中${known}份有数值。`,
  pageTitle: (label: string): string => `${label}：各机关数值`,
  pageDescription: (label: string, note: string): string =>
    `指标“${label}”的定义和各机关最近年度的数值，按层级和统计范围分组。${note}`,
  definition: '定义',
  formula: '算式',
  cells: '单元格',
  articles: '条文',
  side: '各机关数值',
  sideNote:
    '各机关取最近年度的报告。层级或统计范围不同的分开列，不能互相比较；同一组内按行政区划代码排列。',
  unknown: '统计范围不明的报告不归入任何一组，见各机关的页面：',
  unknownCount: (count: string): string => `另有${count}个机关统计范围不明，不归入任何一组。`,
  group: (level: string, scope: string): string => `${level}，${scope}`,
  groupTitle: (group: string, count: string): string => `${group}：${count}个机关`,
  agency: '机关',
  noFigure: '没有数字',
  derived: '（合计在报告中未填，由表中各行推算）',
  residents: '（2020年人口普查常住人口，万人）',
  boundsNote:
    '10至99件的比率，件数后附95%威尔逊区间。报告计入全部案件，不是抽样；区间表示件数这样少时，即使做法不变，再办一批，比率会有多大波动，以免把几件之差看作做法不同。',
  days: '天',
  trend: '历年',
  trendNote: '收录了不止一个年度报告的机关。“–”：没有收录该年度报告。',
  mixedScopes: '各年统计范围不同，不宜直接比较',
  noTrend: '还没有一个机关收录了不止一个年度的报告。',
  manyTrends: (count: string): string =>
    `${count}个机关收录了不止一个年度的报告，这里不逐一列出：见各机关的页面，或下载下面的文件。`,
  brokenSince: (day: string): string => `${day}起口径有变`,
  breaks: '口径变化',
  breaksNote: '跨越以下时间的数字不能直接比较：',
  noBreaks: (editions: number): string =>
    `${editions === 2 ? '两' : '各'}版表格中这个指标的算法相同，其间没有已知的口径变化。`,
  files: '文件',
  filesNote: (rows: string): string =>
    `这个指标的全部报告，一行一份，${rows}行；没有数字的也列，状态说明原因。`,
  others: '其他指标',
  likeRule: (group: string): string =>
    `同类指层级和统计范围都相同（${group}）；先列同省，再列代码相邻的，不按数值挑选。各取最近年度，所列为占办结数的比例，不足10件只列件数。`,
  alone: '尚未收录与它层级和统计范围都相同的机关，因此没有可以比较的。',
  scopeUnknown: '报告没有写清统计范围，因此不与其他机关比较。',
  middle: '整组的中位数和每个机关的位置，在各列列名所链接的指标页上。',
  pair: '两两比较',
  chooseOthers: '自选机关和指标比较',
  concluded: '办结',
}
