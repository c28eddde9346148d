import type { Label } from '../../locale/label.ts'
import type { Edition, FormColumn, FormTable } from '../form.ts'
import { applicants, disputes, requestsAfterOther, requestsUntilOther, sections } from './common.ts'

/** What the columns of documents mean; the 2021 form has other ones. */
const documents = {
  newly_made: {
    zh: '本年新制作的件数，与新公开的分列；2021版改为“制发”。',
    en: 'How many were newly made this year, beside those newly disclosed; the 2021 form counts those issued (制发).',
  },
  newly_disclosed: {
    zh: '本年新向社会公开的件数；2021版取消。',
    en: 'How many were newly disclosed to the public this year; dropped in 2021.',
  },
  total_disclosed: {
    zh: '到年末历年对外公开的总件数；2021版改为现行有效件数，两者不可比。',
    en: 'All that were ever disclosed by the end of the year; the 2021 form counts those in force, which does not compare.',
  },
} as const

/** What the columns of items mean, which the 2021 form dropped. */
const items = {
  items_prev_year: {
    zh: '上一年的项目个数，不是处理决定的件数；2021版取消。',
    en: 'How many items there were in the previous year, not decisions; dropped in 2021.',
  },
  items_change: {
    zh: '本年比上一年增减的项目个数，减少为负数；2021版取消。',
    en: 'By how many items the number rose or, if negative, fell this year; dropped in 2021.',
  },
} as const

/** What is counted of licences, and of penalties and coercion. */
const decisions = [
  {
    id: 'items_prev_year',
    label: { zh: '上一年项目数量', en: 'Items in previous year' },
    unit: '项',
  },
  {
    id: 'items_change',
    label: { zh: '本年增/减', en: 'Increase/decrease this year' },
    unit: '项',
  },
  { id: 'decisions', label: { zh: '处理决定数量', en: 'Decisions' } },
] as const satisfies readonly FormColumn[]

/** The form of 国办公开办函〔2019〕60号, for reports on 2019 and 2020. */
export const form2019 = {
  id: 'form-2019',
  document: '国办公开办函〔2019〕60号',
  from: 2019,
  revision: null,
  sections,
  tables: [
    {
      id: 'documents',
      section: 2,
      unit: '件',
      caption: { zh: '第二十条第（一）项', en: 'Article 20(1)' },
      columns: [
        { id: 'newly_made', label: { zh: '本年新制作数量', en: 'Newly made this year' } },
        { id: 'newly_disclosed', label: { zh: '本年新公开数量', en: 'Newly disclosed this year' } },
        { id: 'total_disclosed', label: { zh: '对外公开总数量', en: 'Total disclosed' } },
      ],
      rows: [
        { id: 'rules', label: { zh: '规章', en: 'Rules (guizhang)' } },
        { id: 'normative', label: { zh: '规范性文件', en: 'Administrative normative documents' } },
      ],
      explain: byCell(['rules', 'normative'], documents, '20(1)'),
    },
    {
      id: 'licensing',
      section: 2,
      unit: '件',
      caption: { zh: '第二十条第（五）项', en: 'Article 20(5)' },
      columns: decisions,
      rows: [
        { id: 'permits', label: { zh: '行政许可', en: 'Administrative licensing' } },
        {
          id: 'other_services',
          label: { zh: '其他对外管理服务事项', en: 'Other external administrative services' },
          explain: {
            zh: '许可以外的对外管理服务事项；2021版取消。',
            en: 'External services other than licences; dropped in 2021.',
          },
          articles: ['20(5)'],
        },
      ],
      explain: byCell(['permits'], items, '20(5)'),
    },
    {
      id: 'enforcement',
      section: 2,
      unit: '件',
      caption: { zh: '第二十条第（六）项', en: 'Article 20(6)' },
      columns: decisions,
      rows: [
        { id: 'penalties', label: { zh: '行政处罚', en: 'Administrative penalties' } },
        { id: 'coercion', label: { zh: '行政强制', en: 'Administrative coercion' } },
      ],
      explain: byCell(['penalties', 'coercion'], items, '20(6)'),
    },
    {
      id: 'fees',
      section: 2,
      unit: '项',
      caption: { zh: '第二十条第（八）项', en: 'Article 20(8)' },
      columns: [
        { id: 'items_prev_year', label: { zh: '上一年项目数量', en: 'Items in previous year' } },
        { id: 'items_change', label: { zh: '本年增/减', en: 'Increase/decrease this year' } },
      ],
      rows: [
        {
          id: 'administrative',
          label: {
            zh: '行政事业性收费',
            en: 'Administrative and institutional fees (number of fee items)',
          },
          unit: '项',
          explain: {
            zh: '收费项目的个数及增减，不是金额。',
            en: 'How many fee items there are and the change; not money.',
          },
          articles: ['20(8)'],
        },
      ],
    },
    {
      id: 'procurement',
      section: 2,
      unit: '件',
      caption: { zh: '第二十条第（九）项', en: 'Article 20(9)' },
      unitNote: 'the form prints no unit; Shanghai printed 251000元',
      columns: [
        { id: 'projects', label: { zh: '采购项目数量', en: 'Procurement projects' }, unit: '个' },
        { id: 'amount', label: { zh: '采购总金额', en: 'Total procurement amount' }, unit: null },
      ],
      rows: [
        {
          id: 'central',
          label: { zh: '政府集中采购', en: 'Centralised government procurement' },
          explain: {
            zh: '集中采购的项目数和总金额；2021版取消。',
            en: 'Number and total amount of centralised procurement projects; dropped in 2021.',
          },
          articles: ['20(9)'],
        },
      ],
    },
    {
      id: 'requests',
      section: 3,
      unit: '件',
      columns: applicants,
      rows: [
        ...requestsUntilOther,
        {
          id: 'other_outcome',
          label: { zh: '（六）其他处理', en: 'Other outcome' },
          in: 'outcomes',
          explain: {
            zh: '以上各类之外的处理（如撤回、逾期不补正等），2019版只有一行，不分项。',
            en: 'Everything else (withdrawn, not corrected in time, ...). One undivided row in the 2019 form.',
          },
          articles: ['30', '35', '42'],
        },
        ...requestsAfterOther,
      ],
    },
    disputes,
  ],
} as const satisfies Edition

/** Meanings of columns for each of some rows, by `row.column`. */
function byCell(
  rows: readonly string[],
  columns: Readonly<Record<string, Label>>,
  article: string,
): NonNullable<FormTable['explain']> {
  return Object.fromEntries(
    rows.flatMap((row) =>
      Object.entries(columns).map(([column, label]) => [
        `${row}.${column}`,
        { label, articles: [article] },
      ]),
    ),
  )
}
