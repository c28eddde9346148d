import type { Agency } from '../../agency/agency.ts'
import { editions } from '../../form/editions.ts'
import type { EditionId } from '../../form/editions.ts'
import { scopes } from '../../report/report.ts'
import { readersOf } from '../../report/review.ts'
import type { Column, Reference, Vocabulary } from '../column.ts'
import { boolean, integer, text, year } from '../column.ts'
import type { AuditedReport } from '../record.ts'

type OfAgency = { readonly agency: Agency }
type OfReport = { readonly report: AuditedReport }

const editionIds = editions.map(({ id }) => id)
const editionWords = Object.fromEntries(
  editions.map(({ id, document }) => [id, { zh: document, en: `The form of ${document}` }]),
) as Vocabulary<EditionId>

/** Columns that several tables share and fill alike. */
export const common = {
  reportId: text('report_id', '报告编号', 'Report id', ({ report }: OfReport) => report.id, {
    zh: '机关编号加年度，永久不变',
    en: 'Agency id and year; permanent',
    refersTo: 'reports',
  }),
  agencyId: text('agency_id', '机关编号', 'Agency id', ({ agency }: OfAgency) => agency.id, {
    zh: '永久不变，不含可供解析的意义',
    en: 'Permanent; not meant to be parsed',
    refersTo: 'agencies',
  }),
  nameZh: text('name_zh', '机关名称', 'Name (Chinese)', ({ agency }: OfAgency) => agency.name.zh),
  year: yearOf(({ report }: OfReport) => report.year),
  edition: editionOf(({ report }: OfReport) => report.edition),
  scope: text('scope', '统计范围', 'Scope', ({ report }: OfReport) => report.scope, {
    zh: '表格统计的是谁收到的申请：region 全行政区域，core 政府本级，agency 本机关，system 本系统，unknown 不明',
    en: 'Whose requests the tables count: region, core (the government proper), agency, system, or unknown',
    words: scopes,
  }),
  reviewed: boolean(
    'reviewed',
    '已核对',
    'Reviewed',
    ({ report }: OfReport) => report.readings.length > 0,
    {
      zh: '是否已与来源核对：由人对读，或两份独立录入经程序比对；否为草稿',
      en: 'Whether it has been compared with its source, by a person or as two independent transcriptions by program; false: a draft',
    },
  ),
  readings: integer(
    'readings',
    '核对者数',
    'Readings',
    ({ report }: OfReport) => readersOf(report.readings),
    {
      zh: '核对者有几个，本项目的程序比对算一个；0为草稿',
      en: 'By how many different readers, a comparison by the project’s program counted as one; 0: a draft',
      unit: '个',
    },
  ),
  file: text('file', '文件', 'File', ({ report }: OfReport) => report.file, {
    zh: '整理稿在代码仓库中的路径',
    en: 'Path of the curated file in the repository',
  }),
  line: integer('line', '行号', 'Line', ({ line }: { readonly line: number }) => line, {
    zh: '在整理稿中的行号，从1起',
    en: 'Line in the curated file, from 1',
  }),
} as const

/** `year` of what has a year of its own. */
export function yearOf<Item>(value: (item: Item) => number): Column<Item, 'year', number> {
  return year('year', '年度', 'Year', value, {
    zh: '数字所属的年份，不是发布年份',
    en: 'The year the figures are about, not that of publication',
  })
}

/** `edition` of what has an edition of its own. */
export function editionOf<Item>(
  value: (item: Item) => EditionId,
): Column<Item, 'edition', EditionId> {
  return text('edition', '表格版本', 'Edition of the form', value, {
    zh: `${editionIds.join(' 或 ')}；个别表与全篇不同的以该表为准`,
    en: `${editionIds.join(' or ')}; a table that differs from the rest of its report has its own`,
    words: editionWords,
  })
}

/** `cell`: with its edition a key of `cells`, where the table has that too. */
export function cellOf<Item, Cell extends string>(
  value: (item: Item) => Cell,
  refersTo: Reference | null = null,
): Column<Item, 'cell', Cell> {
  return text('cell', '单元格', 'Cell', value, {
    zh: '表格的一格：表.行.列，见 cells.csv',
    en: 'A box of the form, table.row.column; see cells.csv',
    ...(refersTo && { refersTo }),
  })
}

/** `unit` of a figure. */
export function unitOf<Item>(
  value: (item: Item) => string | null,
): Column<Item, 'unit', string | null> {
  return text('unit', '单位', 'Unit', value, {
    zh: '件、项、个、元、万元等；原文印有单位的照录，否则按表格',
    en: 'As printed, else as the form means it: 件 cases, 项 items, 万元 = 10,000 yuan',
  })
}

/** `check`, a key of `checks`. */
export function checkOf<Item>(value: (item: Item) => string): Column<Item, 'check', string> {
  return text('check', '核对项', 'Check', value, {
    zh: '见 checks.csv',
    en: 'See checks.csv',
    refersTo: 'checks',
  })
}

/** `indicator`, a key of `measures`. */
export function indicatorOf<Item>(
  value: (item: Item) => string,
): Column<Item, 'indicator', string> {
  return text('indicator', '指标', 'Indicator', value, {
    zh: '见 measures.csv',
    en: 'See measures.csv',
    refersTo: 'measures',
  })
}
