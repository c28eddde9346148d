import { isClaimUnit } from '../../report/claim-units.ts'
import type { Claim } from '../../report/report.ts'
import { readStated } from '../../report/stated.ts'
import type { Remark } from '../match/placed.ts'
import { isPersonal } from '../personal.ts'
import type { FoundClaim, FoundClaims, LeftFigure } from './find.ts'
import { listed, semicolon, worded } from '../said.ts'

/** A claim as the curated table holds it, with where to look. */
export type WritableClaim = Omit<Claim, 'id' | 'line'> &
  Pick<FoundClaim, 'place' | 'sentence' | 'whole'>

/**
 * The claims as the curated table can hold them, 200 at most. One in a unit or of an exactness that the table does not know
 * is left out, and told.
 */
export function writableClaims({ claims, left }: FoundClaims): {
  readonly claims: readonly WritableClaim[]
  readonly left: readonly LeftFigure[]
} {
  const written = claims
    .flatMap((found) => {
      const claim = writableClaim(found)
      return claim ? [{ found, claim }] : []
    })
    .slice(0, most)
  const taken = new Set(written.map(({ found }) => found))
  return {
    claims: written.map(({ claim }) => claim),
    left: [...left, ...claims.filter((claim) => !taken.has(claim))],
  }
}

function writableClaim({ stated: printed, unit, ...claim }: FoundClaim): WritableClaim | null {
  const stated = readStated(printed)
  if (stated?.precision !== claim.precision || !isClaimUnit(unit)) return null
  return { ...claim, printed, value: stated.value, unit }
}

/** What there is to tell of claims: a line a section, each with the end of its sentence; in one line what is left out. */
export function claimRemarks(
  claims: readonly WritableClaim[],
  left: readonly LeftFigure[],
): Remark[] {
  const remarks: Remark[] = [...Map.groupBy(claims, ({ section }) => section)].map(
    ([section, own]) => ({
      rule: 'claims',
      at: `s${section}-1`,
      place: own[0]!.place,
      reason: worded(
        {
          zh: '第{section}部分正文的数字，措辞、范围和所指的格由程序判断，请逐个看：{all}',
          en: 'Claims of section {section}, whose wording, scope and cells are by pattern, check each: {all}',
        },
        {
          section,
          all: listed(
            own.map(
              ({ label, printed, unit, scope, period, sentence }) =>
                `${label} ${printed}${unit} ${scope}${period ? ` ${period}` : ''}${quote(sentence)}`,
            ),
            semicolon,
          ),
        },
      ),
    }),
  )
  if (left.length > 0) {
    const sections = [...Map.groupBy(left, ({ section }) => section)].map(([section, own]) => {
      const quoted = own.slice(0, 60).map(({ sentence }) => quote(sentence))
      return {
        zh: `第${section}部分：${quoted.join('、')}`,
        en: `section ${section}:${quoted.join(',')}`,
      }
    })
    remarks.push({
      rule: 'claims',
      at: 'agency',
      place: left[0]!.place,
      reason: worded(
        {
          zh: '正文里没有收为条目的数字{count}个：{all}',
          en: 'Figures in the text that are no claims yet, {count}: {all}',
        },
        { count: left.length, all: listed(sections, semicolon) },
      ),
    })
  }
  return remarks
}

function quote(sentence: string): string {
  return isPersonal(sentence) ? '' : ` “${sentence}”`
}

const most = 200
