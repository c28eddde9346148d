import type { Label } from '../locale.ts'

/** A chart on a page of its own, and what stands in its pictures. */
export const embed = {
  link: { zh: '引用、嵌入', en: 'Cite, embed' },
  keep: { zh: '下载、引用、嵌入', en: 'Download, cite, embed' },
  files: { zh: '下载', en: 'Download' },
  cite: { zh: '引用', en: 'Cite' },
  live: { zh: '嵌入代码，图随数据更新', en: 'Code to embed it, kept up to date' },
  fixed: (version: string): Label => ({
    zh: `嵌入代码，固定在数据版本${version}`,
    en: `Code to embed it, fixed at data version ${version}`,
  }),
  releases: { zh: '固定版本', en: 'Fixed versions' },
  current: { zh: '看按当前数据绘制的图', en: 'See the chart drawn from the current data' },
  pinned: (version: string, date: string): Label => ({
    zh: `本图固定在数据版本${version}（截至${date}），数字不再变动；机关名称和统计范围取自当前数据。`,
    en: `This chart is fixed at data version ${version}, as of ${date}: its figures do not change. The agency’s name and the scope are those in the current data.`,
  }),
  source: (version: string, date: string): Label => ({
    zh: `来源：该机关公布的年度报告，照印录入。信息公开年报数据，数据版本${version}，截至${date}，CC BY 4.0。`,
    en: `Source: the annual reports of the agency, figures as printed. Open Disclosure, data version ${version}, as of ${date}, CC BY 4.0.`,
  }),
  about: {
    zh: '各级行政机关政府信息公开年度报告的开放数据：照印录入，逐格可查，公开核对。',
    en: 'Annual reports on information disclosure in China as open data: as printed, checked in the open.',
  },
  agencies: { zh: '个机关', en: 'agencies' },
  reports: { zh: '份报告', en: 'reports' },
  years: { zh: '年度', en: 'years' },
  asOf: (version: string, date: string): Label => ({
    zh: `数据版本${version}，截至${date}`,
    en: `Data version ${version}, as of ${date}`,
  }),
} as const
