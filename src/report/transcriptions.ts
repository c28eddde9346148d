import type { CellId } from '../form/editions.ts'
import { cellIds } from '../form/editions.ts'
import { figure } from './figures.ts'
import type { Claim, Observation, Report } from './report.ts'

/** A figure as a transcription has it, and its place in that file. */
export type Transcribed = {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** A figure in which two transcriptions of a report differ; null on the side that does not have it. */
export type Difference = {
  /** The cell; null for a claim. */
  readonly cell: CellId | null
  /** The words of a claim, ours where we have it; null for a cell. */
  readonly label: string | null
  readonly ours: Transcribed | null
  readonly theirs: Transcribed | null
}

/** What the comparison of two transcriptions came to. */
export type Comparison = {
  /** How many cells agree: the same state, figure and unit, read on both sides. */
  readonly cells: number
  readonly claims: number
  readonly differences: readonly Difference[]
}

/**
 * Compares two transcriptions of one report, cell by cell and claim by claim. What nobody could read (`?`) agrees with nothing.
 * The words of a claim and the cells that it is set beside are each transcriber's own; its figure and unit are compared.
 */
export function compareTranscriptions(ours: Report, theirs: Report): Comparison {
  const pairs = cellIds.flatMap((cell) => {
    const [a, b] = [figure(ours, cell), figure(theirs, cell)]
    return a || b ? [{ cell, a, b }] : []
  })
  const apart = pairs.filter(({ a, b }) => !(a && b && sameFigure(a, b)))
  const claims = compareClaims(ours.claims, theirs.claims)
  return {
    cells: pairs.length - apart.length,
    claims: claims.agree,
    differences: [
      ...apart.map(({ cell, a, b }) => ({
        cell,
        label: null,
        ours: a && ofCell(a),
        theirs: b && ofCell(b),
      })),
      ...claims.differences,
    ],
  }
}

function sameFigure(a: Observation, b: Observation): boolean {
  return (
    a.status !== 'illegible' && a.status === b.status && a.value === b.value && a.unit === b.unit
  )
}

function ofCell({ printed, line, at }: Observation): Transcribed {
  return { text: printed, line, column: at }
}

function compareClaims(
  ours: readonly Claim[],
  theirs: readonly Claim[],
): { readonly agree: number; readonly differences: readonly Difference[] } {
  const [left, right] = [[...ours], [...theirs]]
  const agree = [sameClaimOfCells, sameClaim].flatMap((same) => pair(left, right, same)).length
  const apart = pair(left, right, (a, b) => a.cells.length > 0 && isOfSame(a, b))
  const difference = (a: Claim | null, b: Claim | null): Difference => ({
    cell: null,
    label: (a ?? b)!.label,
    ours: a && ofClaim(a),
    theirs: b && ofClaim(b),
  })
  return {
    agree,
    differences: [
      ...apart.map(([a, b]) => difference(a, b)),
      ...left.map((each) => difference(each, null)),
      ...right.map((each) => difference(null, each)),
    ],
  }
}

/** Takes out of both lists the pairs that are the same, each with the first of the other list. */
function pair(
  left: Claim[],
  right: Claim[],
  same: (a: Claim, b: Claim) => boolean,
): (readonly [Claim, Claim])[] {
  return [...left].flatMap((each) => {
    const at = right.findIndex((other) => same(each, other))
    if (at < 0) return []
    left.splice(left.indexOf(each), 1)
    return [[each, right.splice(at, 1)[0]!] as const]
  })
}

function sameClaim(a: Claim, b: Claim): boolean {
  return (
    a.section === b.section &&
    a.value === b.value &&
    a.precision === b.precision &&
    a.unit === b.unit
  )
}

function sameClaimOfCells(a: Claim, b: Claim): boolean {
  return sameClaim(a, b) && isOfSame(a, b)
}

/** Whether two claims are in the same section of the same thing over the same time. */
function isOfSame(a: Claim, b: Claim): boolean {
  return (
    a.section === b.section &&
    a.unit === b.unit &&
    a.period === b.period &&
    a.cells.toSorted().join() === b.cells.toSorted().join()
  )
}

function ofClaim({ printed, unit, line }: Claim): Transcribed {
  return { text: `${printed}${unit}`, line, column: 1 }
}
