import { describe, expect, test } from 'vitest'
import { contextOf, runChecks } from '../../../../src/check/check.ts'
import { checks } from '../../../../src/check/checks.ts'
import { cellsOf, findEdition } from '../../../../src/form/editions.ts'
import { identityKinds } from '../../../../src/form/identities.ts'
import { evaluate } from '../../../../src/indicator/indicators.ts'
import type { Printed } from '../../support/made-up.ts'
import { agency, makeReport } from '../../support/made-up.ts'

const run = (printed: Printed): ReturnType<typeof runChecks> => {
  const report = makeReport(printed)
  return runChecks(checks, report, contextOf(agency, report, null))
}
const found = (printed: Printed): string[] =>
  run(printed).findings.map(({ id, verdict, difference, folded }) =>
    [
      id.slice(id.indexOf('.') + 1),
      verdict,
      difference,
      ...folded.map((each) => each.slice(each.indexOf('.') + 1)),
    ].join(' '),
  )

/** Requests that two individuals and a business made, each granted or refused; what is named is printed otherwise. */
const three = (other: Printed = {}): Printed => ({
  'requests.received.natural_person': '2',
  'requests.received.enterprise': '1',
  'requests.received.total': '3',
  'requests.granted.natural_person': '2',
  'requests.granted.total': '2',
  'requests.denied_third_party.enterprise': '1',
  'requests.denied_third_party.total': '1',
  'requests.outcome_total.natural_person': '2',
  'requests.outcome_total.enterprise': '1',
  'requests.outcome_total.total': '3',
  ...other,
})

test('figures that add up give no finding', () => {
  expect(found(three())).toEqual([])
})

describe('blanks that are 0 give no finding', () => {
  test('every 0 of the table left blank', () => {
    const blank = cellsOf(findEdition('form-2021')!)
      .filter(({ id, table }) => table.id === 'requests' && !(id in three()))
      .map(({ id }) => [id, ''] as const)
    expect(blank.length).toBeGreaterThan(100)
    expect(found(three(Object.fromEntries(blank)))).toEqual([])
  })

  test('a cell of a result that has no case', () => {
    expect(
      found({
        'disputes.review.upheld': '1',
        'disputes.review.other': '',
        'disputes.review.total': '1',
      }),
    ).toEqual([])
  })
})

