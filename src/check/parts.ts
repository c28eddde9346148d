import { claimUnits } from '../report/claim-units.ts'
import { addUp, exact } from '../report/figures.ts'
import type { Claim, Report } from '../report/report.ts'
import { agreementOf } from './agreement.ts'
import type { Check, CheckResult } from './check.ts'
import { settled } from './check.ts'
import { ofAnotherTime } from './claim-scope.ts'
import { claimWords } from './claim-words.ts'
import { kindOf } from './judgement.ts'
import { inUnit, statedIn } from './stated-words.ts'

/** Parts that the text lists after a whole should add up to it. */
export const parts: Check = {
  id: 'parts',
  label: { zh: '分项与总数', en: 'Parts and whole' },
  exact: false,
  severity: 'info',
  statement: {
    zh: '正文在一个总数之后列出其各部分的数字时，各项之和不应多于该总数；列出三项以上，或两项合起来正是全部（如市级与县级）的，应等于该总数。',
    en: 'Where the text lists parts of a figure after it, they should not add up to more; three or more of them, or two that together are the whole (such as city and counties), should add up to it.',
  },
  formula: 'whole = sum of its parts',
  example: {
    zh: '十一个县区和部门合计3,607件，等于正文的总数3,607件，成立。',
    en: 'Eleven districts and departments add up to 3,607, the whole that the text gives: it holds.',
  },
  limits: { zh: '正文可能只列出主要的几项。', en: 'The text may list the main parts only.' },
  run: (report) => {
    const all = groups(report)
    const halved = Map.groupBy(all.filter(isHalved), ({ whole }) => whole.section)
    return all.flatMap((group) => result(group, halved.get(group.whole.section) ?? []) ?? [])
  },
}

/** A whole and the parts that the text lists after it. */
type Group = { readonly whole: Claim; readonly listed: readonly Claim[] }

function result(group: Group, halved: readonly Group[]): CheckResult | null {
  const { whole, listed } = group
  const own = claimUnits[whole.unit].factor
  const sum = exact(sumOf(listed) / own)
  const sides = [String(sum), whole.printed] as const
  const complete = listed.length > 2 || isComplete(group, halved)
  const isSum = fits(whole, listed)
  if ((isSum || sum <= whole.value) && !complete) return null
  if (isSum) return settled(whole.id, 'passed', whole.cells, sides)
  const named = (language: 'zh' | 'en', of: (part: Claim) => string, join: string): string => {
    const shown = listed.slice(0, 4).map((part) => `${of(part)} ${statedIn(part)[language]}`)
    return `${shown.join(join)}${listed.length > shown.length ? ' …' : ''}`
  }
  const [stated, added] = [statedIn(whole), inUnit(String(sum), whole.unit)]
  const gap = inUnit(String(exact(Math.abs(sum - whole.value))), whole.unit)
  const [zh, en] =
    sum < whole.value
      ? ['正文可能只列出主要的几项。', 'The text may list only the main parts.']
      : [
          '各项之间可能有重复，或其中一个数字有误。',
          'They may overlap, or one of the figures may be a slip.',
        ]
  return {
    at: whole.id,
    verdict: 'implausible',
    place: { kind: 'claim', at: whole.id },
    cells: whole.cells,
    actual: sides[0],
    expected: sides[1],
    difference: exact(sum - whole.value),
    message: {
      zh: `正文“${whole.label}”为${stated.zh}，其后所列${listed.length}项合计${added.zh}，相差${gap.zh}（${named('zh', ({ label }) => label, '、')}）。${zh}`,
      en: `The text gives ${stated.en} for ${claimWords(whole)}; ${listed.length === 1 ? 'the part that it lists after it comes' : `the ${listed.length} parts that it lists after it come`} to ${added.en}, a difference of ${gap.en} (${named('en', claimWords, ', ')}). ${en}`,
    },
  }
}

/** Each whole with its parts: those that follow it in its section, of its unit and cells, up to the next whole of the kind. */
function groups(report: Report): Group[] {
  const { claims } = report
  const counts = claims.filter((claim) => isCount(claim) && !ofAnotherTime(claim, report))
  const ofKind = Map.groupBy(counts, kindOfThing)
  const parted = new Map<Claim, Claim[]>()
  for (const like of ofKind.values()) {
    let own: Claim[] = []
    for (const claim of like) {
      if (claim.scope === 'part') own.push(claim)
      else parted.set(claim, (own = []))
    }
  }
  return claims.flatMap((whole) => {
    const own = parted.get(whole)
    const listed = own?.filter((each) => belongs(each, whole))
    return listed ? [{ whole, listed: lastParting(listed, whole) }] : []
  })
}

/** The parts alone that follow on others which add up to the whole: a text may part it in more ways than one. */
function lastParting(listed: readonly Claim[], whole: Claim): readonly Claim[] {
  const all = sumOf([whole])
  let [from, sum] = [0, 0]
  listed.slice(0, -1).forEach(({ value, unit }, at) => {
    sum += value * claimUnits[unit].factor
    if (exact(sum) === all) [from, sum] = [at + 1, 0]
  })
  return listed.slice(from)
}

/** Whether parts add up to a whole; of one in 万, as it is shortened: 30,000 and 27,464 are 5.7万. */
function fits(whole: Claim, listed: readonly Claim[]): boolean {
  const { factor } = claimUnits[whole.unit]
  if (factor === 1) return sumOf(listed) === sumOf([whole])
  return agreementOf(whole, sumOf(listed), factor) !== null
}

/** Figures added up in their plain unit. */
function sumOf(claims: readonly Claim[]): number {
  return addUp(claims.map(({ value, unit }) => value * claimUnits[unit].factor))
}

function isCount(claim: Claim): boolean {
  return kindOf(claim) === 'count' && claim.precision === 'exact'
}

/** What claims share that may be whole and parts: section, plain unit and cells. */
function kindOfThing({ section, unit, cells }: Claim): string {
  return `${section} ${unit.replace(/[万亿]/u, '')} ${cells.join()}`
}

/**
 * Whether a part is one of the whole: the words say so (其中), or the whole is more than one office's and they count the
 * same thing, by their cells or the end of their words.
 */
function belongs(part: Claim, whole: Claim): boolean {
  if (part.label.startsWith('其中')) return true
  if (whole.scope === 'core') return false
  return whole.cells.length > 0 || part.label.endsWith(whole.label.slice(-2))
}

/** Pairs of words for two parts that together are all there is. */
const halves: readonly (readonly [RegExp, RegExp])[] = [
  [/[省市]级|[省市]本级/u, /区县|县区|县级|区级/u],
  [/本级|机关/u, /乡镇|基层|下级|所属/u],
  [/自然人|公民|个人/u, /法人|组织/u],
  [/线上|网上|网络/u, /线下/u],
  [/新收/u, /结转/u],
]

/** Whether two parts are the whole: by their words, or because a list as long, of something else, adds up to its own whole. */
function isComplete(group: Group, halved: readonly Group[]): boolean {
  if (group.listed.length !== 2) return false
  const [a, b] = group.listed.map(({ label }) => label) as [string, string]
  if (halves.some(([one, two]) => (one.test(a) && two.test(b)) || (one.test(b) && two.test(a)))) {
    return true
  }
  return halved.some((other) => other !== group)
}

/** Whether a list of two adds up to its whole. */
function isHalved({ whole, listed }: Group): boolean {
  return listed.length === 2 && fits(whole, listed)
}
