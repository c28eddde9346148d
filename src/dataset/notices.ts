import type { Label } from '../locale/label.ts'

/** A change that may break what reads the files: said before the release that brings it, and kept. Ids are permanent. */
export type Notice = {
  readonly id: string
  /** The day it was said, `YYYY-MM-DD`. */
  readonly date: string
  /** The last release without it. */
  readonly after: string
  readonly title: Label
  readonly text: Label
}

/** Every such change, the newest first. Whoever makes another adds it here, and with it to the data page and its feed. */
export const notices: readonly Notice[] = [
  {
    id: 'agency-files',
    date: '2026-11-27',
    after: '2026.11.0',
    title: { zh: '一个机关的文件换了形状', en: 'An agency’s files change shape' },
    text: {
      zh: 'agencies/<机关编号>.csv 改为表格按年度排列：一格一行，一年一列，照录；JSON 同此，列名只写一次。旧的逐格的行在 observations，按 agency_id 取。',
      en: 'agencies/<agency id>.csv becomes the form by years: a row a cell and a column a year, as printed; its JSON has the same, no key repeated. The old rows, a cell of a report each, are in observations, by agency_id.',
    },
  },
  {
    id: 'slices-json',
    date: '2026-11-27',
    after: '2026.11.0',
    title: { zh: '省份、年度的 JSON 换了形状', en: 'JSON of provinces and years changes shape' },
    text: {
      zh: 'provinces/、years/ 的 JSON 只写一次列名（columns），rows 是数值的列表。对象数组仍在 reports-wide.json。',
      en: 'JSON in provinces/ and years/ says its columns once and gives rows of values. Objects are still in reports-wide.json.',
    },
  },
  {
    id: 'parts',
    date: '2026-11-27',
    after: '2026.11.0',
    title: { zh: '大表不再分成小文件', en: 'Large tables are no longer split' },
    text: {
      zh: '不再有 <表>-<年度>-<省> 的文件：JSON 和 .excel.csv 到 4 MiB 为止，CSV 到 24 MiB 为止，Parquet 以及增长最快的六张表的 .csv.gz 不论大小都有。',
      en: 'There are no files <table>-<year>-<province> any more: JSON and .excel.csv are there up to 4 MiB, CSV up to 24 MiB, Parquet, and .csv.gz of the six tables that grow fastest, at every size.',
    },
  },
]
