import type { Label } from '../locale/label.ts'
import type { Claim, Report } from '../report/report.ts'
import type { Finding } from './check.ts'
import { claimWords } from './claim-words.ts'
import { kindOf } from './judgement.ts'
import { inUnit, tableInWords } from './stated-words.ts'

/** The checks whose findings may come of one figure of the text. */
const tied = ['text-and-table', 'shares', 'share-sum']

/**
 * Says once what is of one cause: a count of the text and the share that it gives of the same cells, and the sum of shares
 * in which they stand. The first count leads, else the first share; the others are named in it.
 */
export function sayOnce(report: Report, findings: readonly Finding[]): readonly Finding[] {
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]))
  const texts = findings.flatMap((finding) => {
    const claim = tied.includes(finding.check) ? claims.get(finding.place.at) : undefined
    return claim ? [{ finding, claim }] : []
  })
  const groups = groupsOf(texts)
  const said = new Map(groups.filter(({ length }) => length > 1).flatMap(together))
  return findings.flatMap((finding) => {
    const instead = said.get(finding)
    return instead === undefined ? [finding] : instead ? [instead] : []
  })
}

type OfText = { readonly finding: Finding; readonly claim: Claim }

/** Findings of one cause: of a count and a share of the same cells, and of a sum of shares with those that it is of. */
function groupsOf(texts: readonly OfText[]): readonly (readonly OfText[])[] {
  const figures = Map.groupBy(
    texts.filter((each) => !isSum(each)),
    ({ claim, finding }) => `${placeOf(claim)} ${[...new Set(finding.cells)].sort().join()}`,
  )
  const groups = [...figures.values()].flatMap((alike) =>
    new Set(alike.map(({ claim }) => kindOf(claim))).size > 1
      ? [alike]
      : alike.map((each) => [each]),
  )
  return texts.filter(isSum).reduce((all, sum) => {
    const { near = [], far = [] } = Object.groupBy(all, (group) =>
      group.some((each) => isTied(each, sum)) ? 'near' : 'far',
    )
    return [...far, [...near.flat(), sum]]
  }, groups)
}

function placeOf({ section, scope }: Claim): string {
  return `${section} ${scope}`
}

function isTied(a: OfText, b: OfText): boolean {
  return placeOf(a.claim) === placeOf(b.claim) && (within(a, b) || within(b, a))
}

function isSum({ finding }: OfText): boolean {
  return finding.check === 'share-sum'
}

function within(a: OfText, b: OfText): boolean {
  return a.finding.cells.every((cell) => b.finding.cells.includes(cell))
}

/** What becomes of each finding of a group: the first says all, the others go (null). */
function together(group: readonly OfText[]): (readonly [Finding, Finding | null])[] {
  const order = (each: OfText): number =>
    isSum(each) ? Infinity : each.claim.line + (kindOf(each.claim) === 'count' ? 0 : 1e6)
  const [lead, ...others] = group.toSorted((a, b) => order(a) - order(b)) as [OfText, ...OfText[]]
  const { finding } = lead
  const list = (language: 'zh' | 'en', join: string): string =>
    others.map((each) => brief(each)[language]).join(join)
  const all: Finding = {
    ...finding,
    verdict: group.some((each) => each.finding.verdict === 'implausible')
      ? 'implausible'
      : finding.verdict,
    cells: [...new Set(group.flatMap((each) => each.finding.cells))],
    folded: others.map((each) => each.finding.id),
    message: {
      zh: `${finding.message.zh}与此相连：${list('zh', '；')}。`,
      en: `${finding.message.en} Connected with this: ${list('en', '; ')}.`,
    },
  }
  return [[finding, all], ...others.map((each) => [each.finding, null] as const)]
}

function brief(of: OfText): Label {
  const { claim, finding } = of
  if (isSum(of)) {
    return { zh: `各占比合计${finding.actual}%`, en: `the shares add up to ${finding.actual}%` }
  }
  const figure = inUnit(finding.actual, claim.unit)
  const table = tableInWords(finding.expected, claim.unit)
  return {
    zh: `“${claim.label}”${figure.zh}（表格${table.zh}）`,
    en: `${figure.en} for ${claimWords(claim)} (table: ${table.en})`,
  }
}
