import type { CellId } from '../form/editions.ts'
import { identityKinds } from '../form/identities.ts'
import type { Group, Sum } from '../form/sum.ts'
import type { Label } from '../locale/label.ts'
import { exact, figure, knownSum, valueOf } from '../report/figures.ts'
import type { Report } from '../report/report.ts'
import type { Evaluation, Indicator, IndicatorContext, IndicatorValue } from './indicator.ts'
import { count, ratio } from './indicator.ts'
import { receivedChange, receivedPerResidents } from './received.ts'
import { rowsByEdition, rowsInWords } from './rows-in-words.ts'
import { wilson } from './wilson.ts'

const withoutReferrals: Group = { group: 'denied', without: 'denied_admin_query' }
const grounds = rowsInWords({ group: 'denied' })
const ownGrounds = rowsInWords(withoutReferrals)
const unavailable = rowsInWords({ group: 'unavailable' })
const notProcessed = rowsInWords({ group: 'not_processed' })
const otherRows = rowsByEdition({ group: 'other_outcome' })
const outcomes: Sum = ['requests.outcome_total.total']
const pending: Sum = ['requests.received.total', 'requests.carried_in.total']
const disclosed: Sum = ['requests.granted.total', 'requests.partial.total']
const reviewsDecided: Sum = ['disputes.review.upheld', 'disputes.review.corrected']
const reviewsConcluded: Sum = [...reviewsDecided, 'disputes.review.other']
const lawsuits: Sum = ['disputes.direct_suit.total', 'disputes.suit_after_review.total']
const courtCorrected: Sum = [
  'disputes.direct_suit.corrected',
  'disputes.suit_after_review.corrected',
]
const normative = ['documents.normative.issued', 'documents.normative.repealed'] as const
const courtDecided: Sum = [
  'disputes.direct_suit.upheld',
  'disputes.suit_after_review.upheld',
  ...courtCorrected,
]

function rate(
  id: string,
  label: Label,
  numerator: Sum,
  denominator: Sum,
  note: Label,
  bounded = true,
): Indicator {
  return {
    id,
    label,
    unit: 'ratio',
    numerator,
    denominator,
    note,
    bounded,
    evaluate: (report) => ratio(knownSum(report, numerator), knownSum(report, denominator)),
  }
}

/** An indicator of a row that not every edition has: not known where the report's own has none. */
function where(cell: CellId, indicator: Indicator): Indicator {
  const evaluate: Indicator['evaluate'] = (report, context) =>
    figure(report, cell) ? indicator.evaluate(report, context) : ratio(null, null)
  return { ...indicator, needs: [cell], evaluate }
}

function total(id: string, label: Label, sum: Sum, note: Label): Indicator {
  return {
    id,
    label,
    unit: '件',
    numerator: sum,
    denominator: null,
    note,
    bounded: false,
    evaluate: (report) => count(knownSum(report, sum)),
  }
}

