import { expect, test } from 'vitest'
import { openCurated } from '../../../../scripts/lib/curated.ts'
import { openCandidates } from '../../../../src/view/workbench/candidates.ts'
import { frozen } from '../../support/folder.ts'

const { context, agencies } = openCurated(frozen)
const find = openCandidates({ register: context.register, agencies })
const ids = (question: string): string[] =>
  find(question, 'zh').map(({ id, held }) => (held ? id : `+${id}`))

test.each([
  ['晋城市人民政府', ['jincheng-140500-gov', '+jincheng-140500-gov-office']],
  ['140500', ['jincheng-140500-gov', '+jincheng-140500-gov-office']],
  ['jincheng-140500-gov', ['jincheng-140500-gov', '+jincheng-140500-gov-office']],
  ['新绛', ['xinjiang-140825-gov-office', '+xinjiang-140825-gov']],
  ['阳城县', ['+yangcheng-140522-gov', '+yangcheng-140522-gov-office']],
  [
    '阳城县教育局',
    ['+yangcheng-140522-dept-education', '+yangcheng-140522-gov', '+yangcheng-140522-gov-office'],
  ],
  ['没有这个地方', []],
  ['', []],
])('%s', (question, expected) => {
  expect(ids(question)).toEqual(expected)
})

test('of many places eight agencies at most, those of the nearest names first', () => {
  expect(ids('jincheng')).toEqual([
    'jincheng-140500-gov',
    '+jincheng-140500-gov-office',
    '+jinchengjiang-451202-gov',
    '+jinchengjiang-451202-gov-office',
    '+chengqu-140502-gov',
    '+chengqu-140502-gov-office',
    '+qinshui-140521-gov',
    '+qinshui-140521-gov-office',
  ])
})

test('in words of either language', () => {
  expect(find('阳城县', 'en')[0]).toEqual({
    id: 'yangcheng-140522-gov',
    held: false,
    zh: '阳城县人民政府',
    name: "Yangcheng County People's Government",
    about: 'County · Shanxi · Jincheng',
  })
  expect(find('jincheng', 'zh')[0]!.about).toBe('地市级 · 山西省')
})
