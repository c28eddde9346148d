import { yearInTitle } from '../../../src/check/year-in-title.ts'
import type { Report } from '../../../src/report/report.ts'
import { golden } from '../support/golden.ts'
import { makeReport } from '../support/made-up.ts'

const of = (title: string | null): [Report] => [
  { ...makeReport({}, { title }), lines: { title: 4 } },
]

golden(yearInTitle, {
  'the year of the figures': of('样本县人民政府2023年政府信息公开工作年度报告'),
  'the year after': of('样本县人民政府2024年政府信息公开工作年度报告'),
  'two years before': of('样本县人民政府2021年政府信息公开工作年度报告'),
  'a space between figure and 年': of('样本县人民政府2022 年年度报告'),
  'spaces between figure and 年': of('样本县人民政府2022  年年度报告'),
  'no year': of('样本县人民政府政府信息公开工作年度报告'),
  'a number that is no year': of('样本县人民政府2022号文件'),
  'a year of another century': of('样本县1999年年度报告'),
  'no title': of(null),
  'a title without a place': [makeReport()],
})
