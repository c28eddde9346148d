import type { Label } from '../locale.ts'
import { some } from '../plural.ts'

/** The page of findings, and what it shares with the report pages. */
export const findings = {
  title: { zh: '待说明处', en: 'Findings' },
  description: {
    zh: '逐项列出每条核对规则用于多少份报告、多少处成立、哪些待说明，附机关、年度和所在单元格。不排名。',
    en: 'Check by check: to how many reports it was applied, how often it holds, and every finding with agency, year and cell. No ranking.',
  },
  intro: {
    zh: '待说明处是一份报告不满足某条核对规则的地方：写明规则、两边的数字、相差多少和其他可能的解释。它不是对机关的指责，不说明谁错了，也不说明数字真假；原因可能在填报、网页转换、统计口径，也可能是本站录入。',
    en: 'A finding is a place where a report does not satisfy a rule: the rule, both sides, the difference and what else could explain it. It accuses nobody, does not say who is wrong, and says nothing on whether a figure is true: the form as filled, a web page’s conversion, another definition or our own transcription may be behind it.',
  },
  newest: (shown: string, all: string): Label => ({
    zh: `以下只列最近年度的${shown}处，全部${all}处见`,
    en: `Only ${shown} of the newest years are listed here; all ${all} are in`,
  }),
  order: {
    zh: '按规则的次序列出，同一规则下按机关编号和年度，不是排名。各机关收录的报告数和可核对的项数不同，待说明处的多少不能用来比较机关。',
    en: 'In the order of the checks, then of agency ids and years: no ranking. Agencies differ in how many reports are held and in how much can be checked, so numbers of findings do not compare agencies.',
  },
  summary: (passed: string, decided: string, failed: string): Label => ({
    zh: `能判断的${decided}处中，${passed}处成立，${failed}处待说明。`,
    en: `Of ${some(decided, 'place')} where a rule could be tested, ${passed} hold; there are ${some(failed, 'finding')}.`,
  }),
  overview: { zh: '各项核对的结果', en: 'What each check came to' },
  reports: { zh: '报告', en: 'Reports' },
  severity: { zh: '程度', en: 'Weight' },
  severities: {
    error: { zh: '必须成立', en: 'must hold' },
    warning: { zh: '应有说明', en: 'calls for an explanation' },
    info: { zh: '仅供参考', en: 'for information' },
  },
  sentence: (reports: string, passed: string, failed: string, undecided: string): Label => ({
    zh: `用于${reports}份报告：${passed}处成立，${failed}处待说明，${undecided}处无法判断。`,
    en: `Applied to ${some(reports, 'report')}: ${passed} hold, ${some(failed, 'finding')}, ${undecided} undecided.`,
  }),
  never: {
    zh: '现有报告都没有可供这条规则核对的内容。',
    en: 'No report held has anything that this rule could be tried on.',
  },
  rule: { zh: '规则、例和局限', en: 'rule, example and limits' },
  of: (name: string, year: number): Label => ({ zh: `${name}${year}年度`, en: `${name}, ${year}` }),
  files: {
    zh: '同样的内容可以下载：',
    en: 'The same as files: ',
  },
} as const

/** The page of what is held. */
export const coverage = {
  title: { zh: '收录情况', en: 'Coverage' },
  description: {
    zh: '每个机关每个年度：报告已收录、未收录还是未到期，以及已收录报告的待说明处数。',
    en: 'Each agency and year: whether its report is held, missing or not due yet, and the number of findings on those held.',
  },
  intro: (held: string, due: string, agencies: string): Label => ({
    zh: `${agencies}个机关到期的${due}份年度报告，收录了${held}份。`,
    en: `Of the ${some(due, 'report')} of ${some(agencies, 'agency', 'agencies')} that are due, ${held} ${held === '1' ? 'is' : 'are'} held.`,
  }),
  missing: {
    zh: '“未收录”只说明本站没有这份报告，不说明机关没有发布。自2019年度（统一表格起用）起逐年列出；未到法定期限的记作“未到期”。机关不存在的年度留空。',
    en: 'Missing says that we do not hold the report, not that the agency did not publish it. Years run from 2019, the first of the national form; a report whose statutory date has not come is not due yet. Years in which an agency did not exist are empty.',
  },
  held: {
    zh: '已收录，链接到报告；旁边是待说明处的数目，不是评分',
    en: 'held, with a link to the report; beside it the number of findings, which is no score',
  },
  agency: { zh: '机关', en: 'Agency' },
  add: { zh: '补上一份未收录的报告', en: 'Add a report that is missing' },
} as const

/** Figures that one year hands to the next, on an agency’s page. */
export const chain = {
  intro: {
    zh: '上年报告“结转下年度”的件数应等于下一年报告的“上年结转”；上年现行有效的文件加制发、减废止，应与本年现行有效大致相符。机构调整、清理、到期失效和统计范围变动都会使两边不同。',
    en: 'What one report carries over, the next should carry in; documents in force, plus those issued and minus those repealed, should come to about those in force a year later. Reorganisation, clean-ups, expiry or another scope make the two sides differ.',
  },
  single: {
    zh: '只收录一份报告，还没有前后两年可以衔接。',
    en: 'One report is held: there is nothing to compare yet.',
  },
  years: (from: number, to: number): Label => ({ zh: `${from} → ${to}`, en: `${from} → ${to}` }),
  figures: { zh: '按上年推算 → 本年所填', en: 'From the year before → as reported' },
  carried: { zh: '结转申请', en: 'Requests carried over' },
  agrees: { zh: '衔接', en: 'agree' },
  differs: (by: string): Label => ({ zh: `相差${by}`, en: `differ by ${by}` }),
  unknown: { zh: '有格没有数字，无法判断', en: 'a cell has no figure: undecided' },
  scope: {
    zh: '两年统计范围不同，不作比较',
    en: 'the two reports differ in scope: not compared',
  },
  gap: (years: string): Label => ({
    zh: `${years}年度报告未收录，不作比较`,
    en: `not compared: no report on ${years} is held`,
  }),
} as const
