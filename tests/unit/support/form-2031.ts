import { applicants } from '../../../src/form/editions/common.ts'
import { form2021 } from '../../../src/form/editions/2021.ts'
import type { Edition } from '../../../src/form/form.ts'

const [documents, licensing, enforcement, fees, requests, disputes] = form2021.tables

const moved = { zh: '此前列在“不予处理”之下', en: 'under not processed until then' }
const split = { zh: '此前为一行', en: 'one row until then' }
const explain = { zh: '虚构的一行。', en: 'A made-up row.' }

const renamed = { zh: '（一）完全公开', en: 'Disclosed entirely' }
const reconfirm = {
  id: 'not_processed_reconfirm',
  label: {
    zh: '4.要求行政机关确认或重新出具已获取信息',
    en: 'Asks the agency to confirm or re-issue information already obtained',
  },
  in: 'unavailable',
  explain,
} as const
const personal = {
  id: 'denied_personal',
  label: { zh: '9.属于个人信息', en: 'Personal information' },
  in: 'denied',
  explain,
  articles: ['15'],
} as const
const withdrawn = {
  id: 'other_withdrawn',
  label: { zh: '3.申请人主动撤回申请', en: 'Withdrawn by the applicant' },
  in: 'other_outcome',
  explain,
} as const
const remaining = {
  id: 'other_remaining',
  label: { zh: '4.其他情形', en: 'Other cases' },
  in: 'other_outcome',
  explain,
} as const

type RequestRow =
  | (typeof requests.rows)[number]
  | { readonly id: 'granted'; readonly label: typeof renamed; readonly in: 'outcomes' }
  | typeof reconfirm
  | typeof personal
  | typeof withdrawn
  | typeof remaining

/**
 * An edition that there is not: what a third one may do to the form. For reports on 2031 and later, a row is renamed (予以公开),
 * one is new (9.属于个人信息), one stands in another group (要求行政机关确认), and one is taken apart (3.其他).
 */
export const form2031 = {
  id: 'form-2031',
  document: '虚构函〔2031〕1号',
  from: 2031,
  revision: {
    text: { zh: '虚构的改版：有的行改名、新增、移动或拆分。', en: 'A made-up revision.' },
    changed: applicants.map(
      ({ id }) =>
        ({
          before: [`requests.other_other.${id}`],
          after: [`requests.other_withdrawn.${id}`, `requests.other_remaining.${id}`],
          comparable: 'sum',
          why: split,
        }) as const,
    ),
    cautions: applicants.map(
      ({ id }) => [`requests.not_processed_reconfirm.${id}`, moved] as const,
    ),
  },
  sections: form2021.sections,
  tables: [
    documents,
    licensing,
    enforcement,
    fees,
    { ...requests, rows: requests.rows.flatMap(revised) },
    disputes,
  ],
} as const satisfies Edition

/** The rows that stand where the edition before has a row. */
function revised(row: (typeof requests.rows)[number]): readonly RequestRow[] {
  switch (row.id) {
    case 'granted':
      return [{ ...row, label: renamed }]
    case 'denied_admin_query':
      return [row, personal]
    case 'unavailable_unclear':
      return [row, reconfirm]
    case 'not_processed_reconfirm':
      return []
    case 'other_other':
      return [withdrawn, remaining]
    default:
      return [row]
  }
}
