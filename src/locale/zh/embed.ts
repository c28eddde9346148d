/** A chart on a page of its own, and what stands in its pictures. */
export const embed = {
  link: '引用、嵌入',
  keep: '下载、引用、嵌入',
  files: '下载',
  cite: '引用',
  live: '嵌入代码，图随数据更新',
  fixed: (version: string): string => `嵌入代码，固定在数据版本${version}`,
  noSite:
    '本站生成时没有设置网址，所以没有可以嵌入的代码：由维护者设置 SITE 后重新生成即可。图可以 SVG、CSV 取用。',
  releases: '固定版本',
  current: '查看按当前数据绘制的图',
  pinned: (version: string, date: string): string =>
    `本图固定在数据版本${version}（截至${date}），数字不再变动；机关名称和统计范围取自当前数据。`,
  source: (version: string, date: string): string =>
    `来源：该机关的年度报告，照录。信息公开年报数据，数据版本${version}，截至${date}，CC BY 4.0。`,
  about: '各级行政机关政府信息公开年度报告的开放数据：逐格照录，逐格可查，公开核对。',
  agencies: '个机关',
  reports: '份报告',
  years: '年度',
  asOf: (version: string, date: string): string => `数据版本${version}，截至${date}`,
}
