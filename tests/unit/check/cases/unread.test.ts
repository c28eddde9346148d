import { describe } from 'vitest'
import { cases, cells } from '../../support/cases.ts'

const { granted, refused } = cells
const differs = ['text-and-table.s1-1 implausible']

describe('a figure that a cell nobody can read would make up for is no difference', () => {
  const unread = { 'requests.denied_deliberative.total': '?' } as const
  cases('unread', {
    innocent: [
      [
        'more than the cells that are read',
        [['不予公开', '25', '件', 'region', refused]],
        'not_comparable',
        [],
        unread,
      ],
      [
        'a part with more than the cells that are read',
        [['某局不予公开', '25', '件', 'part', refused]],
        'other_scope',
        [],
        unread,
      ],
      [
        'a share of more than the cells that are read',
        [['不予公开占比', '9', '%', 'region', refused]],
        'not_comparable',
        [],
        unread,
      ],
      [
        'a share, while those carried in are not to be read',
        [['予以公开占比', '50', '%', 'region', granted]],
        'not_comparable',
        [],
        { 'requests.carried_in.total': '?' },
      ],
    ],
    guilty: [
      [
        'fewer than the cells that are read',
        [['不予公开', '12', '件', 'region', refused]],
        'differs',
        differs,
        unread,
      ],
      [
        'a share of none is not that of a cell that is not to be read',
        [['自然人占比', '0', '%', 'region', ['requests.received.natural_person']]],
        'differs',
        ['shares.s1-1 implausible'],
        { 'requests.outcome_total.natural_person': '?' },
      ],
    ],
  })
})
