import type { Claim } from '../../report/report.ts'
import type { Remark } from '../match/placed.ts'
import { isPersonal } from '../personal.ts'
import type { FoundClaim, FoundClaims, LeftFigure } from './find.ts'

/** A claim as the curated table holds it, with where to look. */
export type WritableClaim = Omit<Claim, 'id' | 'line'> & Pick<FoundClaim, 'place' | 'sentence'>

/**
 * The claims as the curated table can hold them. One that is of another time, or no exact figure, keeps this in its label and
 * names no cell: the table has no column for it. One in a unit that the table does not know is left out, and told.
 */
export function writableClaims({ claims, left }: FoundClaims): {
  readonly claims: readonly WritableClaim[]
  readonly left: readonly LeftFigure[]
} {
  const fits = ({ unit, label }: FoundClaim): boolean => units.has(unit) && !isPersonal(label)
  const written = claims.filter(fits).slice(0, most)
  return {
    claims: written.map(writableClaim),
    left: [...left, ...claims.filter((claim) => !written.includes(claim))],
  }
}

function writableClaim(claim: FoundClaim): WritableClaim {
  const { section, label, printed, value, unit, scope, cells, place, sentence } = claim
  const time = claim.period ? `${claim.period.replace('/', '至')}` : ''
  const about = claim.precision === 'exact' ? '' : '（约数）'
  return {
    section,
    label: `${time}${label}${about}`,
    printed,
    value,
    unit,
    scope,
    cells: time || about ? [] : cells,
    place,
    sentence,
  }
}

/** What there is to tell of claims: a line a section, each with the end of its sentence; then what is left out. */
export function claimRemarks(
  claims: readonly WritableClaim[],
  left: readonly LeftFigure[],
): Remark[] {
  const remarks: Remark[] = [...Map.groupBy(claims, ({ section }) => section)].map(
    ([section, own]) => ({
      rule: 'claims',
      at: `s${section}-1`,
      place: own[0]!.place,
      reason: `Claims of section ${section}, whose wording, scope and cells are by pattern, check each: ${own
        .map(
          ({ label, printed, unit, scope, sentence }) =>
            `${label} ${printed}${unit} ${scope}${quote(sentence)}`,
        )
        .join('; ')}`,
    }),
  )
  for (const [section, own] of Map.groupBy(left, (each) => each.section)) {
    remarks.push({
      rule: 'claims',
      at: 'agency',
      place: own[0]!.place,
      reason: `Figures in the text of section ${section} that are no claims yet, ${own.length}:${own
        .slice(0, 60)
        .map(({ sentence }) => quote(sentence))
        .join(',')}`,
    })
  }
  return remarks
}

function quote(sentence: string): string {
  return isPersonal(sentence) ? '' : ` “${sentence}”`
}

const most = 200
const units: ReadonlySet<string> = new Set(
  '件 条 万条 项 个 元 万元 件次 人次 次 期 份 % %同比'.split(' '),
)
