import type { Label } from '../locale.ts'

/** Punctuation and spaces between sentences and parts of one. */
export const between = {
  space: { zh: '', en: ' ' },
  colon: { zh: '：', en: ': ' },
  comma: { zh: '，', en: ', ' },
  stop: { zh: '。', en: '. ' },
  list: { zh: '、', en: '; ' },
  bar: { zh: ' · ', en: ' · ' },
  columns: { zh: '｜', en: ' | ' },
} as const

/** The units that figures are printed with, for readers of each language. */
export const units: Readonly<Record<string, Label>> = {
  件: { zh: '件', en: 'items' },
  条: { zh: '条', en: 'items' },
  万条: { zh: '万条', en: '10,000 items' },
  项: { zh: '项', en: 'items' },
  个: { zh: '个', en: 'number' },
  元: { zh: '元', en: 'CNY' },
  万元: { zh: '万元', en: 'CNY 10,000' },
  亿元: { zh: '亿元', en: 'CNY 100 million' },
  件次: { zh: '件次', en: 'times' },
  人次: { zh: '人次', en: 'visits' },
  次: { zh: '次', en: 'times' },
  期: { zh: '期', en: 'issues' },
  份: { zh: '份', en: 'copies' },
  天: { zh: '天', en: 'days' },
  ratio: { zh: '比率', en: 'ratio' },
  '%': { zh: '%', en: '%' },
  '%同比': { zh: '%（比上年）', en: '% (on the year before)' },
}

/** What 件 counts in each table, for readers of English. */
export const counted: Readonly<Record<string, Label>> = {
  documents: { zh: '件', en: 'documents' },
  licensing: { zh: '件', en: 'decisions' },
  enforcement: { zh: '件', en: 'decisions' },
  requests: { zh: '件', en: 'requests' },
  disputes: { zh: '件', en: 'cases' },
}
