/** The home page. */
export const home = {
  heading: '公众申请政府信息，各地如何答复',
  description:
    '全国各级行政机关政府信息公开工作年度报告的开放数据：照印录入，逐格可查，按表格自身的等式核对，可全部下载。',
  title: '公众申请政府信息，各地如何答复',
  lead: '每个行政机关每年都要用全国统一的表格报告：收到多少件政府信息公开申请，怎样答复，多少件进入复议和诉讼。',
  asOf: '数据截至',
  reports: '报告',
  years: '年度',
  about: (cells: string, findings: string): string =>
    `本站把这些报告逐格录成开放数据：${cells}个单元格照印录入，按表格自身的等式核对，有${findings}处待说明。`,
  findings: '核对结果',
  findingsNote: '“待说明处”是报告不满足某条核对规则的地方，可能出于填报、转换或录入，不等于错误。',
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
  downloadNote: '以下为 CSV，各有同名的 JSON；字段说明和其余文件见数据页。',
  rowIs: '，一行是',
  allFiles: '全部文件和字段',
  method: '数字怎么来的',
  allAgencies: '全部机关',
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
