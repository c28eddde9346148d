import type { Label } from '../locale.ts'
import { some } from '../plural.ts'

/** The home page. */
export const home = {
  heading: {
    zh: '公众申请政府信息，各地如何答复',
    en: 'How governments in China answer requests for information',
  },
  description: {
    zh: '全国各级行政机关政府信息公开工作年度报告的开放数据：照印录入，逐格可查，按表格自身的等式核对，可全部下载。',
    en: 'The annual reports of Chinese agencies on government information disclosure as open data: figures as printed, each at its own address, checked against the form’s own arithmetic, free to download.',
  },
  title: {
    zh: '公众申请政府信息，各地如何答复',
    en: 'How governments in China answer requests',
  },
  lead: {
    zh: '每个行政机关每年都要用全国统一的表格报告：收到多少件政府信息公开申请，怎样答复，多少件进入复议和诉讼。',
    en: 'Every year each agency reports on one national form how many requests for information it received, how it answered them, and how many went to review or to court.',
  },
  asOf: { zh: '数据截至', en: 'As of' },
  reports: { zh: '报告', en: 'Reports' },
  years: { zh: '年度', en: 'Years' },
  about: (cells: string, findings: string): Label => ({
    zh: `本站把这些报告逐格录成开放数据：${cells}个单元格照印录入，按表格自身的等式核对，有${findings}处待说明。`,
    en: `This site holds those reports cell by cell as open data: ${some(cells, 'cell')} as printed, checked against the form’s own arithmetic, with ${some(findings, 'finding')}.`,
  }),
  findings: { zh: '核对结果', en: 'The findings' },
  findingsNote: {
    zh: '“待说明处”是报告不满足某条核对规则的地方，可能出于填报、转换或录入，不等于错误。',
    en: 'A finding is a place where a report does not satisfy a rule. The report, its conversion or our transcription may be the cause; it need not be an error.',
  },
  sample: {
    zh: '收录的只是全国报告中的一小部分，不是抽样，不能据以推断全国。',
    en: 'What is held is a small part of all reports and no sample: nothing about the country follows from it.',
  },
  added: { zh: '最近收录', en: 'Newest additions' },
  yearOf: (year: number): Label => ({ zh: `${year}年度报告`, en: `, ${year}` }),
  corrections: { zh: '更正记录', en: 'Corrections' },
  feed: { zh: '订阅（Atom）', en: 'Feed (Atom)' },
  bundles: {
    zip: (size: string): Label => ({
      zh: `下载全部数据（ZIP，${size}）`,
      en: `Download everything (ZIP, ${size})`,
    }),
    xlsx: (size: string): Label => ({
      zh: `Excel 工作簿（${size}）`,
      en: `Excel workbook (${size})`,
    }),
  },
  download: { zh: '数据', en: 'The data' },
  downloadNote: {
    zh: '以下为 CSV，各有同名的 JSON；字段说明和其余文件见数据页。',
    en: 'These are CSV files; each has a JSON twin. The data page lists every file and every column.',
  },
  rowIs: { zh: '，一行是', en: ': one row is ' },
  allFiles: { zh: '全部文件和字段', en: 'All files and columns' },
  method: { zh: '数字怎么来的', en: 'How the figures are made' },
  allAgencies: { zh: '全部机关', en: 'All agencies' },
} as const

/** Lists of agencies. */
export const list = {
  title: { zh: '机关', en: 'Agencies' },
  description: {
    zh: '已收录年度报告的机关，按省份和层级排列，另有拼音索引。',
    en: 'The agencies whose reports are held, by province and level, and from A to Z.',
  },
  intro: (agencies: string, reports: string): Label => ({
    zh: `收录${agencies}个机关的${reports}份报告，按省份、层级和行政区划代码排列，不是排名。`,
    en: `${some(agencies, 'agency', 'agencies')} with ${some(reports, 'report')}, by province, level and division code. The order is no ranking.`,
  }),
  reports: (count: string, years: string): Label => ({
    zh: `${count}份（${years}年度）`,
    en: `${some(count, 'report')} (${years})`,
  }),
  noReports: { zh: '尚无报告', en: 'no report yet' },
  more: (count: string): Label => ({
    zh: `全部${count}个机关`,
    en: `all ${count} agencies`,
  }),
  letters: { zh: '拼音索引', en: 'A to Z' },
  nation: { zh: '全国', en: 'Nation' },
} as const
