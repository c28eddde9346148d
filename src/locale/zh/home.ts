/** The home page. */
export const home = {
  heading: '公众申请政府信息，各地如何答复',
  description:
    '全国各级行政机关政府信息公开工作年度报告的开放数据：逐格照录，逐格可查，按表格自身的等式核对，可全部下载。',
  title: '公众申请政府信息，各地如何答复',
  lead: '县级以上政府和部门每年用同一张表格报告：收到多少件申请，怎样答复，多少件进入复议和诉讼。这里逐格照录、逐份核对。',
  tile: (name: string): string =>
    name.replace(/省|市|壮族自治区|回族自治区|维吾尔自治区|自治区/, ''),
  outcomes: '申请的办理结果',
  held: '收录',
  stories: '值得一读的核对发现',
  holds: (reports: string, agencies: string, years: string): string =>
    `${reports}份报告，${agencies}个机关，${years}年度。`,
  places: '按地方看：收录了什么，还缺什么',
  line: (year: number, concluded: string | null): string =>
    concluded === null ? `${year}年` : `${year}年 ${concluded}件`,
  few: (parts: string): string => `不足10件，只列件数${parts && `：${parts}`}`,
  noBar: '有单元格未填，无法作图',
  nothing: '还没有可以列出的报告。',
  more: (count: string): string => `另有${count}个机关`,
  order: '按行政区划代码排列，不是排名。层级或统计范围不同的不能互相比较。',
  findings: '核对发现',
  findingsNote: '核对发现是报告不满足某条核对规则的地方，可能出于填报、转换或录入，不等于错误。',
  sample: '收录的只是全国报告中的一小部分，不是抽样，不能据以推断全国。',
  added: '最近收录',
  yearOf: (year: number): string => `${year}年度报告`,
  corrections: '更正记录',
  feed: '订阅（Atom）',
  bundles: {
    zip: (size: string): string => `下载全部数据（ZIP，${size}）`,
    xlsx: (size: string): string => `Excel 工作簿（${size}）`,
  },
  download: '数据',
  allFiles: '全部文件和字段',
}

/** Lists of agencies. */
export const list = {
  title: '机关',
  description: '已收录年度报告的机关，按省份和层级排列，另有拼音索引。',
  intro: (agencies: string, reports: string): string =>
    `收录${agencies}个机关的${reports}份报告，按省份、层级和行政区划代码排列，不是排名。`,
  reports: (count: string, years: string): string => `${count}份（${years}年度）`,
  noReports: '尚无报告',
  more: (count: string): string => `全部${count}个机关`,
  letters: '拼音索引',
  nation: '全国',
}
