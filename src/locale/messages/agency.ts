import type { Label } from '../locale.ts'
import { some } from '../plural.ts'

/** Whose requests a report counts, in sentences. */
export const scope = {
  heading: { zh: '统计范围', en: 'Scope' },
  region: {
    zh: '表中数字是整个行政区域各级各部门的合计，不是这一个机关自己的。',
    en: 'The tables add up the agencies of the whole region; they are not this one agency’s figures.',
  },
  core: {
    zh: '表中数字只计向政府本级提出的申请，不含各部门和下级。',
    en: 'The tables count requests to the government proper, without its departments or lower levels.',
  },
  agency: {
    zh: '表中数字只计本机关自己的申请。',
    en: 'The tables count this agency’s own requests.',
  },
  system: {
    zh: '表中数字是本机关及其下属单位的合计。',
    en: 'The tables add up the agency and its subordinate bodies.',
  },
  unknown: {
    zh: '报告没有写清表中所计是谁收到的申请，不宜与别处相比。',
    en: 'The report does not say whose requests its tables count, so they should not be compared with others.',
  },
  evidence: { zh: '依据报告原文：', en: 'Evidence in the report: ' },
  noEvidence: { zh: '报告里没有可作依据的字句。', en: 'The report has no wording to go by.' },
} as const

/** Laws other than the Regulation that articles are quoted from, in English. */
const laws: Readonly<Record<string, string>> = {
  立法法: 'Legislation Law, ',
  行政复议法: 'Administrative Reconsideration Law, ',
  行政诉讼法: 'Administrative Litigation Law, ',
}

