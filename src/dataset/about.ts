import type { Label } from '../locale/label.ts'

/** What the dataset is, in the words that every description of it uses. */
export const about = {
  name: 'open-disclosure',
  title: { zh: '信息公开年报数据', en: 'Open Disclosure' },
  description: {
    zh: '中国各级行政机关政府信息公开工作年度报告的开放数据：表格中的每个数字照录收录，可追溯到整理稿的一行，并按表格自身的等式核对，核对结果一并公布。空白从不当作0。',
    en: 'How China’s governments answer their citizens’ requests for information: the annual reports on government information disclosure (政府信息公开工作年度报告) as open data. Every figure as printed and traceable to a line, audited against the form’s own arithmetic. A blank is never 0.',
  },
  keywords: [
    'freedom of information',
    'open government',
    'government information disclosure',
    'China',
    '政府信息公开',
    '依申请公开',
    '年度报告',
  ],
  publisher: { zh: '信息公开年报数据编者', en: 'The Open Disclosure contributors' },
  license: {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0 International',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
  source: {
    zh: '各机关公布的政府信息公开工作年度报告；每份报告的来源见 reports.csv',
    en: 'The annual reports as the agencies published them; reports.csv gives the source of each',
  },
} as const satisfies Record<string, unknown> & { title: Label; description: Label }
