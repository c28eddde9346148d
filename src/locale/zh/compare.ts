import { limitLabels } from './limits.ts'

/** The pages that set agencies side by side. */
export const compare = {
  title: '比较',
  heading: '把几个机关并列起来看',
  description:
    '任选至多六个机关和若干指标并列，先说明哪些地方不可比；也有按同层级、同统计范围配好的对子，无需脚本。',
  intro:
    '先看不可比之处，再看数字。数字取各机关共同的最近年度，没有共同年度的各取最近年度。次序按行政区划代码，不是排名。',
  limits: '先看：不可比之处',
  noLimits: '层级、类型、统计范围、年度和表格版本都相同，没有不足10件或缺数字的指标。',
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
    `${a}与${b}的政府信息公开年报（${year}）并列：不可比之处、办理结果和全部指标，附分子分母。`,
  more: '加上别的机关',
  choose: '选择机关和指标',
  chooseAgencies: '机关（至多六个）',
  chooseIndicators: '指标',
  show: '比较',
  noscript: '自选比较要用脚本；没有脚本时，请用下面配好的对子。',
  pairs: '配好的对子',
  pairsNote:
    '层级和统计范围都相同的两个机关，无需脚本即可阅读。每个机关只与同省和代码相邻的几个配对。',
  noPairs: '还没有层级和统计范围都相同的两个机关。',
  unknownScope: '统计范围不明，不与别处相比',
  result: '比较结果',
  said: '。指标数：',
  six: '至多比较六个机关，没有再加。',
  none: '请选择至少一个机关和一个指标。',
  failed: '没有取到数据：请重新载入本页，或看各机关的页面。',
}
