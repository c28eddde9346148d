import { expect, test } from 'vitest'
import type { ReportFile } from '../../../src/dataset/agency-file.ts'
import type { Scope } from '../../../src/report/report.ts'
import { mayBeReviewFirst } from '../../../src/view/review-first.ts'
import { madeFile } from '../charts/fixture.ts'

type Year = readonly [
  year: number,
  reviews: number | 'blank',
  directSuits: number | 'blank',
  scope?: Scope,
]

const reports = (years: readonly Year[]): readonly ReportFile[] =>
  madeFile(
    years.map(([year, reviews, suits, scope = 'region']) => ({
      year,
      scope,
      cells: {
        'disputes.review.total': reviews,
        'disputes.review.upheld': reviews,
        'disputes.direct_suit.total': suits,
        'disputes.direct_suit.upheld': suits,
      },
    })),
  ).reports as readonly ReportFile[]

test.each<[boolean, string, readonly Year[]]>([
  [
    true,
    'suits fell, reviews rose',
    [
      [2023, 20, 30],
      [2024, 31, 12],
    ],
  ],
  [
    true,
    'a year that is not held lies between',
    [
      [2022, 20, 30],
      [2025, 31, 12],
    ],
  ],
  [
    false,
    'reviews fell and suits rose, as in 宿迁',
    [
      [2023, 440, 24],
      [2024, 170, 25],
    ],
  ],
  [
    false,
    'both fell',
    [
      [2023, 20, 30],
      [2024, 19, 12],
    ],
  ],
  [
    false,
    'both rose',
    [
      [2023, 20, 30],
      [2024, 21, 31],
    ],
  ],
  [
    false,
    'reviews stayed',
    [
      [2023, 20, 30],
      [2024, 20, 12],
    ],
  ],
  [
    false,
    'both years are before the rule',
    [
      [2022, 20, 30],
      [2023, 31, 12],
    ],
  ],
  [
    false,
    'both years are after it',
    [
      [2024, 20, 30],
      [2025, 31, 12],
    ],
  ],
  [
    false,
    'the scopes differ',
    [
      [2023, 20, 30],
      [2024, 31, 12, 'core'],
    ],
  ],
  [
    false,
    'neither scope is known',
    [
      [2023, 20, 30, 'unknown'],
      [2024, 31, 12, 'unknown'],
    ],
  ],
  [
    false,
    'a count is blank',
    [
      [2023, 20, 'blank'],
      [2024, 31, 12],
    ],
  ],
  [false, 'one report is held', [[2024, 31, 12]]],
])('%s where %s', (expected, _, years) => {
  expect(mayBeReviewFirst(reports(years))).toBe(expected)
})
