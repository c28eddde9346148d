import { addUp, exact } from '../report/figures.ts'
import type { Claim, Report } from '../report/report.ts'
import type { Check, CheckResult } from './check.ts'
import { settled } from './check.ts'
import { kindOf } from './judge.ts'

/** Parts that the text lists after a whole should add up to it. */
export const parts: Check = {
  id: 'parts',
  label: { zh: '分项与总数', en: 'Parts and whole' },
  exact: false,
  severity: 'info',
  statement: {
    zh: '正文在一个总数之后逐一列出各地各部门的数字时，各项之和应等于该总数。',
    en: 'Where the text lists the parts of a figure right after it, place by place, they should add up to it.',
  },
  formula: 'whole = sum of its parts',
  example: {
    zh: '十一个县区和部门合计3607件，等于正文的总数3607件，成立。',
    en: 'Eleven districts and departments add up to 3,607, the whole that the text gives: it holds.',
  },
  limits: { zh: '正文可能只列出主要的几项。', en: 'The text may list the main parts only.' },
  run: (report) =>
    groups(report).map(({ whole, listed }): CheckResult => {
      const sum = addUp(listed.map(({ value }) => value))
      const sides = [String(sum), whole.printed] as const
      if (sum === whole.value) return settled(whole.id, 'passed', whole.cells, sides)
      return {
        at: whole.id,
        verdict: 'implausible',
        place: { kind: 'claim', at: whole.id },
        cells: whole.cells,
        actual: sides[0],
        expected: sides[1],
        difference: exact(sum - whole.value),
        message: {
          zh: `正文“${whole.label}”为${whole.printed}${whole.unit}，其后所列${listed.length}项合计${sum}。正文可能只列出主要的几项。`,
          en: `The text gives ${whole.printed} as a whole; the ${listed.length} parts it lists add up to ${sum}. It may list the main parts only.`,
        },
      }
    }),
}

/** A whole with the parts that stand right after it: same section, unit and cells, at least three of them. */
function groups(report: Report): { whole: Claim; listed: Claim[] }[] {
  return report.claims.flatMap((whole, at) => {
    if (whole.scope === 'part' || kindOf(whole) !== 'count' || whole.cells.length === 0) return []
    const rest = report.claims.slice(at + 1)
    const end = rest.findIndex((each) => !isPart(each, whole))
    const listed = rest.slice(0, end < 0 ? rest.length : end)
    return listed.length >= 3 ? [{ whole, listed }] : []
  })
}

function isPart(claim: Claim, whole: Claim): boolean {
  return (
    claim.scope === 'part' &&
    claim.section === whole.section &&
    claim.unit === whole.unit &&
    claim.cells.join() === whole.cells.join()
  )
}