/** An agency’s page. */
export const agency = {
  description: (name: string, years: string): Label => ({
    zh: `${name}${years}年度政府信息公开工作年度报告的数据：申请与办理结果、复议诉讼、主动公开、核对和下载。`,
    en: `Figures from the annual disclosure reports of ${name}, ${years}: requests and outcomes, reviews and court cases, proactive disclosure, checks and downloads.`,
  }),
  place: { zh: '所在地', en: 'Place' },
  kind: { zh: '类型', en: 'Kind' },
  level: { zh: '层级', en: 'Level' },
  byApplicant: {
    zh: '谁的申请得到什么结果（括号内为占该类申请人办结数）',
    en: 'Whose requests had which outcome (in brackets: share of those concluded for that kind)',
  },
  outcomeOf: { zh: '结果', en: 'Outcome' },
  predecessor: { zh: '前身', en: 'Predecessor' },
  parent: { zh: '上级机关', en: 'Parent' },
  website: { zh: '网站', en: 'Website' },
  variants: { zh: '其他印法', en: 'Also printed as' },
  existed: (from: string | null, to: string | null): Label => ({
    zh: `${from ? `自${from}` : ''}${to ? `至${to}` : '起'}`,
    en: `${from ? `from ${from}` : ''}${from && to ? ' ' : ''}${to ? `until ${to}` : ''}`,
  }),
  lifetime: { zh: '存续', en: 'Existed' },
  successor: { zh: '后续机关', en: 'Successor' },
  moved: (old: string, year: string): Label => ({
    zh: `${old}${year}年度报告：已转到后续机关`,
    en: `${old}, ${year}: moved to its successor`,
  }),
  movedText: (old: string, successor: string): Label => ({
    zh: `${old}的报告由${successor}接续，这个地址已转到：`,
    en: `${successor} follows ${old}. This address now leads to:`,
  }),
  empty: {
    zh: '这个机关尚未收录报告。',
    en: 'No report of this agency is held yet.',
  },
  newest: (year: number): Label => ({
    zh: `${year}年度报告的全部表格`,
    en: `Every table of the report on ${year}`,
  }),
  outcomes: { zh: '办理结果', en: 'Outcomes' },
  trend: { zh: '历年变化', en: 'Over the years' },
  oneYear: (year: number): Label => ({
    zh: `目前只收录${year}年度一份报告，还看不出变化；收录更多年度后，这里会逐年并列。`,
    en: `One report is held so far, on ${year}, so there is no change to show yet. Further years will stand beside it here.`,
  }),
  year: { zh: '年度', en: 'Year' },
  grounds: { zh: '没有公开的理由', en: 'Grounds for not disclosing' },
  groundsIntro: {
    zh: '表格把没有公开的申请分为以下各类，释义为本站所写。',
    en: 'The form sorts requests that were not granted into these kinds. The explanations are ours.',
  },
  ground: { zh: '表格用语和含义', en: 'What the form says, and what it means' },
  article: { zh: '条文', en: 'Article' },
  cases: { zh: '件数', en: 'Requests' },
  zeros: { zh: '以下各类填报为0：', en: 'Reported as 0:' },
  allZero: { zh: '各类均填报为0。', en: 'Every kind is reported as 0.' },
  articleOf: (article: string): Label => {
    const [, law = '', numbers = ''] = /^(\D*)(.*)$/.exec(article) ?? []
    const zh = `第${numbers.replace(/\((\d)\)/, '条（$1）').replace(',', '、')}`
    return {
      zh: `${law && `《${law}》`}${zh}${zh.endsWith('）') ? '' : '条'}`,
      en: `${laws[law] ?? ''}art. ${numbers}`,
    }
  },
  disputes: { zh: '行政复议和行政诉讼', en: 'Reviews and court cases' },
  reviewsLead: (reviews: Label, suits: Label): Label => ({
    zh: `因信息公开引起的行政复议：${reviews.zh}；行政诉讼：${suits.zh}。`,
    en: `Over information disclosure: ${reviews.en}; ${suits.en}.`,
  }),
  reviewCount: (count: string): Label => ({
    zh: `${count}件`,
    en: some(count, 'administrative review'),
  }),
  suitCount: (count: string): Label => ({ zh: `${count}件`, en: some(count, 'court case') }),
  reviewUnknown: { zh: '件数未填', en: 'administrative reviews: no figure given' },
  suitUnknown: { zh: '件数未填', en: 'court cases: no figure given' },
  disputesNote: {
    zh: '当年的复议和诉讼不一定针对当年的答复；2024年起部分案件必须先复议再起诉，直接起诉的减少、复议的增加有法律上的原因。',
    en: 'Cases of a year need not concern decisions of that year. Since 2024 some cases must go to review before court, so fewer direct suits and more reviews have a legal cause.',
  },
  measure: { zh: '指标', en: 'Measure' },
  measureValue: { zh: '数值', en: 'Value' },
  counts: { zh: '分子／分母', en: 'Numerator / denominator' },
  missing: { zh: '有格未填，无法计算', en: 'a cell has no figure' },
  fewCases: { zh: '不足10件，只列分数', en: 'under ten cases: the fraction only' },
  noCases: { zh: '没有案件', en: 'no cases' },
  proactive: { zh: '主动公开', en: 'Proactive disclosure' },
  proactiveNote: {
    zh: '许可、处罚等按作出的决定计，反映工作量，不等于公开的数量；含交通处罚的地方数字会很大。',
    en: 'Licences and penalties are decisions made, hence workload rather than disclosure. Where traffic fines are included the numbers are very large.',
  },
  item: { zh: '事项', en: 'Item' },
  counted: { zh: '所计', en: 'Counted' },
  figure: { zh: '数字', en: 'Figure' },
  unit: { zh: '单位', en: 'Unit' },
  checks: { zh: '核对', en: 'Checks' },
  checksLead: (passed: string, decided: string): Label => ({
    zh: `按规则核对，能判断的${decided}处中${passed}处成立。`,
    en: `Of ${some(decided, 'place')} where a rule could be tested, ${passed} hold.`,
  }),
  consistent: { zh: '没有发现待说明之处。', en: 'No findings.' },
  chain: { zh: '前后年衔接', en: 'From year to year' },
  verdict: { zh: '结果', en: 'Outcome' },
  check: { zh: '核对项', en: 'Check' },
  applied: { zh: '核对次数', en: 'Applied' },
  passed: { zh: '成立', en: 'Hold' },
  failed: { zh: '待说明', en: 'Findings' },
  undecided: { zh: '无法判断', en: 'Undecided' },
  reports: { zh: '收录的报告', en: 'Reports held' },
  report: { zh: '报告', en: 'Report' },
  edition: { zh: '表格版本', en: 'Form' },
  published: { zh: '发布日期', en: 'Published' },
  downloads: { zh: '下载', en: 'Downloads' },
  csv: (rows: string): Label => ({
    zh: `本机关全部数据，一行一格，${rows}行`,
    en: `all cells of this agency, one a row, ${some(rows, 'row')}`,
  }),
  json: (reports: string): Label => ({
    zh: `本页所用的全部数据，${reports}份报告，含核对和正文数字`,
    en: `everything on this page, ${some(reports, 'report')}, with checks and the figures of the text`,
  }),
  source: { zh: '来源和注意事项', en: 'Source and caveats' },
  sourceOf: (year: number): Label => ({
    zh: `${year}年度报告的来源如下，其他年度见各报告页。`,
    en: `The source of the report on ${year}; those of other years are on their pages.`,
  }),
  cite: { zh: '如何引用', en: 'How to cite' },
} as const

