import { articleParts } from '../article.ts'
/** Whose requests a report counts, in sentences. */
export const scope = {
  heading: '统计范围',
  region: '表中数字是整个行政区域各级各部门的合计，不是这一个机关自己的。',
  core: '表中数字只计向政府本级提出的申请，不含各部门和下级。',
  agency: '表中数字只计本机关自己的申请。',
  system: '表中数字是本机关及其下属单位的合计。',
  unknown: '报告没有写清表格统计的是谁收到的申请，不宜与别处比较。',
  evidence: '依据报告原文：',
  noEvidence: '报告中没有说明统计范围的字句。',
}

/** An agency’s page. */
export const agency = {
  description: (name: string, years: string): string =>
    `${name}${years}年度政府信息公开工作年度报告的数据：申请与办理结果、复议诉讼、主动公开、核对和下载。`,
  byApplicant: '不同申请人的办理结果（括号内为占该类申请人办结数的比例）',
  applicants: '不同申请人的办理结果',
  changes: '主要变化',
  outcomeOf: '结果',
  predecessor: '前身',
  parent: '上级机关',
  website: '网站',
  variants: '又作',
  existed: (from: string | null, to: string | null): string =>
    `${from ? `自${from}` : ''}${to ? `至${to}` : '起'}`,
  successor: '后续机关',
  moved: (old: string, year: string): string => `${old}${year}年度报告：已转到后续机关`,
  movedText: (old: string, successor: string): string =>
    `${old}的报告由${successor}接续，这个地址已转到：`,
  empty: '这个机关尚未收录报告。',
  newest: (year: number): string => `${year}年度报告的全部表格`,
  outcomes: '办理结果',
  like: '与同类机关比较',
  trend: '历年变化',
  year: '年度',
  grounds: '没有公开的理由',
  groundsIntro: '表格把没有公开的申请分为以下各类。',
  groundAndAdvice: '理由（链接到含义和可以怎么办）',
  cases: '件数',
  ofConcluded: '占办结数',
  zeros: '以下各类填报为0：',
  zeroKinds: (count: string): string => `填报为0的${count}类`,
  allZero: '各类均填报为0。',
  derivedZeros: '以下各类报告中未填，由表中各行推算为0：',
  articleOf: (article: string): string => {
    const { law, numbers } = articleParts(article)
    const text = `第${numbers.replace(/\((\d)\)/, '条（$1）').replace(',', '、')}`
    return `${law && `《${law}》`}${text}${text.endsWith('）') ? '' : '条'}`
  },
  disputes: '行政复议和行政诉讼',
  reviewsLead: (reviews: string, suits: string): string =>
    `因信息公开引起的行政复议：${reviews}；行政诉讼：${suits}。`,
  reviewCount: (count: string): string => `${count}件`,
  suitCount: (count: string): string => `${count}件`,
  reviewUnknown: '件数未填',
  suitUnknown: '件数未填',
  disputesNote: '当年的复议和诉讼不一定针对当年的答复。其他结果包括撤回、和解等。',
  reviewFirst:
    '比上一份收录的报告，直接起诉减少、复议增加，可能有法律上的原因：2024年1月1日起，对不予公开的决定不服须先复议再起诉（《行政复议法》第二十三条）；无法提供、不予处理不在其内。',
  indicator: '指标',
  indicatorValue: '数值',
  counts: '分子／分母',
  missing: '有格未填，无法计算',
  fewCases: '不足10件，只列件数',
  noCases: '没有案件',
  proactive: '主动公开',
  proactiveNote:
    '许可、处罚等按作出的决定计，反映工作量，不等于公开的数量；计入交通处罚的，数字会很大。',
  item: '事项',
  counted: '统计项',
  figure: '数字',
  unit: '单位',
  carriedNet: (out: string, carriedIn: string, net: string): string =>
    `结转：转下年度${out}件，上年转入${carriedIn}件，净变化${net}件。`,
  normativeNet: (issued: string, repealed: string, net: string): string =>
    `行政规范性文件净变化${net}件：制发${issued}件，废止${repealed}件。`,
  checks: '核对',
  checksLead: (passed: string, decided: string): string =>
    `可判断的${decided}项核对，${passed}项成立。`,
  consistent: '没有核对发现。',
  chain: '跨年衔接',
  clear: (count: string): string => `其余${count}项核对，均成立`,
  tally: '逐项核对',
  asChart: '看图',
  verdict: '结果',
  check: '核对项',
  applied: '核对次数',
  passed: '成立',
  failed: '不成立',
  undecided: '无法判断',
  reports: '收录的报告',
  report: '报告',
  edition: '表格版本',
  published: '发布日期',
  downloads: '下载',
  csv: (rows: string): string => `表格按年度排列，照录，每年一列，${rows}行`,
  json: (reports: string): string =>
    `本页所用的全部数据，${reports}份报告，含核对结果和正文中的数字`,
  source: '来源和注意事项',
  sourceOf: (year: number): string => `${year}年度报告的来源如下，其他年度见各报告页。`,
  cite: '如何引用',
}
