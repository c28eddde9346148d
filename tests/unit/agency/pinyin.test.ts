import { workOf } from '../support/work.ts'
import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseDivisions } from '../../../src/agency/divisions-file.ts'
import { syllablesOf } from '../../../src/agency/pinyin.ts'

const register = parseDivisions(new VFile(readFileSync('data/divisions.csv', 'utf8')))

test.each([
  ['140826', ['JiangXian']],
  ['140500', ['JinCheng']],
  ['610100', ['XiAn']],
  ['610000', ['ShaanXi']],
  ['211000', ['LiaoYang']],
  ['320800', ['HuaiAn']],
  ['630203', ['PinGan', 'PingAn']],
  ['450000', ['GuangXi']],
  ['451228', ['DuAn']],
  ['141100', ['LvLiang']],
])('%s is read as %j', (code, syllables) => {
  expect(syllablesOf(register.get(code)!)).toEqual(syllables)
})

test('every division of the register is read, letter for letter, and few in more than one way', () => {
  const read = [...register.values()].map((division) => ({ division, ways: syllablesOf(division) }))
  const changed = read.filter(
    ({ division, ways }) =>
      ways.length === 0 || ways.some((way) => way.toLowerCase() !== division.pinyin),
  )
  const unread = read.filter(({ ways }) => ways.some((way) => !/^[A-Z]/.test(way)))
  expect([changed, unread]).toEqual([[], []])
  expect(read.filter(({ ways }) => ways.length > 1).length).toBeLessThan(100)
})

test('letters that are no pinyin stay whole', () => {
  expect(syllablesOf({ name: '某县', pinyin: 'qqq' })).toEqual(['Qqq'])
})

test('letters that can be cut in very many ways are cut in some, and no more are looked for', async () => {
  const work = await workOf(() => syllablesOf({ name: '甲市', pinyin: 'ao'.repeat(20) }))
  expect(work).toBeLessThan(5_000_000)
  expect(syllablesOf({ name: '甲市', pinyin: 'ao'.repeat(20) })).toEqual([capital('ao'.repeat(20))])
  expect(syllablesOf({ name: '甲市', pinyin: 'ao'.repeat(5_000) })).toEqual([
    capital('ao'.repeat(5_000)),
  ])
  expect(syllablesOf({ name: '甲乙', pinyin: 'aoao' })).toEqual(['AoAo'])
})

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