/** The sentences that an agency’s page opens with. */
export const lead = {
  received: (figure: string | null, status: Label): Label => ({
    zh: figure === null ? `新收申请件数${status.zh}` : `新收政府信息公开申请${figure}件`,
    en: figure === null ? `requests received: ${status.en}` : `${some(figure, 'request')} received`,
  }),
  concluded: (figure: string | null, status: Label): Label => ({
    zh: figure === null ? `办结件数${status.zh}` : `办结${figure}件`,
    en: figure === null ? `concluded: ${status.en}` : `${figure} concluded`,
  }),
  opening: (year: number, received: Label, concluded: Label): Label => ({
    zh: `${year}年度报告所计：${received.zh}，${concluded.zh}。`,
    en: `The report on ${year} counts: ${received.en}, ${concluded.en}.`,
  }),
  granted: { zh: '全部公开', en: 'granted in full' },
  partial: { zh: '部分公开', en: 'granted in part' },
  part: (label: Label, figure: string, share: string | null): Label => ({
    zh: `${label.zh}${figure}件${share ? `（${share}）` : ''}`,
    en: `${figure} ${label.en}${share ? ` (${share})` : ''}`,
  }),
  unknownPart: (label: Label, status: Label): Label => ({
    zh: `${label.zh}件数${status.zh}`,
    en: `${label.en} (${status.en})`,
  }),
  parts: (total: string, first: Label, second: Label): Label => ({
    zh: `办结的${total}件中，${first.zh}，${second.zh}。`,
    en: `Of the ${total} concluded: ${first.en}, ${second.en}.`,
  }),
  partsAlone: (first: Label, second: Label): Label => ({
    zh: `${first.zh}，${second.zh}。`,
    en: `Outcomes: ${first.en}, ${second.en}.`,
  }),
  small: {
    zh: '办结不足10件，只列分数，不算百分比。',
    en: 'With fewer than ten concluded, fractions are given and no percentages.',
  },
  zero: {
    zh: '没有办结的申请，公开率为“—”。',
    en: 'None was concluded, so there is no disclosure rate (—).',
  },
  unknownStatus: {
    blank: { zh: '未填报', en: 'left blank' },
    marked: { zh: '以符号代替', en: 'a mark instead of a figure' },
    illegible: { zh: '无法辨认', en: 'illegible' },
    absent: { zh: '在报告中没有', en: 'not in the report' },
  },
} as const