/** Every indicator, in the order of the published definitions. */
export const indicators: readonly Indicator[] = [
  total('received', { zh: '新收申请', en: 'Requests received' }, ['requests.received.total'], {
    zh: '本年新收的申请，不含上年结转。一份申请是否拆成多件，各地不一。',
    en: 'Newly received in the year, without those carried in. Agencies differ in whether they split one letter into several requests.',
  }),
  total('caseload', { zh: '待办申请', en: 'Caseload' }, pending, {
    zh: '本年新收与上年结转之和。',
    en: 'Received in the year plus carried in from the year before.',
  }),
  total('pending-at-start', { zh: '待办申请（旧编号）', en: 'Caseload (old id)' }, pending, {
    zh: '同“caseload”，编号保留。',
    en: 'The same as caseload; the id stays.',
  }),
  total('handled', { zh: '办结申请', en: 'Requests concluded' }, outcomes, {
    zh: '本年作出处理的申请。',
    en: 'Requests concluded in the year.',
  }),
  rate('handled-rate', { zh: '办结率', en: 'Share concluded' }, outcomes, pending, {
    zh: '其余的可能仍在法定期限内，不能当作按时率。',
    en: 'The rest may still be within the time limit: this does not measure punctuality.',
  }),
  rate(
    'disclosure-rate-full',
    { zh: '公开率（予以公开）', en: 'Disclosure rate (in full)' },
    ['requests.granted.total'],
    outcomes,
    {
      zh: '予以公开占办结总数。申请内容不同，高低不直接说明公开程度。',
      en: 'Granted in full, of all concluded. A low rate may reflect what is asked for rather than secrecy.',
    },
  ),
  rate(
    'disclosure-rate',
    { zh: '公开率（含部分公开）', en: 'Disclosure rate (full or part)' },
    disclosed,
    outcomes,
    {
      zh: '予以公开与部分公开之和占办结总数。高的公开率可能因为所申请的本已公开，低的可能因为所申请的不归该机关。',
      en: 'Granted in full or in part, of all concluded. A high rate may reflect requests for what was already published; a low one, what is asked for.',
    },
  ),
  rate('refusal-rate', { zh: '不予公开率', en: 'Refusal rate' }, [{ group: 'denied' }], outcomes, {
    zh: `${grounds.zh}种不予公开之和占办结总数，其中“行政查询事项”实为告知查询途径。`,
    en: `The ${grounds.en} grounds of refusal, of all concluded. One of them, a separate query procedure, is a referral.`,
  }),
  rate(
    'refusal-rate-without-referrals',
    { zh: '不予公开率（不含行政查询）', en: 'Refusal rate without referrals' },
    [withoutReferrals],
    outcomes,
    {
      zh: `${ownGrounds.zh}种不予公开之和占办结总数。`,
      en: `The ${ownGrounds.en} grounds of refusal without the referral, of all concluded.`,
    },
  ),
  rate(
    'merits-disclosure-rate',
    { zh: '实质答复公开率', en: 'Disclosure rate on the merits' },
    disclosed,
    [...disclosed, withoutReferrals],
    {
      zh: '只看公开、部分公开和不予公开三类决定，不含不掌握、不予处理等，也不含实为告知查询途径的“行政查询事项”（2026.11.0版含）。这个名称是本站起的。',
      en: 'Only requests concluded on the merits: granted, granted in part or refused; without those not held or not processed, and without the referrals among the refused (release 2026.11.0 had them in). The name is ours.',
    },
  ),
  rate(
    'not-held-rate',
    { zh: '“不掌握”占比', en: 'Share not held by the agency' },
    ['requests.unavailable_not_held.total'],
    outcomes,
    {
      zh: '“信息不存在”与“不归本机关”合在一起，无法区分。',
      en: '“Does not exist” and “not ours” are one row of the form and cannot be told apart.',
    },
  ),
  rate(
    'unavailable-rate',
    { zh: '无法提供率', en: 'Share that could not be provided' },
    [{ group: 'unavailable' }],
    outcomes,
    {
      zh: `${unavailable.zh}种无法提供之和占办结总数。`,
      en: `The ${unavailable.en} rows of that group, of all concluded.`,
    },
  ),
  rate(
    'not-processed-rate',
    { zh: '不予处理率', en: 'Share not processed' },
    [{ group: 'not_processed' }],
    outcomes,
    {
      zh: `${notProcessed.zh}种不予处理之和占办结总数。`,
      en: `The ${notProcessed.en} rows of that group, of all concluded.`,
    },
  ),
  rate(
    'other-rate',
    { zh: '其他处理率', en: 'Share of other outcomes' },
    [{ group: 'other_outcome' }],
    outcomes,
    {
      zh: `${otherRows.zh}，占办结总数。`,
      en: `${otherRows.en}, of all concluded.`,
    },
  ),
  rate(
    'petition-rate',
    { zh: '信访举报投诉类占比', en: 'Share of petitions' },
    ['requests.not_processed_petition.total'],
    outcomes,
    {
      zh: '以信息公开申请提出、按信访举报投诉类不予处理的，占办结总数。',
      en: 'Requests set aside as petitions, reports or complaints, of all concluded.',
    },
  ),
  where(
    'requests.other_other.total',
    rate(
      'other-other-rate',
      { zh: '其他处理率（仅“其他”一行）', en: 'Share of other outcomes (row “Other” alone)' },
      ['requests.other_other.total'],
      outcomes,
      {
        zh: `“其他处理”的“其他”一行占办结总数；表格没有规定它包含什么。没有这一行的版本不算。`,
        en: `The row “Other” of the other outcomes, of all concluded; the form does not say what it holds. None where the edition has no such row.`,
      },
    ),
  ),
  rate(
    'individual-share',
    { zh: '自然人占比', en: 'Share of individuals' },
    ['requests.received.natural_person'],
    ['requests.received.total'],
    {
      zh: '律师代当事人申请如何归类，表格没有规定。',
      en: 'The form does not say how a lawyer who files for a client is counted.',
    },
  ),
  rate(
    'carried-over-rate',
    { zh: '结转率', en: 'Share carried over' },
    ['requests.carried_out.total'],
    pending,
    {
      zh: '多为年底收到的申请，不等于逾期。',
      en: 'Mostly requests of December: not a count of late answers.',
    },
  ),
  total(
    'reviews',
    { zh: '行政复议件数', en: 'Administrative reviews' },
    ['disputes.review.total'],
    { zh: '因信息公开被申请复议的案件。', en: 'Review cases over information disclosure.' },
  ),
  rate(
    'review-rate',
    { zh: '复议率', en: 'Review rate' },
    ['disputes.review.total'],
    outcomes,
    {
      zh: '当年的复议不一定针对当年的决定。',
      en: 'Reviews of a year need not concern decisions of that year.',
    },
    false,
  ),
  rate(
    'upheld-rate',
    { zh: '复议维持率', en: 'Share of reviews upheld' },
    ['disputes.review.upheld'],
    reviewsConcluded,
    {
      zh: '维持占已审结的复议，含其他结果。',
      en: 'Upheld, of reviews concluded, other results included.',
    },
  ),
  rate(
    'review-other-rate',
    { zh: '复议其他结果占比', en: 'Share of reviews with another result' },
    ['disputes.review.other'],
    reviewsConcluded,
    {
      zh: '其他结果占已审结的复议；撤回、和解等都在其中。',
      en: 'Other results, of reviews concluded; withdrawals and settlements are among them.',
    },
  ),
  rate(
    'review-correction-rate',
    { zh: '复议纠正率', en: 'Review correction rate' },
    ['disputes.review.corrected'],
    reviewsConcluded,
    {
      zh: '纠正占已审结的复议，含其他结果。',
      en: 'Corrected, of reviews concluded, other results included.',
    },
  ),
  rate(
    'review-correction-rate-decided',
    { zh: '复议纠正率（维持与纠正中）', en: 'Review correction rate (of upheld and corrected)' },
    ['disputes.review.corrected'],
    reviewsDecided,
    {
      zh: '只在维持与纠正之中算，比上一项高得多。',
      en: 'Of upheld and corrected only, so much higher than the rate above.',
    },
  ),
  total('lawsuits', { zh: '行政诉讼件数', en: 'Lawsuits' }, lawsuits, {
    zh: '未经复议直接起诉与复议后起诉之和。',
    en: 'Lawsuits brought without prior review and after one.',
  }),
  rate(
    'lawsuit-rate',
    { zh: '诉讼率', en: 'Lawsuit rate' },
    lawsuits,
    outcomes,
    {
      zh: '当年的诉讼不一定针对当年的决定。',
      en: 'Lawsuits of a year need not concern decisions of that year.',
    },
    false,
  ),
  rate(
    'court-correction-rate',
    { zh: '诉讼纠正率', en: 'Lawsuit correction rate' },
    courtCorrected,
    [...courtDecided, 'disputes.direct_suit.other', 'disputes.suit_after_review.other'],
    {
      zh: '两类诉讼中结果纠正占已审结案件，含其他结果。',
      en: 'Corrected, of lawsuits of both kinds concluded, other results included.',
    },
  ),
  rate(
    'court-correction-rate-decided',
    { zh: '诉讼纠正率（维持与纠正中）', en: 'Lawsuit correction rate (of upheld and corrected)' },
    courtCorrected,
    courtDecided,
    { zh: '只在维持与纠正之中算。', en: 'Of upheld and corrected only.' },
  ),
  {
    id: 'consistency-rate',
    label: { zh: '表内等式成立率', en: 'Share of equations that hold' },
    unit: 'ratio',
    numerator: {
      text: 'identities that hold',
      label: { zh: '成立的等式', en: 'Equations of the form that hold' },
      missing: null,
    },
    denominator: {
      text: 'identities that could be tested',
      label: { zh: '可以核对的等式', en: 'Equations that could be tested' },
      missing: null,
    },
    note: {
      zh: '表格自身的等式中成立的比例；因未填而无法核对的等式不计（2026.11.0版算作不成立）。说明填报或录入的质量，不说明公开的程度。',
      en: 'Share of the form’s own equations that hold; those that a blank leaves undecided are not counted (release 2026.11.0 had them as failing). It speaks of the quality of the report or its transcription, not of openness.',
    },
    bounded: false,
    evaluate: consistency,
  },
  {
    id: 'days-late',
    label: { zh: '距法定期限天数', en: 'Days after the statutory date' },
    unit: '天',
    numerator: {
      text: 'published - deadline',
      label: { zh: '网页日期减去法定期限', en: 'Date of the page minus the statutory date' },
      missing: {
        zh: '没有网页日期，或者没有法定期限',
        en: 'no date of the page is known, or the law sets no date',
      },
    },
    denominator: null,
    note: {
      zh: '《条例》第四十九条：县级以上部门1月31日前，县级以上政府3月31日前；乡镇、开发区、垂直管理机构和其他机构没有法定日期。按网页日期算，0或负数为按时；转载或重发会使日期变晚。',
      en: 'Regulation, article 49: departments by 31 January, governments by 31 March, from county level up; townships, zones, vertically managed and other bodies have no date. By the date of the page; 0 or less is in time; a repost makes it later.',
    },
    bounded: false,
    evaluate: (_report: Report, { daysLate }: IndicatorContext): Evaluation => count(daysLate),
  },
  {
    id: 'normative-net-change',
    label: { zh: '规范性文件净变化', en: 'Net change of normative documents' },
    unit: '件',
    numerator: {
      text: 'documents.normative.issued - documents.normative.repealed',
      label: { zh: '本年制发件数减本年废止件数', en: 'Issued minus repealed' },
      missing: { zh: '两栏有一栏未填', en: 'one of the two is not filled in' },
    },
    denominator: null,
    bounded: false,
    needs: normative,
    note: {
      zh: `本年制发件数减本年废止件数，可为负数。没有这两栏的版本不算。`,
      en: `Issued in the year minus repealed in the year; may be below 0. None where the edition has no such columns.`,
    },
    evaluate: netChange,
  },
  receivedChange,
  receivedPerResidents,
]

