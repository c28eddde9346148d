import { describe } from 'vitest'
import type { Printed } from '../../support/made-up.ts'
import { cases } from '../../support/cases.ts'

const differs = ['text-and-table.s1-1 implausible']
const otherwise = ['text-and-table.s1-1 other_reading']

describe('all are said to have ended so, and some are pending', () => {
  const upheld = ['disputes.review.upheld'] as const
  const cells = (upheld: string, pending: string, total: string): Printed => ({
    'disputes.review.upheld': upheld,
    'disputes.review.corrected': '0',
    'disputes.review.other': '0',
    'disputes.review.pending': pending,
    'disputes.review.total': total,
  })
  cases('all-concluded', {
    innocent: [
      [
        'not as a share of all',
        [['复议维持', '62.5', '%', 'region', upheld]],
        'agrees',
        [],
        cells('5', '3', '8'),
      ],
    ],
    guilty: [
      [
        'counted, one pending',
        [['复议均获维持', '6', '件', 'region', upheld]],
        'other_definition',
        otherwise,
        cells('5', '1', '6'),
      ],
      [
        'counted, none pending, one too many',
        [['复议均获维持', '6', '件', 'region', upheld]],
        'differs',
        differs,
        cells('5', '0', '5'),
      ],
      [
        'as a share, three pending',
        [['复议均获维持', '100', '%', 'region', upheld]],
        'other_definition',
        ['shares.s1-1 other_reading'],
        cells('5', '3', '8'),
      ],
      [
        'all are said to be pending, of which half are',
        [['复议均未审结', '8', '件', 'region', ['disputes.review.pending']]],
        'differs',
        differs,
        cells('4', '4', '8'),
      ],
    ],
  })
})
