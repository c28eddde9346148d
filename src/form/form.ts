import type { Label } from '../locale/label.ts'

/** One of the six sections of the report. */
export type Section = { readonly no: 1 | 2 | 3 | 4 | 5 | 6; readonly label: Label }

/** A column of a table; `in` names the head it stands under; `unit` overrides the table's. */
export type FormColumn = {
  readonly id: string
  readonly label: Label
  readonly unit?: string | null
  readonly in?: string
}

/** A row of a table. A group head (`group`) has no figures; `in` names the head a row stands under. */
export type FormRow = {
  readonly id: string
  readonly label: Label
  readonly group?: true
  readonly in?: string
  readonly under?: Label
  readonly unit?: string
  readonly explain?: Label
  readonly articles?: readonly string[]
}

/** A table of the form. `explain` gives meanings cell by cell (`row.column`) where a row's does not do. */
export type FormTable = {
  readonly id: string
  readonly section: 2 | 3 | 4
  readonly unit: string
  readonly unitNote?: string
  readonly caption?: Label
  readonly columns: readonly FormColumn[]
  readonly rows: readonly FormRow[]
  readonly explain?: Readonly<
    Record<string, { readonly label: Label; readonly articles: readonly string[] }>
  >
}

/** How far figures of two editions may be set side by side: `sum` = one cell against several added up. */
export type Comparable = 'same' | 'caution' | 'sum' | 'none'

/** Cells of the edition before, and the cells under other ids that speak of the same thing since. */
export type Change<Id extends string = string> = {
  readonly before: readonly Id[]
  readonly after: readonly Id[]
  readonly comparable: Exclude<Comparable, 'same'>
  readonly why: Label
}

/** How an edition differs from the one before it, beside the cells that only one of the two has. */
export type Revision<Id extends string = string> = {
  /** What was revised, in a sentence. */
  readonly text: Label
  readonly changed: readonly Change<Id>[]
  /** The cells that keep their id and still ask for caution, with the reason. */
  readonly cautions: readonly (readonly [id: Id, why: Label])[]
}

/** A version of the national form. `from` is the first report year it was made for; it holds until the next one does. */
export type Edition = {
  readonly id: string
  readonly document: string
  readonly from: number
  readonly sections: readonly Section[]
  readonly tables: readonly FormTable[]
  /** What it changed; null for the first. */
  readonly revision: Revision | null
}

/** The form's own words outside rows and columns. */
export const texts = {
  organisations: { zh: '法人或其他组织', en: 'Legal persons and other organisations' },
  applicants: { zh: '申请人情况', en: 'Applicants' },
  item: { zh: '信息内容', en: 'Item' },
  procedure: { zh: '案件类型', en: 'Procedure' },
  suits: { zh: '行政诉讼', en: 'Lawsuits' },
  balanceNote: {
    zh: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    en: '(In each column, item one plus item two equals item three plus item four)',
  },
} as const satisfies Record<string, Label>

/** A label without its numbering and bracketed remarks, for use in a sentence: 1.属于国家秘密 is 属于国家秘密. */
export function plainLabel(label: Label): Label {
  return {
    zh: withoutRemark(
      label.zh.replace(/^(?:（[一二三四五六七]）|[一二三四]、|\d\.)/u, ''),
      '（',
      '）',
    ),
    en: withoutRemark(label.en, ' (', ')'),
  }
}

/** A text without the remark in brackets that ends it, from the first bracket on. */
function withoutRemark(text: string, open: string, close: string): string {
  const at = text.endsWith(close) ? text.indexOf(open) : -1
  return at < 0 ? text : text.slice(0, at)
}