/** Normative documents issued less those repealed, where the report's own table has both columns. */
function netChange(report: Report): Evaluation {
  const [issued, repealed] = normative.map((cell) => valueOf(report, cell)) as [
    number | null,
    number | null,
  ]
  return count(issued === null || repealed === null ? null : exact(issued - repealed))
}

/** The identities of the form that hold, of those that could be tested. */
function consistency(_report: Report, { tallies }: IndicatorContext): Evaluation {
  const identities = tallies.filter(({ check }) => check in identityKinds)
  const passed = identities.reduce((all, each) => all + each.passed, 0)
  const failed = identities.reduce((all, each) => all + each.failed, 0)
  return ratio(passed, passed + failed)
}

/** The values of all indicators for a report. */
export function evaluate(report: Report, context: IndicatorContext): readonly IndicatorValue[] {
  return indicators.map((indicator) => {
    const { id, unit, bounded } = indicator
    const evaluation = indicator.evaluate(report, context)
    const { numerator, denominator } = evaluation
    const bounds =
      bounded && numerator !== null && denominator !== null ? wilson(numerator, denominator) : null
    return { indicator: id, unit, ...evaluation, bounds }
  })
}

/** The indicator with an id; throws where there is none. */
export function indicatorOf(id: string): Indicator {
  const found = indicators.find((each) => each.id === id)
  if (!found) throw new Error(`no indicator ${id}`)
  return found
}
