import { describe } from 'vitest'
import type { CellId } from '../../../../src/form/editions.ts'
import type { ClaimScope } from '../../../../src/report/report.ts'
import type { Printed, Stated } from '../../support/made-up.ts'
import { makeReport } from '../../support/made-up.ts'
import type { Sides } from '../../support/cases.ts'
import { cases, cells } from '../../support/cases.ts'

const points = (
  printed: string,
  scope: ClaimScope = 'region',
  of: readonly CellId[] = cells.granted,
): Stated => ['予以公开占比同比变化', printed, '个百分点', scope, of]
const off = ['growth.s1-1 implausible']
const last: Printed = {
  'requests.received.total': '440',
  'requests.carried_in.total': '10',
  'requests.outcome_total.total': '450',
  'requests.granted.total': '92',
}
const previous = makeReport(last, { year: 2022 })

describe('the share granted rose from 92 of 450 to 226 of 720', () => {
  cases(
    'points',
    {
      innocent: [
        ['by what lies between the two shares', [points('10.9')], 'agrees'],
        ['by what lies between the two as they are rounded', [points('11.0')], 'agrees'],
        ['of requests received, cut off', [points('10.5')], 'agrees'],
        ['by about as much', [points('约11')], 'agrees'],
        ['by about something else', [points('约20')], 'not_comparable'],
        ['by something else, of nobody knows whose', [points('20', 'unknown')], 'not_comparable'],
        ['of the government proper', [points('10.9', 'core')], 'other_scope'],
        [
          'of documents, which are a share of nothing',
          [points('10.9', 'region', ['documents.normative.in_force'])],
          'not_comparable',
        ],
      ],
      guilty: [
        ['by something else', [points('20')], 'differs', off],
        ['down, not up', [points('-10.9')], 'differs', off],
      ],
    },
    {},
    previous,
  )
})

describe('there is no share of last year', () => {
  const one: Sides = {
    innocent: [['is not compared', [points('10.9')], 'not_comparable']],
  }
  describe('no report of it', () => cases('points-alone', one))
  describe('two years before', () =>
    cases('points-earlier', one, {}, makeReport(last, { year: 2021 })))
  describe('no request', () => cases('points-of-none', one, {}, makeReport({}, { year: 2022 })))
  describe('nobody can read the requests granted', () =>
    cases(
      'points-unread',
      one,
      {},
      makeReport({ ...last, 'requests.granted.total': '?' }, { year: 2022 }),
    ))
})

describe('nobody can read how many were decided last year', () => {
  const unread = makeReport({ ...last, 'requests.outcome_total.total': '?' }, { year: 2022 })
  cases(
    'points-of-received',
    {
      innocent: [['by what it is of those received', [points('10.6')], 'agrees']],
      guilty: [['by something else', [points('20')], 'differs', off]],
    },
    {},
    unread,
  )
})

describe('the tables count the government proper', () => {
  cases(
    'points-of-core',
    { innocent: [['of the region, which they do not count', [points('10.9')], 'other_scope']] },
    { scope: 'core' },
    makeReport(last, { year: 2022, scope: 'core' }),
  )
})
