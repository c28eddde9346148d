import type { Label } from '../locale/label.ts'
import type { CellId, EditionId } from './editions.ts'
import { cellIds, cellsOf, findCell } from './editions.ts'
import { form2019 } from './editions/2019.ts'
import { form2021 } from './editions/2021.ts'

/** How far figures of two editions may be set side by side: `sum` = one cell against several added up. */
export type Comparable = 'same' | 'caution' | 'sum' | 'none'

/** The cells of one edition that speak of the same thing as cells of the other, and how far. */
export type Correspondence = {
  readonly 'form-2019': readonly CellId[]
  readonly 'form-2021': readonly CellId[]
  readonly comparable: Comparable
  readonly why: Label | null
}

const wording: Label = {
  zh: '措辞和计数口径已变',
  en: 'wording and counting changed',
}
const reviewFirst: Label = {
  zh: '2024年1月1日起部分案件须先申请复议',
  en: 'review-first rule since 2024-01-01',
}
const made: Label = { zh: '“制作”与“制发”不同', en: '制作 against 制发' }
const ever: Label = {
  zh: '历年公开总数与现行有效数不同',
  en: 'all ever disclosed against in force',
}

/** Cells that keep their id in both editions and still ask for caution. */
const caution: readonly (readonly [CellId, Label])[] = [
  ['licensing.permits.decisions', wording],
  ['enforcement.penalties.decisions', wording],
  ['enforcement.coercion.decisions', wording],
  ['disputes.direct_suit.upheld', reviewFirst],
  ['disputes.direct_suit.corrected', reviewFirst],
  ['disputes.direct_suit.other', reviewFirst],
  ['disputes.direct_suit.pending', reviewFirst],
  ['disputes.direct_suit.total', reviewFirst],
]

/** Cells that changed their id between the editions. */
const changed: readonly Correspondence[] = [
  pair('documents.rules.newly_made', 'documents.rules.issued', 'caution', made),
  pair('documents.normative.newly_made', 'documents.normative.issued', 'caution', made),
  pair('documents.rules.total_disclosed', 'documents.rules.in_force', 'none', ever),
  pair('documents.normative.total_disclosed', 'documents.normative.in_force', 'none', ever),
  {
    'form-2019': ['fees.administrative.items_prev_year', 'fees.administrative.items_change'],
    'form-2021': ['fees.administrative.amount'],
    comparable: 'none',
    why: { zh: '收费项目数与收费金额不同', en: 'number of fee items against money' },
  },
  ...(
    [
      'natural_person',
      'enterprise',
      'research',
      'public_interest',
      'legal_service',
      'other_org',
      'total',
    ] as const
  ).map((column): Correspondence => ({
    'form-2019': [`requests.other_outcome.${column}`],
    'form-2021': [
      `requests.other_no_correction.${column}`,
      `requests.other_fee_unpaid.${column}`,
      `requests.other_other.${column}`,
    ],
    comparable: 'sum',
    why: {
      zh: '2019版一行，2021版三行；2019版的一行不等于“3.其他”',
      en: 'one row in 2019, three in 2021; never equate the 2019 row with 3.其他',
    },
  })),
]

function pair(from: CellId, to: CellId, comparable: Comparable, why: Label): Correspondence {
  return { 'form-2019': [from], 'form-2021': [to], comparable, why }
}

const in2019 = new Set<CellId>(cellsOf(form2019).map(({ id }) => id))
const in2021 = new Set<CellId>(cellsOf(form2021).map(({ id }) => id))

/** Every cell of both editions, once: what it corresponds to and how far the two can be compared. */
export const crosswalk: readonly Correspondence[] = [...changed, ...unchanged()]

function unchanged(): Correspondence[] {
  const done = new Set(changed.flatMap((each) => [...each['form-2019'], ...each['form-2021']]))
  const careful = new Map(caution)
  return cellIds
    .filter((id) => !done.has(id))
    .map((id) => {
      const both = in2019.has(id) && in2021.has(id)
      const only = in2019.has(id) ? '2019' : '2021'
      return {
        'form-2019': in2019.has(id) ? [id] : [],
        'form-2021': in2021.has(id) ? [id] : [],
        comparable: !both ? 'none' : careful.has(id) ? 'caution' : 'same',
        why: both ? (careful.get(id) ?? null) : { zh: `只在${only}版`, en: `only in ${only}` },
      }
    })
}

const byCell = new Map<CellId, Correspondence>(
  crosswalk.flatMap((each) =>
    [...each['form-2019'], ...each['form-2021']].map((id) => [id, each] as const),
  ),
)

/** The correspondence that a cell stands in. */
export function correspondenceOf(id: CellId): Correspondence {
  const found = byCell.get(id)
  if (!found) throw new Error(`the crosswalk lacks ${id}`)
  return found
}

/** The cells of an edition that stand for a cell: itself where the edition has it, those that add up to it or it is part of, else itself. */
export function ownCells(edition: EditionId, id: CellId): readonly CellId[] {
  if (findCell(edition, id)) return [id]
  const other = correspondenceOf(id)
  return other.comparable === 'sum' ? other[edition] : [id]
}
