import { editions, tableOf } from '../form/editions.ts'
import type { Identity, IdentityId } from '../form/identities.ts'
import { identityKinds, sides } from '../form/identities.ts'
import { plainLabel } from '../form/form.ts'
import { inData } from '../locale/format.ts'
import type { Label } from '../locale/label.ts'
import { cellIn } from '../report/figures.ts'
import type { Report } from '../report/report.ts'
import type { Check, CheckResult, Unsatisfied } from './check.ts'
import { settled } from './check.ts'
import type { IdentityTest } from './identity-tests.ts'
import { testIdentities } from './identity-tests.ts'
import { failuresIn } from './suspects.ts'

const statements: Readonly<Record<IdentityId, Label>> = {
  balance: {
    zh: '每一列：本年新收 + 上年结转 = 办理结果总计 + 结转下年度。这一条印在表格里。',
    en: 'In each column: received + carried in = total outcomes + carried over. The form itself prints this rule.',
  },
  applicants: {
    zh: '每一行：自然人与五类组织之和 = 总计。',
    en: 'In each row: individuals and the five kinds of organisation add up to the total.',
  },
  outcomes: {
    zh: '每一列：各项办理结果之和 = （七）总计。',
    en: 'In each column: the single outcomes add up to the total of outcomes.',
  },
  results: {
    zh: '每一类案件：维持 + 纠正 + 其他 + 尚未审结 = 总计。',
    en: 'For each procedure: upheld + corrected + other + pending = total.',
  },
}

const examples: Readonly<Record<IdentityId, Label>> = {
  balance: {
    zh: '新收718 + 上年结转9 = 办结720 + 结转7，成立。',
    en: '718 received + 9 carried in = 720 concluded + 7 carried over: it holds.',
  },
  applicants: {
    zh: '自然人221 + 企业4 + 法律服务1 = 总计226，成立；总计若为空白则无法核对，不代填。',
    en: '221 individuals + 4 businesses + 1 legal service = 226: it holds. With a blank total it cannot be tested; nothing is filled in.',
  },
  outcomes: {
    zh: '各项结果226 + 87 + 22 + 362 + 14 + 9 = 总计720，成立。',
    en: 'Outcomes 226 + 87 + 22 + 362 + 14 + 9 = 720: it holds.',
  },
  results: {
    zh: '维持28 + 纠正30 + 其他40 + 未审结1 = 总计99，成立。',
    en: '28 upheld + 30 corrected + 40 other + 1 pending = 99: it holds.',
  },
}

function identityCheck(id: IdentityId): Check {
  const { table, label, along } = identityKinds[id]
  const { left, right } = sides(id, tableOf(editions.at(-1)!, table))
  const term = (part: string): string =>
    along === 'row' ? `${table}.*.${part}` : `${table}.${part}.*`
  return {
    id,
    label,
    exact: true,
    severity: 'error',
    statement: statements[id],
    formula: `${left.map(term).join(' + ')} = ${right.map(term).join(' + ')}`,
    example: examples[id],
    limits: {
      zh: '有空格而填上数就能成立的不算不成立，见“未填”。不成立可能出于报告、采集或录入，先对照原文再下结论。',
      en: 'What would hold if a blank stood for a figure is no failure: see “Left blank”. A failure may lie in the report, its capture or our transcription: look at the source first.',
    },
    run: (report) => run(id, report),
  }
}

function run(id: IdentityId, report: Report): CheckResult[] {
  return testIdentities(report, identityKinds[id].table)
    .filter(({ identity }) => identity.check === id)
    .map((test) => {
      const { identity, outcome, cells, actual, expected } = test
      return outcome === 'fails'
        ? withSuspect(report, identity, failing(report, test))
        : settled(identity.at, outcome === 'passed' ? 'passed' : 'undecided', cells, [
            actual,
            expected,
          ])
    })
}

/** Adds to a failure the one cell that would explain it and every other it stands in, where there is one. */
function withSuspect(report: Report, { check, at }: Identity, result: Unsatisfied): Unsatisfied {
  const only = failuresIn(report).find(
    ({ identity }) => identity.check === check && identity.at === at,
  )?.suspect
  if (!only) return result
  const cell = cellIn(report, only.cell)!
  const [row, column] = [plainLabel(cell.row.label), plainLabel(cell.column.label)]
  const value = inData.number(only.value)
  return {
    ...result,
    message: {
      zh: `${result.message.zh}如“${row.zh}·${column.zh}”一格为${value}，则所在行列都成立。`,
      en: `${result.message.en} If the one cell “${row.en}, ${column.en}” were ${value}, its row and its column would hold.`,
    },
  }
}

function failing(report: Report, { identity, ...sides }: IdentityTest): Unsatisfied {
  const { cells, actual, expected, difference } = sides
  const { label } = identityKinds[identity.check]
  const cell = cellIn(report, identity.right[0]!)!
  const line = plainLabel(identity.along === 'row' ? cell.row.label : cell.column.label)
  const [left, right] = sidesInWords[identity.check]
  const gap = inData.number(Math.abs(difference))
  const [sum, stated] = [expected, actual].map(inData.figures)
  return {
    at: identity.at,
    verdict: 'fails',
    place: { kind: 'cell', at: identity.right[0]! },
    cells,
    actual,
    expected,
    difference,
    message: {
      zh: `${label.zh}（${line.zh}）：${left.zh}为${sum || '空白'}，${right.zh}为${stated || '空白'}，相差${gap}。可能是报告填写、网页转换或本站录入所致，请对照原文。`,
      en: `${label.en} (${line.en}): ${left.en} come to ${sum || 'a blank'}, ${right.en} to ${stated || 'a blank'}, a difference of ${gap}. The report, its conversion or our transcription may be the cause: compare the source.`,
    },
  }
}

/** What stands on the two sides of an identity, in words: what is added up, and what is stated. */
export const sidesInWords: Readonly<Record<IdentityId, readonly [Label, Label]>> = {
  balance: [
    { zh: '新收与上年结转之和', en: 'received and carried in' },
    { zh: '办结总计与结转下年度之和', en: 'total outcomes and carried over' },
  ],
  applicants: [
    { zh: '各类申请人之和', en: 'the kinds of applicant' },
    { zh: '填报的总计', en: 'the stated total' },
  ],
  outcomes: [
    { zh: '各项结果之和', en: 'the single outcomes' },
    { zh: '填报的总计', en: 'the stated total' },
  ],
  results: [
    { zh: '各种结果之和', en: 'the single results' },
    { zh: '填报的总计', en: 'the stated total' },
  ],
}

/** The identities of the form as checks, one each. */
export const identityChecks: readonly Check[] = (Object.keys(identityKinds) as IdentityId[]).map(
  identityCheck,
)
