import { expect, test } from 'vitest'
import { words } from '../../../src/locale/words.ts'
import { locales } from '../../../src/locale/locale.ts'
import { answer, changeOf, pointsBetween } from '../../../src/view/answer.ts'
import type { MadeReport } from '../charts/fixture.ts'
import { madeFile } from '../charts/fixture.ts'

const told = (cells: MadeReport['cells'], before?: MadeReport['cells'], locale = locales[0]) => {
  const report = (year: number, cells: MadeReport['cells'] = {}) =>
    madeFile([{ year, cells }]).reports[0]!
  return answer(report(2024, cells), before ? report(2023, before) : null, words(locale))
}

test.each<[string, MadeReport['cells'], MadeReport['cells'] | undefined, string[], string[]]>([
  [
    'share, change and the largest part that was not disclosed',
    {
      'requests.received.total': 105,
      'requests.granted.total': 40,
      'requests.partial.total': 10,
      'requests.unavailable_not_held.total': 30,
      'requests.denied_state_secret.total': 20,
      'requests.outcome_total.total': 100,
    },
    { 'requests.granted.total': 8, 'requests.outcome_total.total': 20 },
    [
      '2024年收到申请105件。',
      '办结的100件中，50.0%予以公开或部分公开，比上年高10个百分点；30.0%无法提供。',
    ],
    [
      'In 2024, 105 requests were received.',
      'Of the 100 concluded, 50.0% were disclosed in full or in part, 10 percentage points more than the year before; the largest other outcome is “cannot be provided” with 30.0%.',
    ],
  ],
  [
    'below ten counts alone',
    {
      'requests.received.total': 1,
      'requests.granted.total': 1,
      'requests.unavailable_not_held.total': 2,
      'requests.outcome_total.total': 3,
    },
    undefined,
    ['2024年收到申请1件。', '办结3件：予以公开1件、无法提供2件。', '不足10件，不算百分比。'],
    [
      'In 2024, 1 request was received.',
      '3 concluded: granted in full 1, cannot be provided 2.',
      'Fewer than 10, so no percentages.',
    ],
  ],
  [
    'none concluded',
    {},
    undefined,
    ['2024年收到申请0件。', '当年没有办结的申请，无法计算公开率。'],
    ['In 2024, 0 requests were received.', 'None was concluded, so no share can be worked out.'],
  ],
  [
    'a total that cannot be read is no 0',
    { 'requests.received.total': 'illegible', 'requests.outcome_total.total': 'illegible' },
    undefined,
    ['2024年度报告中，新收申请件数无法辨认。', '办结件数无法辨认。'],
    [
      'In the 2024 report the number of requests received cannot be read.',
      'The number concluded cannot be read.',
    ],
  ],
])('%s', (_, cells, before, zh, en) => {
  expect(told(cells, before)).toEqual(zh)
  expect(told(cells, before, 'en')).toEqual(en)
})

test('a change is of the shares as they are printed, and of none under ten cases', () => {
  const t = words('zh')
  expect(pointsBetween(1519, 3486, 1902, 3521)).toBe(10.4)
  expect(pointsBetween(4, 9, 50, 100)).toBeNull()
  expect(pointsBetween(null, 20, 50, 100)).toBeNull()
  expect(changeOf(10, 20, 50, 100, t)).toBe('与上年持平')
  expect(changeOf(12, 20, 50, 100, t)).toBe('比上年低10个百分点')
})