describe('blanks that are not 0 are one finding, and no failure', () => {
  const totals = {
    'requests.granted.total': '',
    'requests.denied_third_party.total': '',
    'requests.denied_other_law.total': '',
  }

  test('the total of each outcome', () => {
    expect(found(three(totals))).toEqual([
      'left-blank.requests.total blank  applicants.granted applicants.denied_third_party outcomes.total',
    ])
  })

  test('in words', () => {
    expect(run(three(totals)).findings[0]?.message).toEqual({
      zh: '“总计”一栏有3格未填，按0计则3处等式不成立。未填不等于0，原值未知。由其余数字可推知其中2格，合计3。',
      en: '3 cells of the column “Total” are left blank; read as 0, 3 equations of the form would not hold. A blank is not 0, and what was meant is not known. The other figures give 2 of them, 3 in all.',
    })
  })

  test('one total, in words', () => {
    const { findings } = run({ 'disputes.review.upheld': '4', 'disputes.review.total': '' })
    expect(findings.map(({ id, message }) => [id.slice(id.indexOf('.') + 1), message])).toEqual([
      [
        'left-blank.disputes.total',
        {
          zh: '“总计”一栏“行政复议”一格未填，按0计则1处等式不成立。未填不等于0，原值未知。由其余数字可推知该格为4。',
          en: 'One cell (“Administrative review”) of the column “Total” is left blank; read as 0, an equation of the form would not hold. A blank is not 0, and what was meant is not known. The other figures give it as 4.',
        },
      ],
    ])
  })

  test('a row of applicants', () => {
    const row = { 'requests.received.natural_person': '', 'requests.received.enterprise': '' }
    expect(found(three(row))).toEqual([
      'left-blank.requests.received blank  balance.natural_person balance.enterprise applicants.received',
    ])
  })

  test('cells that cannot be told apart, in words', () => {
    const { findings } = run({
      'disputes.review.upheld': '',
      'disputes.review.other': '',
      'disputes.review.total': '4',
    })
    expect(findings.map(({ message }) => message)).toEqual([
      {
        zh: '“行政复议”一行有2格未填，按0计则1处等式不成立。未填不等于0，原值未知。',
        en: '2 cells of the row “Administrative review” are left blank; read as 0, an equation of the form would not hold. A blank is not 0, and what was meant is not known.',
      },
    ])
  })

  test('a blank column and a blank row are two', () => {
    const both = {
      ...totals,
      'requests.received.natural_person': '',
      'requests.received.enterprise': '',
    }
    expect(found(three(both)).map((each) => each.split(' ')[0])).toEqual([
      'left-blank.requests.total',
      'left-blank.requests.received',
    ])
  })

  test('they are out of the rate of consistency, and out of what failed', () => {
    const { tallies } = run(three(totals))
    const identities = tallies.filter(({ check }) => check in identityKinds)
    expect(identities.map(({ check, failed, undecided }) => [check, failed, undecided])).toEqual([
      ['balance', 0, 0],
      ['applicants', 0, 2],
      ['outcomes', 0, 1],
      ['results', 0, 0],
    ])
    expect(tallies.find(({ check }) => check === 'left-blank')).toMatchObject({
      applied: 1,
      failed: 0,
      undecided: 1,
    })
    const rate = evaluate(makeReport(three(totals)), {
      tallies,
      daysLate: null,
      previous: null,
      residents: null,
    })
    expect(rate.find(({ indicator }) => indicator === 'consistency-rate')).toMatchObject({
      value: 1,
      numerator: 39,
      denominator: 39,
    })
  })
})

describe('a failure stays one', () => {
  test.each<[string, Printed, string[]]>([
    [
      'where the blank is on the side that has more',
      three({ 'requests.granted.natural_person': '9', 'requests.granted.enterprise': '' }),
      ['applicants.granted fails -7', 'outcomes.natural_person fails -7'],
    ],
    [
      'beside a blank elsewhere',
      three({ 'requests.received.total': '4' }),
      ['balance.total fails -1', 'applicants.received fails 1'],
    ],
    [
      'a printed total of 0',
      {
        'disputes.review.upheld': '10',
        'disputes.review.corrected': '1',
        'disputes.review.total': '0',
      },
      ['results.review fails -11'],
    ],
  ])('%s', (_, printed, expected) => {
    expect(found(printed)).toEqual(expected)
  })
})

describe('no equation is tested of a cell that nobody can read, or that is not in the report', () => {
  test.each<[string, Printed, string[]]>([
    [
      'of what would fail',
      three({ 'requests.granted.natural_person': '9', 'requests.granted.enterprise': '?' }),
      ['outcomes.natural_person fails -7'],
    ],
    [
      'of what would fail, without the row',
      three({ 'requests.granted.natural_person': '9', 'requests.granted.enterprise': 'absent' }),
      ['outcomes.natural_person fails -7'],
    ],
    [
      'of what would be left blank',
      three({ 'requests.granted.enterprise': '?', 'requests.granted.total': '3' }),
      ['outcomes.total fails -1'],
    ],
    [
      'of what would be left blank, without the row',
      three({ 'requests.granted.enterprise': 'absent', 'requests.granted.total': '3' }),
      ['outcomes.total fails -1'],
    ],
  ])('%s', (_, printed, expected) => {
    expect(found(printed)).toEqual(expected)
  })
})

test('a procedure or a table left blank as a whole is consistent with 0', () => {
  const { observations } = makeReport()
  for (const table of ['disputes.review.', 'disputes.', 'requests.', 'documents.', '']) {
    const cells = observations.filter(({ cell }) => cell.startsWith(table))
    expect(found(Object.fromEntries(cells.map(({ cell }) => [cell, ''])))).toEqual([])
  }
})
