import type { Label } from '../locale.ts'
import { some } from '../plural.ts'

/** A report’s page. */
export const report = {
  title: (name: string, year: number): Label => ({
    zh: `${name}${year}年度报告`,
    en: `${name}: report on ${year}`,
  }),
  untitled: { zh: '原文未印标题', en: 'no title is printed' },
  printedTitle: { zh: '原题', en: 'Title as printed' },
  description: (name: string, year: number): Label => ({
    zh: `${name}${year}年政府信息公开工作年度报告的全部表格，照印，每格有固定地址，附核对、来源和文件。`,
    en: `Every table of the ${year} disclosure report of ${name}, as printed, each cell at its own address, with checks, source and files.`,
  }),
  facts: { zh: '报告概况', en: 'About this report' },
  agency: { zh: '机关', en: 'Agency' },
  year: { zh: '年度', en: 'Year' },
  period: { zh: '统计期', en: 'Period' },
  periodOf: (from: string, to: string): Label => ({ zh: `${from}至${to}`, en: `${from} to ${to}` }),
  edition: { zh: '表格版本', en: 'Edition of the form' },
  published: { zh: '发布日期', en: 'Published' },
  signed: { zh: '落款日期（照印）', en: 'Signed (as printed)' },
  unsigned: { zh: '未印或未知', en: 'none printed, or not known' },
  others: { zh: '其他年度', en: 'Other years' },
  deadline: { zh: '法定期限', en: 'Statutory date' },
  noDeadline: { zh: '法律未规定', en: 'the law names none' },
  days: (days: number): Label => ({
    zh: days > 0 ? `晚${days}天` : days === 0 ? '期限当天' : `早${-days}天`,
    en:
      days > 0
        ? `${some(String(days), 'day')} after`
        : days === 0
          ? 'on that day'
          : `${some(String(-days), 'day')} before`,
  }),
  timing: { zh: '发布与期限', en: 'Publication and date' },
  unknownTiming: {
    zh: '发布日期未知，无法判断',
    en: 'not known, as the date of publication is not',
  },
  cells: { zh: '单元格', en: 'Cells' },
  cellsOf: (cells: string, reported: string, rest: string): Label => ({
    zh: `${cells}格，其中${reported}格有数字，${rest}格没有`,
    en: `${some(cells, 'cell')}: ${reported} with a figure, ${rest} without`,
  }),
  review: { zh: '核对原文', en: 'Read against the source' },
  reviewed: { zh: '已由人逐格对照', en: 'yes, by a person' },
  notReviewed: {
    zh: '尚未由人对照，数字可能有录入错误',
    en: 'not yet by a person: figures may be wrong',
  },
  summary: (count: string): Label => ({
    zh: `本报告有${count}处待说明，编号标在有关的格、日期和正文数字旁：`,
    en: `${some(count, 'finding')} on this report, numbered at the cells, dates and figures of the text concerned:`,
  }),
  howTo: {
    zh: '数字照印，不加改动。没有数字的格用文字说明：“未填”是空格，不等于0。每格的地址是本页地址加“#”和格名，例如：',
    en: 'Figures stand as printed. Where there is none a word says why: a blank is not 0. Each cell’s address is that of this page, then “#” and the name of the cell, for example:',
  },
  tables: { zh: '表格', en: 'Tables' },
  scroll: { zh: '可左右滚动的表格：', en: 'Table, scrolls sideways: ' },
  unitOf: (unit: string): Label => ({ zh: `单位：${unit}`, en: `Unit: ${unit}` }),
  lines: { zh: '整理稿：', en: 'Curated file: ' },
  issue: { zh: '发现录入错误？按行报告', en: 'An error in our copy? Report it by row' },
  issueAsk: {
    zh: '原文是什么，在哪里可以看到？（写一句就够）',
    en: 'What does the source say, and where can it be seen? (one sentence is enough)',
  },
  edit: { zh: '在网页上修改整理稿', en: 'Edit this file in the browser' },
  report: { zh: '报告错误', en: 'Report an error' },
  rowLink: {
    zh: '行名链接到方法页上的释义。',
    en: 'Row heads lead to what they mean.',
  },
  noTable: { zh: '报告中没有这张表。', en: 'The report has no such table.' },
  otherForm: (edition: string): Label => ({
    zh: `这张表按${edition}印。`,
    en: `This table is printed as in ${edition}.`,
  }),
  marker: (order: number): Label => ({ zh: `待说明处${order}`, en: `finding ${order}` }),
  note: { zh: '查证说明', en: 'Note' },
  claims: { zh: '正文所说的数字', en: 'Figures stated in the text' },
  claimsIntro: {
    zh: '报告正文里的数字，事项为本站概括，不是原句。正文与表格口径不同是常事。',
    en: 'The figures of the report’s text. What is counted is given in our own Chinese words. Text and tables often count different things.',
  },
  claim: { zh: '事项', en: 'What is counted' },
  value: { zh: '数值', en: 'Value' },
  unit: { zh: '单位', en: 'Unit' },
  claimScope: { zh: '口径', en: 'Whose figure' },
  claimCells: { zh: '所说的格', en: 'Cells it speaks of' },
  verdict: { zh: '与表格', en: 'Against the table' },
  table: { zh: '表格', en: 'In the table' },
  derived: { zh: '按行推算', en: 'worked out along the row' },
  implied: (low: string, high: string): Label => ({
    zh: `没有可比的上年报告；按正文推算，上年为${low === high ? low : `${low}至${high}`}，不是数据`,
    en: `no comparable report on the year before; implied by the text, not data: ${low === high ? low : `${low} to ${high}`} in the year before`,
  }),
  inText: { zh: '正文中的数字', en: 'The figure in the text' },
  tableItself: { zh: '这张表', en: 'The table' },
  unjudged: { zh: '未判断', en: 'not judged' },
  corrections: { zh: '更正', en: 'Corrections' },
  cell: { zh: '单元格', en: 'Cell' },
  was: { zh: '原为', en: 'Was' },
  now: { zh: '现为', en: 'Now' },
  reason: { zh: '理由', en: 'Reason' },
  date: { zh: '日期', en: 'Date' },
  source: { zh: '来源', en: 'Source' },
  address: { zh: '地址', en: 'Address' },
  archive: { zh: '存档', en: 'Archived copy' },
  nature: { zh: '性质', en: 'Kind' },
  official: { zh: '取自机关自己的发布', en: 'as the agency itself published it' },
  copy: {
    zh: '转载件，不是取自机关自己的网页，请以机关发布的为准。',
    en: 'A copy, not taken from the agency’s own page; the agency’s own version prevails.',
  },
  format: { zh: '文件格式', en: 'Format' },
  retrieved: { zh: '采集日期', en: 'Retrieved' },
  sum: { zh: 'SHA-256', en: 'SHA-256' },
  caveat: { zh: '注意', en: 'Note' },
  files: { zh: '文件', en: 'Files' },
  curated: { zh: '整理稿', en: 'Curated file' },
  addedOn: { zh: '收录日期', en: 'Added' },
  allOfAgency: { zh: '本机关的数据', en: 'Data of this agency' },
} as const
