import type { Table } from '../table.ts'
import { column } from '../table.ts'
import { byCodeUnit } from '../../curated/order.ts'
import { common } from './common.ts'

/** `indicators`: one row is an indicator of a report. */
export const indicators: Table = {
  name: 'indicators',
  label: { zh: '指标', en: 'Indicators' },
  grain: { zh: '一份报告的一个指标', en: 'a measure of a report' },
  key: ['report_id', 'indicator'],
  columns: [
    common.reportId,
    common.agencyId,
    common.year,
    common.indicator,
    column('value', 'number', '数值', 'Value', {
      zh: '比率保留六位小数；分母不足10时不给比率；单位见 measures.csv',
      en: 'Ratios to six decimals; none where the denominator is under ten; its unit is in measures.csv',
    }),
    column('numerator', 'number', '分子', 'Numerator', {
      zh: '所计数的；单位随指标，见 measures.csv',
      en: 'What is counted; its unit goes with the indicator, see measures.csv',
    }),
    column('denominator', 'number', '分母', 'Denominator', {
      zh: '其中的总数；单位同分子',
      en: 'Of how many; its unit is that of the numerator',
    }),
    column('status', 'string', '状态', 'Status', {
      zh: 'computed 已算，small 分母不足10，zero 分母为0，missing 有格未填',
      en: 'computed, small (denominator under ten), zero (denominator 0), missing (a cell has no figure)',
    }),
  ],
  of: 'record',
  *rows({ reports }) {
    for (const { id, agency, year, indicators: values } of reports) {
      const sorted = [...values].sort((a, b) => byCodeUnit(a.indicator, b.indicator))
      for (const { indicator, value, numerator, denominator, status } of sorted) {
        yield [id, agency, year, indicator, value, numerator, denominator, status]
      }
    }
  },
}
