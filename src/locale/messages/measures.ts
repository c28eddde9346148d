import type { Label } from '../locale.ts'
import { some } from '../plural.ts'

/** The pages of measures, and where an agency stands among those like it. */
export const measures = {
  title: { zh: '指标', en: 'Measures' },
  description: {
    zh: '本站定义的全部指标：怎么算，各机关最近年度的数值，同层级、同统计范围的机关并列，不排名。',
    en: 'Every measure of this site: how it is worked out, and the newest figures of agencies of one level and scope side by side. No ranking.',
  },
  intro: {
    zh: '指标由本站用表格的数字算出。每个比率都和分子、分母同列；不足10件的只列分数。只在层级和统计范围相同的机关之间并列，按行政区划代码排列，不排名。',
    en: 'Measures are ours, worked out from the figures of the form. A rate always stands with its numerator and denominator; under ten cases there is the fraction only. Agencies stand side by side only within one level and scope, in the order of division codes: no ranking.',
  },
  pageTitle: (label: Label): Label => ({
    zh: `${label.zh}：各机关并列`,
    en: `${label.en}, agency by agency`,
  }),
  pageDescription: (label: Label, note: Label): Label => ({
    zh: `指标“${label.zh}”的定义和各机关最近年度的数值，同层级、同统计范围的并列。${note.zh}`,
    en: `How “${label.en}” is defined, and the newest figures of agencies of one level and scope. ${note.en}`,
  }),
  definition: { zh: '定义', en: 'Definition' },
  formula: { zh: '算式', en: 'Formula' },
  cells: { zh: '单元格', en: 'Cells' },
  articles: { zh: '条文', en: 'Articles' },
  words: {
    'identities that hold': { zh: '成立的等式', en: 'Equations of the form that hold' },
    'identities that could be tested': {
      zh: '可以核对的等式',
      en: 'Equations that could be tested',
    },
    'published - deadline': {
      zh: '网页日期减去法定期限',
      en: 'Date of the page minus the deadline',
    },
  } as Readonly<Record<string, Label>>,
  side: { zh: '各机关并列', en: 'Agencies side by side' },
  sideNote: {
    zh: '各机关取最近年度的报告。层级或统计范围不同的分开列，不能互相比较；同一组内按行政区划代码排列。',
    en: 'Each agency by its newest report. Agencies of another level or scope stand apart and are not to be compared; within a group they are in the order of division codes.',
  },
  unknown: {
    zh: '统计范围不明的报告不与任何一组并列，见各机关的页面：',
    en: 'Reports whose scope is not clear belong to no group; see the pages of these agencies: ',
  },
  unknownCount: (count: string): Label => ({
    zh: `另有${count}个机关统计范围不明，不与任何一组并列。`,
    en: `${some(count, 'more agency', 'more agencies')} of a scope that is not clear belong to no group.`,
  }),
  group: (level: Label, scope: Label): Label => ({
    zh: `${level.zh}，${scope.zh}`,
    en: `${level.en} level, ${scope.en.charAt(0).toLowerCase()}${scope.en.slice(1)}`,
  }),
  groupTitle: (group: Label, count: string): Label => ({
    zh: `${group.zh}：${count}个机关`,
    en: `${group.en}: ${some(count, 'agency', 'agencies')}`,
  }),
  agency: { zh: '机关', en: 'Agency' },
  noFigure: { zh: '没有数字', en: 'no figure' },
  days: { zh: '天', en: 'days' },
  trend: { zh: '历年', en: 'Over the years' },
  trendNote: {
    zh: '收录了不止一个年度报告的机关。“–”：没有收录该年度报告。',
    en: 'Agencies of which more than one year is held. –: no report on that year is held.',
  },
  mixedScopes: {
    zh: '各年统计范围不同，不宜直接比较',
    en: 'the years differ in scope: not directly comparable',
  },
  noTrend: {
    zh: '还没有一个机关收录了不止一个年度的报告。',
    en: 'No agency has more than one year held yet.',
  },
  manyTrends: (count: string): Label => ({
    zh: `${count}个机关收录了不止一个年度的报告，这里不逐一列出：见各机关的页面，或下载下面的文件。`,
    en: `${count} agencies have more than one year held, too many to list here: see their pages, or the files below.`,
  }),
  breaks: { zh: '口径变化', en: 'Breaks in the series' },
  breaksNote: {
    zh: '跨越以下时间的数字不能直接相比：',
    en: 'Figures on the two sides of these dates are not directly comparable:',
  },
  noBreaks: {
    zh: '两版表格中这个指标的算法相同，其间没有已知的口径变化。',
    en: 'Both editions of the form give this measure alike; no break in the series is known.',
  },
  files: { zh: '文件', en: 'Files' },
  filesNote: (rows: string): Label => ({
    zh: `这个指标的全部报告，一行一份，${rows}行；缺数字的也列，状态说明原因。`,
    en: `This measure for every report, one a row, ${some(rows, 'row')}; those without a figure too, with the reason as status.`,
  }),
  others: { zh: '其他指标', en: 'Other measures' },
  like: { zh: '与同类机关并列', en: 'Beside like agencies' },
  likeRule: (group: Label, count: string): Label => ({
    zh: `同类指层级和统计范围都相同（${group.zh}），另有${count}个；先列同省，再列代码相邻的，不按数值挑选。各取最近年度，所列为占办结数的比例，不足10件只列分数。`,
    en: `Like agencies have the same level and scope (${group.en}): ${count} more. Those of the same province come first, then the nearest by code; no figure plays a part. Each by its newest report; shares of requests concluded, under ten the fraction only.`,
  }),
  alone: {
    zh: '尚未收录与它层级和统计范围都相同的机关，因此没有可以并列的。',
    en: 'No other agency of the same level and scope is held, so there is nothing to set it beside.',
  },
  scopeUnknown: {
    zh: '报告没有写清统计范围，因此不与其他机关并列。',
    en: 'The report does not make its scope clear, so it is not set beside other agencies.',
  },
  middle: (count: string): Label => ({
    zh: `居中的数值（${count}个机关中可比的）`,
    en: `Middle value (of ${count} agencies, where comparable)`,
  }),
  pair: { zh: '并列比较', en: 'side by side' },
  chooseOthers: { zh: '自选机关和指标比较', en: 'Choose agencies and measures to compare' },
  concluded: { zh: '办结', en: 'Concluded' },
} as const
