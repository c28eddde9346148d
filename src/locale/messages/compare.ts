import { limitLabels } from './limits.ts'
import type { Label } from '../locale.ts'

/** The pages that set agencies side by side. */
export const compare = {
  title: { zh: '比较', en: 'Compare' },
  heading: { zh: '把几个机关并列起来看', en: 'Agencies side by side' },
  description: {
    zh: '任选至多六个机关和若干指标并列，先说明哪些地方不可比；也有按同层级、同统计范围配好的对子，无需脚本。',
    en: 'Up to six agencies and any measures side by side, with what limits the comparison said first; ready-made pairs of one level and scope need no script.',
  },
  intro: {
    zh: '先看不可比之处，再看数字。数字取各机关共同的最近年度，没有共同年度的各取最近年度。次序按行政区划代码，不是排名。',
    en: 'What limits the comparison comes first, then the figures: of the newest year that all have or, where there is none, of the newest of each. The order is that of division codes and no ranking.',
  },
  limits: { zh: '先看：不可比之处', en: 'First: what limits the comparison' },
  noLimits: {
    zh: '层级、类型、统计范围、年度和表格版本都相同，没有不足10件或缺数字的指标。',
    en: 'Level, kind, scope, year and edition are the same, and no measure is short of figures or under ten cases.',
  },
  always: {
    zh: '申请的内容各地不同，公开率高低不直接说明公开的程度。',
    en: 'What is asked for differs from place to place: a higher or lower rate does not by itself mean more or less openness.',
  },
  limit: limitLabels,
  year: (year: number): Label => ({
    zh: `以下为${year}年度的数字，两个机关都收录的最近年度。`,
    en: `The figures are of ${year}, the newest year held of both.`,
  }),
  ownYears: (list: Label): Label => ({
    zh: `没有共同的年度，各取最近年度：${list.zh}。`,
    en: `There is no year held of both, so each stands with its newest: ${list.en}.`,
  }),
  measures: { zh: '各项指标', en: 'Measures' },
  measure: { zh: '指标', en: 'Measure' },
  outcomes: { zh: '办理结果', en: 'Outcomes' },
  noOutcomes: {
    zh: '两个机关都没有可以算比例的办理结果。',
    en: 'Neither agency has outcomes that shares could be worked out of.',
  },
  sources: { zh: '来源', en: 'Sources' },
  files: { zh: '文件', en: 'Files' },
  address: { zh: '网址', en: 'Address' },
  report: (year: number): Label => ({ zh: `${year}年度报告`, en: `report on ${year}` }),
  pairTitle: (a: Label, b: Label): Label => ({
    zh: `${a.zh}与${b.zh}比较`,
    en: `${a.en} and ${b.en}`,
  }),
  pairDescription: (a: Label, b: Label, year: string): Label => ({
    zh: `${a.zh}与${b.zh}的政府信息公开年报（${year}）并列：不可比之处、办理结果和全部指标，附分子分母。`,
    en: `${a.en} and ${b.en}, annual disclosure reports (${year}) side by side: what limits the comparison, outcomes, and every measure with its counts.`,
  }),
  more: { zh: '加上别的机关', en: 'Add other agencies' },
  choose: { zh: '选择机关和指标', en: 'Choose agencies and measures' },
  chooseAgencies: { zh: '机关（至多六个）', en: 'Agencies (up to six)' },
  chooseMeasures: { zh: '指标', en: 'Measures' },
  show: { zh: '比较', en: 'Compare' },
  noscript: {
    zh: '自选比较要用脚本；没有脚本时，请用下面配好的对子。',
    en: 'Choosing freely needs script; without it, use the ready-made pairs below.',
  },
  pairs: { zh: '配好的对子', en: 'Ready-made pairs' },
  pairsNote: {
    zh: '层级和统计范围都相同的两个机关，无需脚本即可阅读。每个机关只与同省和代码相邻的几个配对。',
    en: 'Two agencies of the same level and scope, to be read without script. In large groups each is paired with a few of its own province or next by code.',
  },
  noPairs: {
    zh: '还没有层级和统计范围都相同的两个机关。',
    en: 'No two agencies of one level and scope are held yet.',
  },
  unknownScope: { zh: '统计范围不明，不与别处相比', en: 'Scope not clear: not to be compared' },
  result: { zh: '比较结果', en: 'Comparison' },
  said: { zh: '。指标数：', en: '. Measures: ' },
  six: {
    zh: '至多比较六个机关，没有再加。',
    en: 'Six agencies at most: no further one was added.',
  },
  none: { zh: '请选择至少一个机关和一个指标。', en: 'Choose at least one agency and one measure.' },
  failed: {
    zh: '没有取到数据：请重新载入本页，或看各机关的页面。',
    en: 'The figures could not be loaded: reload the page, or see the pages of the agencies.',
  },
} as const
