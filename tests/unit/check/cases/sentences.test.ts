import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contextOf } from '../../../../src/check/check.ts'
import { isClaimUnit } from '../../../../src/report/claim-units.ts'
import { findClaims } from '../../../../src/ingest/claims/find.ts'
import { writableClaims } from '../../../../src/ingest/claims/writable.ts'
import type { ClaimVerdict } from '../../../../src/check/judgement.ts'
import type { Side } from '../../support/cases.ts'
import { brief, folder, foundIn, isFair, stating } from '../../support/cases.ts'
import { agency, makeReport } from '../../support/made-up.ts'
import type { Stated } from '../../support/made-up.ts'

const path = join(folder, 'sentences.txt')
const previous = makeReport(
  {
    'requests.received.total': '450',
    'requests.carried_in.total': '20',
    'requests.outcome_total.total': '460',
    'disputes.review.total': '330',
    'disputes.review.pending': '27',
  },
  { year: 2022 },
)

/**
 * Sentences that we made up, innocent and guilty, as a text of the city's report: what ingest takes from each, judged, and
 * what is found. `vitest -u` rewrites what stands below them, by hand only.
 */
const parts = readFileSync(path, 'utf8')
  .split(/^(?=# )/mu)
  .map((part) => {
    const [head = '', ...lines] = part.split('\n').filter((line) => !/^(?: {4}|$)/u.test(line))
    return { side: head.slice(2) as Side, sentences: lines }
  })

test('what is taken from each sentence, and found', async () => {
  const text = parts.map(({ side, sentences }) => {
    const told = sentences.map((sentence) => {
      const { judged, found } = judge(sentence)
      return [sentence, ...judged, ...found.map(brief)].join('\n    ')
    })
    return `# ${side}\n${told.join('\n')}\n`
  })
  await expect(text.join('\n')).toMatchFileSnapshot(path)
})

test.each(parts.flatMap(({ side, sentences }) => sentences.map((each) => [side, each] as const)))(
  '%s: %s',
  (side, sentence) => {
    const { worst, found } = judge(sentence)
    expect(isFair[side](worst, found)).toBe(true)
  },
)

function judge(sentence: string): {
  readonly judged: readonly string[]
  readonly worst: ClaimVerdict | null
  readonly found: ReturnType<typeof foundIn>
} {
  const report = stating(claimed(sentence))
  const { judgements } = contextOf(agency, report, previous)
  const judged = report.claims.map(({ id, label, printed, unit }) => {
    const { verdict } = judgements.get(id)!
    return { verdict, told: `${id} ${label} ${printed}${unit}: ${verdict}` }
  })
  return {
    judged: judged.map(({ told }) => told),
    worst:
      judged.find(({ verdict }) => verdict === 'differs')?.verdict ??
      judged.at(-1)?.verdict ??
      null,
    found: foundIn(report, { previous }),
  }
}

function claimed(text: string): readonly Stated[] {
  const place = { page: null, line: 1, table: null, row: null }
  const own = stating([])
  const { claims } = writableClaims(
    findClaims([{ text, section: 1, place }], {
      scope: 'region',
      agency: agency.name.zh,
      year: own.year,
      sections: [1],
      tables: new Map(Object.entries(own.editions)),
      values: new Map(own.observations.map(({ cell, value }) => [cell, value ?? 0])),
    }),
  )
  return claims.map(({ label, printed, unit, scope, cells, period }) => {
    if (!isClaimUnit(unit)) throw new Error(unit)
    return [label, printed, unit, scope, cells, period]
  })
}
