import type { Label } from '../../locale/label.ts'
import type { Edition } from '../form.ts'
import { applicants, disputes, requestsAfterOther, requestsUntilOther, sections } from './common.ts'

const wording: Label = { zh: '措辞和计数口径已变', en: 'wording and counting changed' }
const reviewFirst: Label = {
  zh: '2024年1月1日起部分案件须先申请复议',
  en: 'review-first rule since 2024-01-01',
}
const made: Label = { zh: '“制作”与“制发”不同', en: '制作 against 制发' }
const ever: Label = {
  zh: '历年公开总数与现行有效数不同',
  en: 'all ever disclosed against in force',
}
const split: Label = {
  zh: '2019版一行，2021版三行；2019版的一行不等于“3.其他”',
  en: 'one row in 2019, three in 2021; never equate the 2019 row with 3.其他',
}

/** The form of 国办公开办函〔2021〕30号, for reports on 2021 and later. */
export const form2021 = {
  id: 'form-2021',
  document: '国办公开办函〔2021〕30号',
  from: 2021,
  revision: {
    text: {
      zh: '表格改版（用于2021年度起）：“其他处理”分为三行；行政事业性收费由项目数改为金额（万元）；取消集中采购等行。',
      en: 'The form is revised for reports on 2021 onwards: “other outcome” becomes three rows, fees change from a number of items to money (in 10,000 yuan), and some rows, procurement among them, are dropped.',
    },
    changed: [
      {
        before: ['documents.rules.newly_made'],
        after: ['documents.rules.issued'],
        comparable: 'caution',
        why: made,
      },
      {
        before: ['documents.normative.newly_made'],
        after: ['documents.normative.issued'],
        comparable: 'caution',
        why: made,
      },
      {
        before: ['documents.rules.total_disclosed'],
        after: ['documents.rules.in_force'],
        comparable: 'none',
        why: ever,
      },
      {
        before: ['documents.normative.total_disclosed'],
        after: ['documents.normative.in_force'],
        comparable: 'none',
        why: ever,
      },
      {
        before: ['fees.administrative.items_prev_year', 'fees.administrative.items_change'],
        after: ['fees.administrative.amount'],
        comparable: 'none',
        why: { zh: '收费项目数与收费金额不同', en: 'number of fee items against money' },
      },
      ...applicants.map(
        ({ id }) =>
          ({
            before: [`requests.other_outcome.${id}`],
            after: [
              `requests.other_no_correction.${id}`,
              `requests.other_fee_unpaid.${id}`,
              `requests.other_other.${id}`,
            ],
            comparable: 'sum',
            why: split,
          }) as const,
      ),
    ],
    cautions: [
      ['licensing.permits.decisions', wording],
      ['enforcement.penalties.decisions', wording],
      ['enforcement.coercion.decisions', wording],
      ['disputes.direct_suit.upheld', reviewFirst],
      ['disputes.direct_suit.corrected', reviewFirst],
      ['disputes.direct_suit.other', reviewFirst],
      ['disputes.direct_suit.pending', reviewFirst],
      ['disputes.direct_suit.total', reviewFirst],
    ],
  },
  sections,
  tables: [
    {
      id: 'documents',
      section: 2,
      unit: '件',
      caption: { zh: '第二十条第（一）项', en: 'Article 20(1)' },
      columns: [
        { id: 'issued', label: { zh: '本年制发件数', en: 'Issued this year' } },
        { id: 'repealed', label: { zh: '本年废止件数', en: 'Repealed this year' } },
        { id: 'in_force', label: { zh: '现行有效件数', en: 'In force' } },
      ],
      rows: [
        {
          id: 'rules',
          label: { zh: '规章', en: 'Rules (guizhang)' },
          explain: {
            zh: '国务院部门规章或省级、设区的市（自治州）政府规章；县、乡政府和地方部门无权制定，通常应为0。',
            en: 'Rules that only ministries, provinces and prefecture-level cities may make; counties, townships and local departments normally report 0.',
          },
          articles: ['20(1)', '立法法91,93'],
        },
        {
          id: 'normative',
          label: { zh: '行政规范性文件', en: 'Administrative normative documents' },
          explain: {
            zh: '规章以外、对外普遍适用并可反复适用的行政文件（俗称“红头文件”中具有规范性的部分）。',
            en: 'General, repeatedly applicable administrative documents below the level of rules.',
          },
          articles: ['20(1)'],
        },
      ],
    },
    {
      id: 'licensing',
      section: 2,
      unit: '件',
      caption: { zh: '第二十条第（五）项', en: 'Article 20(5)' },
      columns: [
        { id: 'decisions', label: { zh: '本年处理决定数量', en: 'Decisions made this year' } },
      ],
      rows: [
        {
          id: 'permits',
          label: { zh: '行政许可', en: 'Administrative licensing' },
          explain: {
            zh: '本年作出的行政许可处理决定数；有地方通知说明已公开和依法未公开的都算。',
            en: 'Licensing decisions made in the year; one official local notice says published and lawfully unpublished ones both count.',
          },
          articles: ['20(5)'],
        },
      ],
    },
    {
      id: 'enforcement',
      section: 2,
      unit: '件',
      caption: { zh: '第二十条第（六）项', en: 'Article 20(6)' },
      columns: [
        { id: 'decisions', label: { zh: '本年处理决定数量', en: 'Decisions made this year' } },
      ],
      rows: [
        {
          id: 'penalties',
          label: { zh: '行政处罚', en: 'Administrative penalties' },
          explain: {
            zh: '本年作出的行政处罚决定数。含公安交通等简易处罚时数量会很大，市县间不可直接比较。',
            en: 'Penalty decisions made in the year. Very large where traffic fines are included, so not comparable at sight.',
          },
          articles: ['20(6)'],
        },
        {
          id: 'coercion',
          label: { zh: '行政强制', en: 'Administrative coercion' },
          explain: {
            zh: '本年作出的行政强制措施或强制执行决定数。',
            en: 'Coercive measures or enforcement decisions in the year.',
          },
          articles: ['20(6)'],
        },
      ],
    },
    {
      id: 'fees',
      section: 2,
      unit: '万元',
      caption: { zh: '第二十条第（八）项', en: 'Article 20(8)' },
      columns: [
        {
          id: 'amount',
          label: { zh: '本年收费金额（单位：万元）', en: 'Fees collected this year (10,000 yuan)' },
        },
      ],
      rows: [
        {
          id: 'administrative',
          label: { zh: '行政事业性收费', en: 'Administrative and institutional fees' },
          unit: '万元',
          explain: {
            zh: '本年收取的行政事业性收费总额，单位万元，可带小数；与信息公开的“信息处理费”不是一回事，后者写在第六部分。',
            en: 'Total administrative charges collected, in units of 10,000 yuan, decimals allowed. Not the FOI processing fee, which belongs in section 6.',
          },
          articles: ['20(8)'],
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
          group: true,
          in: 'outcomes',
        },
        {
          id: 'other_no_correction',
          label: {
            zh: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
            en: 'Not corrected in time; request dropped',
          },
          in: 'other_outcome',
          explain: {
            zh: '机关要求补正，申请人无正当理由到期不补正，视为放弃。',
            en: 'Asked to correct the request, the applicant did not do so in time without good reason; deemed abandoned.',
          },
          articles: ['30'],
        },
        {
          id: 'other_fee_unpaid',
          label: {
            zh: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
            en: 'Notified fee not paid in time; request dropped',
          },
          in: 'other_outcome',
          explain: {
            zh: '因申请量、频次过大被通知缴纳信息处理费，申请人到期未缴，机关不再处理。',
            en: 'An information-processing fee was notified (heavy or frequent requesters) and not paid in time.',
          },
          articles: ['42'],
        },
        {
          id: 'other_other',
          label: { zh: '3.其他', en: 'Other' },
          in: 'other_outcome',
          explain: {
            zh: '其余情形，例如申请人主动撤回。',
            en: 'Anything else, for example withdrawal by the applicant.',
          },
        },
        ...requestsAfterOther,
      ],
    },
    disputes,
  ],
} as const satisfies Edition
