import { followsOn } from '../check/links.ts'
import { fewCases, ratioOf } from '../locale/share.ts'
import { exact, knownSum } from '../report/figures.ts'
import type { Report } from '../report/report.ts'
import type { Evaluation, Indicator, IndicatorContext } from './indicator.ts'
import { ratio } from './indicator.ts'

const noYearBefore = {
  zh: '没有收录上年的报告，或者两年的统计范围不同、不明',
  en: 'the report on the year before is not held, or scopes differ or are not clear',
}
const received = ['requests.received.total'] as const

/** The change of requests received on the year before: only where the two reports count the same bodies. */
export const receivedChange: Indicator = {
  id: 'received-change',
  label: { zh: '新收申请比上年', en: 'Requests received, change on the year before' },
  unit: 'ratio',
  numerator: {
    text: 'requests.received.total - requests.received.total of the year before',
    label: { zh: '本年新收减上年新收', en: 'Received less received the year before' },
    missing: noYearBefore,
  },
  denominator: {
    text: 'requests.received.total of the year before',
    label: { zh: '上年新收', en: 'Received the year before' },
    missing: noYearBefore,
  },
  note: {
    zh: '上年报告已收录、两年统计范围写明且相同时才算。',
    en: 'Given where the report on the year before is held and both say that they count the same bodies.',
  },
  bounded: false,
  evaluate: (report: Report, { previous }: IndicatorContext): Evaluation => {
    const comparable = previous && followsOn(previous, report)
    const before = comparable ? knownSum(previous, received) : null
    const now = knownSum(report, received)
    const change = before && now && { value: exact(now.value - before.value), derived: now.derived }
    return ratio(change, before)
  },
}

/** Requests received for 10,000 residents: only of reports that count a whole region. */
export const receivedPerResidents: Indicator = {
  id: 'received-per-10000',
  label: { zh: '每万人新收申请', en: 'Requests received per 10,000 residents' },
  unit: '件/万人',
  numerator: received,
  denominator: {
    text: 'residents of the 2020 census / 10000',
    label: { zh: '2020年人口普查常住人口（万人）', en: 'Residents of the 2020 census (10,000)' },
    missing: {
      zh: '报告不是统计全行政区域，没有可用的普查人口，或者新收不足10件',
      en: 'the report does not count a whole region, no census figure fits, or fewer than ten were received',
    },
  },
  note: {
    zh: '只算统计全行政区域的报告。人口是2020年11月1日第七次人口普查的常住人口（《中国人口普查分县资料—2020》），不是当年的；普查后区划有变动的、开发区人口另计较多的不算。新收不足10件的不算。',
    en: 'Of reports that count a whole region only. Residents are those of the seventh census, 1 November 2020 (its tabulation by county, 2022), not of the year; none where the area has changed since or many residents are booked elsewhere, nor under ten requests.',
  },
  bounded: false,
  evaluate: (report: Report, { residents }: IndicatorContext): Evaluation => {
    const part = knownSum(report, received)
    const numerator = part?.value ?? null
    const none = { value: null, numerator, denominator: null }
    if (report.scope !== 'region' || !part || residents === null)
      return { ...none, status: 'missing' }
    const denominator = exact(residents / 10_000)
    if (part.value < fewCases) return { ...none, denominator, status: 'small' }
    const value = ratioOf(part.value * 10_000, residents)
    return { value, numerator, denominator, status: part.derived ? 'derived' : 'computed' }
  },
}
