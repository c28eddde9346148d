import { key, number, text } from '../column.ts'
import { ofRecords } from '../table.ts'
import { common, indicatorOf } from './common.ts'

/** `indicators`: one row is an indicator of a report. */
export const indicators = ofRecords(({ agency, reports }) =>
  reports.flatMap((report) => report.indicators.map((computed) => ({ agency, report, computed }))),
).table({
  name: 'indicators',
  label: { zh: '指标', en: 'Indicators' },
  grain: { zh: '一份报告的一个指标', en: 'a measure of a report' },
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
      zh: '所计数的；单位随指标，见 measures.csv',
      en: 'What is counted; its unit goes with the indicator, see measures.csv',
    }),
    number('denominator', '分母', 'Denominator', ({ computed }) => computed.denominator, {
      zh: '其中的总数；单位同分子',
      en: 'Of how many; its unit is that of the numerator',
    }),
    text('status', '状态', 'Status', ({ computed }) => computed.status, {
      zh: 'computed 已算，small 分母不足10，zero 分母为0，missing 有格未填',
      en: 'computed, small (denominator under ten), zero (denominator 0), missing (a cell has no figure)',
      words: {
        computed: { zh: '已算', en: 'computed' },
        small: { zh: '分母不足10', en: 'denominator under ten' },
        zero: { zh: '分母为0', en: 'denominator 0' },
        missing: { zh: '有格未填', en: 'a cell has no figure' },
      },
    }),
  ],
})
