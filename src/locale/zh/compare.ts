import { limitLabels } from './limits.ts'

/** The pages that set agencies side by side. */
export const compare = {
  title: '比较',
  heading: '比较几个机关',
  description:
    '任选至多六个机关和若干指标比较，先说明哪些地方不可比；层级、统计范围相同的，还有现成的两两比较，无需脚本。',
  intro:
    '先看比较前须知，再看数字。数字取各机关共同的最近年度，没有共同年度的各取最近年度。次序按行政区划代码，不是排名。',
  limits: '比较前须知',
  noLimits: '层级、类型、统计范围、年度和表格版本都相同，没有不足10件或缺少数字的指标。',
  always: '申请的内容各地不同，公开率高低不直接说明公开的程度。',
  limit: limitLabels,
  year: (year: number): string => `以下为${year}年度的数字，两个机关都收录的最近年度。`,
  ownYears: (list: string): string => `没有共同的年度，各取最近年度：${list}。`,
  indicators: '各项指标',
  indicator: '指标',
  outcomes: '办理结果',
  noOutcomes: '两个机关都没有可以算比例的办理结果。',
  sources: '来源',
  files: '文件',
  address: '网址',
  report: (year: number): string => `${year}年度报告`,
  pairTitle: (a: string, b: string): string => `${a}与${b}比较`,
  pairDescription: (a: string, b: string, year: string): string =>
    `比较${a}与${b}的政府信息公开年报（${year}）：比较前须知、办理结果和全部指标，附分子分母。`,
  more: '加上其他机关',
  movedText: '这两个机关不再有单独的比较页，这个地址已转到：',
  choose: '选择机关和指标',
  chooseAgencies: '机关（至多六个）',
  chooseIndicators: '指标',
  show: '比较',
  noscript: '自选比较需要脚本；没有脚本时，请用下面现成的两两比较。',
  pairs: '现成的两两比较',
  pairsNote:
    '层级和统计范围都相同的两个机关，无需脚本即可阅读。机关多的组里，每个机关只与同省或代码相邻的几个比较。',
  noPairs: '还没有层级和统计范围都相同的两个机关。',
  unknownScope: '统计范围不明，不作比较',
  result: '比较结果',
  said: '。指标数：',
  six: '至多比较六个机关，多出的没有加入。',
  none: '请选择至少一个机关和一个指标。',
  failed: '没有取到数据：请重新载入本页，或看各机关的页面。',
}
