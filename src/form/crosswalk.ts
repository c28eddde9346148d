import type { Label } from '../locale/label.ts'
import type { CellId, EditionId } from './editions.ts'
import { cellsOf, editionName, editions, findCell } from './editions.ts'
import type { Comparable, Edition, Revision } from './form.ts'

/** The cells of an edition that speak of the same thing as cells of the next one, and how far they compare. */
export type Correspondence = {
  readonly before: readonly CellId[]
  readonly after: readonly CellId[]
  readonly comparable: Comparable
  /** Why they do not, or not simply, compare; null where they do. */
  readonly why: Label | null
}

/** The crosswalk between an edition and the next: every cell of either, once. */
export type Step = {
  readonly before: EditionId
  readonly after: EditionId
  readonly correspondences: readonly Correspondence[]
}

/** The crosswalks from each edition to the next, oldest first. Cells of editions further apart are found step by step. */
export const crosswalk: readonly Step[] = editions
  .slice(1)
  .map((edition, at) => stepTo(edition, editions[at]!))

/** The crosswalk that an edition's cells are explained by: to the edition before; for the first, to the one after. */
export function stepOf(edition: string): Step {
  const step = crosswalk.find(({ after }) => after === edition) ?? crosswalk[0]
  if (!step) throw new Error('one edition alone has no crosswalk')
  return step
}

/** What texts call that neighbour. */
export const neighbour: Label =
  crosswalk.length === 1
    ? { zh: '另一版', en: 'the other edition' }
    : { zh: '相邻版', en: 'the neighbouring edition' }

/** How a cell of an edition stands to those of its neighbour (`stepOf`). */
export type Neighbours = Pick<Correspondence, 'comparable' | 'why'> & {
  readonly edition: EditionId
  readonly cells: readonly CellId[]
}

/** The cells of the neighbouring edition that speak of the same thing as a cell of this one. */
export function neighboursOf(edition: string, id: CellId): Neighbours {
  const step = stepOf(edition)
  const [own, other] = edition === step.before ? (['before', 'after'] as const) : sidesBack
  const { comparable, why, [other]: cells } = standing(step, own, id)
  return { edition: step[other], cells, comparable, why }
}

/**
 * The cells of an edition that stand for a cell of any: itself where the edition has it, those that add up to it or that it
 * is a part of, else itself.
 */
export function ownCells(edition: EditionId, id: CellId): readonly CellId[] {
  if (findCell(edition, id)) return [id]
  const wanted = orderOf(edition)
  const holders = editions.flatMap((each, at) => (findCell(each.id, id) ? [at] : []))
  const nearest = holders.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0]
  if (nearest === undefined) return [id]
  const steps =
    nearest < wanted
      ? crosswalk.slice(nearest, wanted).map((step) => [step, ...sidesOn] as const)
      : crosswalk
          .slice(wanted, nearest)
          .reverse()
          .map((step) => [step, ...sidesBack] as const)
  const carried = steps.reduce<readonly CellId[]>(
    (ids, [step, from, to]) => [
      ...new Set(
        ids.flatMap((each) => (findCell(step[to], each) ? [each] : summed(step, from, to, each))),
      ),
    ],
    [id],
  )
  return carried.length > 0 ? carried : [id]
}

const sidesOn = ['before', 'after'] as const
const sidesBack = ['after', 'before'] as const

type Side = (typeof sidesOn)[number]

function summed(step: Step, from: Side, to: Side, id: CellId): readonly CellId[] {
  const found = standing(step, from, id)
  return found.comparable === 'sum' ? found[to] : []
}

const index = new Map(
  crosswalk.flatMap((step) =>
    sidesOn.map(
      (side) =>
        [
          `${step.after} ${side}`,
          new Map(
            step.correspondences.flatMap((each) => each[side].map((id) => [id, each] as const)),
          ),
        ] as const,
    ),
  ),
)

function standing(step: Step, side: Side, id: CellId): Correspondence {
  const found = index.get(`${step.after} ${side}`)?.get(id)
  if (!found) throw new Error(`the crosswalk lacks ${id} of ${step[side]}`)
  return found
}

function orderOf(edition: EditionId): number {
  return editions.findIndex(({ id }) => id === edition)
}

function stepTo(edition: (typeof editions)[number], before: (typeof editions)[number]): Step {
  const { changed, cautions }: Revision<CellId> = edition.revision ?? unchanged
  const done = new Set(changed.flatMap((each) => [...each.before, ...each.after]))
  const careful = new Map(cautions)
  const ids = [...new Set([edition, before].flatMap((each) => cellsOf(each).map(({ id }) => id)))]
  return {
    before: before.id,
    after: edition.id,
    correspondences: [
      ...changed,
      ...ids
        .filter((id) => !done.has(id))
        .map((id) => sameId(id, [before, edition], careful.get(id) ?? null)),
    ],
  }
}

const unchanged: Revision<CellId> = { text: { zh: '', en: '' }, changed: [], cautions: [] }

/** A cell that keeps its id where both editions have it; else one that has no counterpart. */
function sameId(
  id: CellId,
  [before, after]: readonly [Edition, Edition],
  caution: Label | null,
): Correspondence {
  const [was, is] = [before, after].map((each) => (findCell(each.id, id) ? [id] : []))
  if (was!.length > 0 && is!.length > 0) {
    return { before: was!, after: is!, comparable: caution ? 'caution' : 'same', why: caution }
  }
  const years = editions.flatMap((each) => (findCell(each.id, id) ? [each] : []))
  const why = {
    zh: `只在${years.map((each) => editionName(each).zh).join('、')}`,
    en: `only in ${years.map(({ from }) => from).join(', ')}`,
  }
  return { before: was!, after: is!, comparable: 'none', why }
}
