import type { Label } from '../locale/label.ts'
import type { Claim } from '../report/report.ts'

/** What a figure of the text counts, roughly: for telling claims on reviews from claims on requests. */
export const countedThings = {
  requests: { zh: '申请', en: 'requests: received, carried in or carried over' },
  outcomes: { zh: '办理结果', en: 'requests concluded, by outcome' },
  reviews: { zh: '行政复议', en: 'administrative reviews' },
  suits: { zh: '行政诉讼', en: 'lawsuits' },
  disputes: { zh: '行政复议和诉讼', en: 'administrative reviews and lawsuits' },
  documents: { zh: '规章和文件', en: 'rules and documents' },
  decisions: { zh: '许可、处罚、强制决定', en: 'decisions on licences, penalties and coercion' },
  money: { zh: '金额', en: 'money' },
  information: { zh: '主动公开的信息', en: 'information published without a request' },
  other: { zh: '其他', en: 'something else' },
} as const satisfies Record<string, Label>

/** What a figure of the text counts, roughly. */
export type Counted = keyof typeof countedThings

/** What a claim counts: by the cells that it speaks of, else by our words for it and its unit. */
export function countedBy({
  cells,
  label,
  unit,
}: Pick<Claim, 'cells' | 'label' | 'unit'>): Counted {
  const things = new Set(cells.map(thingIn))
  if (things.size === 1) return [...things][0]!
  if (things.size > 1) return [...things].every((each) => cases.has(each)) ? 'disputes' : 'other'
  if (unit.endsWith('元')) return 'money'
  return words.find(([pattern]) => pattern.test(label))?.[1] ?? 'other'
}

const cases = new Set<Counted>(['reviews', 'suits'])

function thingIn(cell: string): Counted {
  const [table, row = '', column] = cell.split('.')
  if (column === 'amount') return 'money'
  switch (table) {
    case 'requests':
      return ['received', 'carried_in', 'carried_out'].includes(row) ? 'requests' : 'outcomes'
    case 'disputes':
      return row === 'review' ? 'reviews' : 'suits'
    case 'documents':
      return 'documents'
    case 'licensing':
    case 'enforcement':
      return 'decisions'
    default:
      return 'other'
  }
}

const words: readonly (readonly [RegExp, Counted])[] = [
  [/^(?=[^]*复议)[^]*诉讼/u, 'disputes'],
  [/复议/u, 'reviews'],
  [/诉讼|起诉/u, 'suits'],
  [/申请/u, 'requests'],
  [/文件|公文|规章|公报/u, 'documents'],
  [/信息|公开|发布|解读|公告|网站/u, 'information'],
]
