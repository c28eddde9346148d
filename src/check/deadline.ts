import { deadlineOf } from '../agency/agency.ts'
import type { Check } from './check.ts'
import { settled } from './check.ts'

/** The day of publication against the statutory date (Regulation, article 49). */
export const deadline: Check = {
  id: 'deadline',
  label: { zh: '法定发布期限', en: 'Statutory date of publication' },
  exact: false,
  severity: 'info',
  statement: {
    zh: '《条例》第四十九条：县级以上人民政府部门（含办公厅、室）的报告应在1月31日前公布，县级以上政府的报告应在3月31日前公布；乡镇、街道、开发区、垂直管理机构和其他机构没有法定日期，不核对。',
    en: 'Regulation, article 49: departments and offices of governments publish by 31 January, governments by 31 March, from county level up; for townships, zones, vertically managed and other bodies the law names no date, and they are not checked.',
  },
  formula: 'published <= deadline',
  example: {
    zh: '政府报告发布于2025年3月6日，早于3月31日，成立。',
    en: 'A government’s report published 6 March 2025, before 31 March: it holds.',
  },
  limits: {
    zh: '按网页上的日期；转载、改版或重发会使日期变晚，原先可能已按时发布。',
    en: 'By the date of the page: a repost or a new site makes it later than the first publication.',
  },
  run: (report, { agency }) => {
    const due = deadlineOf(agency, report.year)
    if (!due || !report.published) return []
    const sides = [report.published, `<= ${due}`] as const
    if (report.published <= due) return [settled('published', 'passed', [], sides)]
    const days = (Date.parse(report.published) - Date.parse(due)) / 86_400_000
    return [
      {
        at: 'published',
        verdict: 'implausible',
        place: { kind: 'fact', at: 'published' },
        cells: [],
        actual: sides[0],
        expected: sides[1],
        difference: days,
        message: {
          zh: `网页日期${report.published}，比法定的${due}晚${days}天。可能是转载或重发的日期。`,
          en: `The page is dated ${report.published}, ${days} ${days === 1 ? 'day' : 'days'} after ${due}, the statutory date. The page may be a repost.`,
        },
      },
    ]
  },
}
