import { key, number, text } from '../column.ts'
import { ofRecords } from '../table.ts'
import { common, indicatorOf } from './common.ts'

const boundsNote = {
  zh: '件数占比的95%区间（Wilson）：同样的案件再来一遍，偶然因素可使占比落在其间；报告是全数统计，不是抽样；单位为 ratio',
  en: '95 % bounds of a share of cases (Wilson): how far chance alone may move it; reports count all their cases and are no sample; the unit is ratio',
} as const

/** `indicators`: one row is an indicator of a report. */
export const indicators = ofRecords(({ agency, reports }) =>
  reports.flatMap((report) => report.indicators.map((computed) => ({ agency, report, computed }))),
).table({
  name: 'indicators',
  label: { zh: '指标', en: 'Indicators' },
  grain: { zh: '一份报告的一个指标', en: 'an indicator of a report' },
  mind: {
    zh: '比率不能平均：把分子、分母分别相加再相除，且只在同一统计范围和层级内。各指标单位不同，先按 indicator 筛选。status 不是 computed 或 derived 的没有 value。',
    en: 'Never average ratios: add numerators and denominators and divide, within one scope and level. Indicators differ in unit: filter by `indicator` first. There is no value unless status is computed or derived.',
  },
  slices: { indicators: ({ computed }) => computed.indicator },
  columns: [
    key(common.reportId),
    common.agencyId,
    common.year,
    key(indicatorOf(({ computed }) => computed.indicator)),
    number('value', '数值', 'Value', ({ computed }) => computed.value, {
      zh: '比率保留六位小数；分母不足10时不给比率；单位见 measures.csv',
      en: 'Ratios to six decimals; none where the denominator is under ten; its unit is in measures.csv',
    }),
    number('numerator', '分子', 'Numerator', ({ computed }) => computed.numerator, {
      zh: '统计到的数；单位随指标，见 measures.csv',
      en: 'What is counted; its unit goes with the indicator, see measures.csv',
    }),
    number('denominator', '分母', 'Denominator', ({ computed }) => computed.denominator, {
      zh: '其中的总数；单位同分子',
      en: 'Of how many; its unit is that of the numerator',
    }),
    text('status', '状态', 'Status', ({ computed }) => computed.status, {
      zh: 'computed 已算，derived 用由各格推出的空白合计算得，small 不足10件，zero 分母为0，missing 有数未知',
      en: 'computed, derived (with a total left blank that the cells fix), small (under ten cases), zero (denominator 0), missing (something it needs is not known)',
      words: {
        computed: { zh: '已算', en: 'computed' },
        derived: { zh: '合计空白，由各格推出', en: 'worked out: a total is left blank' },
        small: { zh: '不足10件', en: 'under ten cases' },
        zero: { zh: '分母为0', en: 'denominator 0' },
        missing: { zh: '有数未知', en: 'something it needs is not known' },
      },
    }),
    common.reviewed,
    common.readings,
    text('unit', '单位', 'Unit', ({ computed }) => computed.unit, {
      zh: 'ratio 比率（0至1），件，件/万人，天',
      en: 'ratio (0 to 1), 件 (cases), 件/万人 (cases per 10,000 residents) or 天 (days)',
    }),
    number('low', '下限', 'Low', ({ computed }) => computed.bounds?.low ?? null, boundsNote),
    number('high', '上限', 'High', ({ computed }) => computed.bounds?.high ?? null, boundsNote),
  ],
})
