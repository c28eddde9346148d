import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { layouts } from '../ingest/layouts.ts'
import { madeUp } from '../ingest/made-up.ts'
import { run, sums } from '../support/command.ts'
import { madeUpPlaces, makeDataFolder } from '../support/made-up-places.ts'

const folder = mkdtempSync(join(tmpdir(), 'add-second-'))
const data = join(folder, 'data')
const [place] = madeUpPlaces(1)
const report = fc
  .sample(madeUp(['zero']), { numRuns: 12, seed: 4 })
  .find(({ edition }) => edition.id === 'form-2021')!
const held = join(data, 'agencies', '99', `${place!.pinyin}-${place!.code}-gov`, '2023.md')
const text = put('report.txt', written('rows of tabs'))
const page = put('report.html', written('html'))

beforeEach(() => {
  makeDataFolder(data, [place!])
  expect(run('add', [text, '--data', data]).code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the report in another format is compared; its reading is written for who says they are independent', () => {
  const before = sums(data)
  const first = run('add', [page, '--data', data])
  expect(first.code).toBe(3)
  expect(first.err).toContain(
    '200 cells and 0 figures of the text agree, none that is held differs',
  )
  expect(first.err).toContain(`npm run add -- ${page} --keyed writes that reading`)
  expect(sums(data)).toEqual(before)
  const draft = readFileSync(held, 'utf8')
  const keyed = run('add', [page, '--data', data, '--keyed'])
  expect(keyed.code).toBe(0)
  const after = readFileSync(held, 'utf8')
  const [, day] = /^added: (.*)$/m.exec(draft)!
  const reading = `readings:\n  - {by: open-disclosure, date: ${day}, how: keyed}\n`
  expect(after).toBe(draft.replace('readings: []\n', reading))
  expect(run('check', ['--data', data]).code).toBe(0)
  expect(run('format', ['--check', '--data', data]).code).toBe(0)
  const again = run('add', [page, '--data', data, '--keyed'])
  expect(again.code).toBe(3)
  expect(again.err).toContain('It has a reading of kind keyed: nothing to do')
  expect(readFileSync(held, 'utf8')).toBe(after)
})

test('each difference is named with its place, and nothing is changed', () => {
  const line = lineOf('（一）予以公开')
  const row = readFileSync(held, 'utf8').split('\n')[line - 1]!
  const typed = put(
    'typed.md',
    readFileSync(held, 'utf8').replace(row, row.replace(/\d+(?= \|$)/, '77')),
  )
  const before = sums(data)
  const { code, err } = run('add', [typed, '--data', data, '--keyed'])
  expect(code).toBe(1)
  const was = /(\d+) \|$/.exec(row)![1]
  const column = row.lastIndexOf(` ${was} `) + 2
  expect(err).toContain(
    `${held}:${line}:${column} requests.granted.total (（一）予以公开, 总计): ${was} here, 77 in ${typed}:${line}:${column}`,
  )
  expect(err).toContain('199 cells and 0 figures of the text agree, 1 differ: nothing is changed')
  expect(sums(data)).toEqual(before)
})

test('a figure of the text that the second does not have stands against it, one beside does not', () => {
  const claim = [
    '## 一、总体情况',
    '',
    '| 事项 | 数值 | 单位 | 口径 | 单元格 |',
    '| --- | --- | --- | --- | --- |',
    '| 发布信息 | 1500 | 条 | region | |',
    '',
  ].join('\n')
  const more = put('more.md', readFileSync(held, 'utf8').replace('## 二、', `${claim}\n## 二、`))
  const withMore = readFileSync(more, 'utf8')
  const beside = run('add', [more, '--data', data])
  expect([beside.code, withMore.includes('1500')]).toEqual([3, true])
  expect(beside.err).toContain(`“发布信息”: nothing here, 1500条 in ${more}:`)
  const fewer = put('fewer.md', readFileSync(held, 'utf8'))
  writeFileSync(held, withMore)
  const against = run('add', [fewer, '--data', data, '--keyed'])
  expect(against.code).toBe(1)
  expect(against.err).toContain(`“发布信息”: 1500条 here, nothing in ${fewer}`)
  expect(readFileSync(held, 'utf8')).toBe(withMore)
})

test('what is no second transcription gives no reading, whoever says it is', () => {
  const again = put('again.txt', `${written('rows of tabs')}\n`)
  const copy = put('copy.md', readFileSync(held, 'utf8').replaceAll('|', ' |'))
  const before = sums(data)
  for (const [path, said] of [
    [again, 'Both are .txt, read the same way: no second transcription'],
    [copy, 'It is a copy: no second transcription'],
    [held, 'It is a copy: no second transcription'],
    [text, 'has this file: nothing to do'],
  ] as const) {
    const { code, err } = run('add', [path, '--data', data, '--keyed'])
    expect([code, err.includes(said), err]).toEqual([3, true, err])
  }
  expect(sums(data)).toEqual(before)
})

test('a curated file that is wrong, or of no report that is held, changes nothing', () => {
  const curated = readFileSync(held, 'utf8')
  const cases = [
    ['wrong.md', curated.replace('edition: form-2021', 'edition: form-2222'), 'mend it first'],
    ['strange.md', curated.replace(place!.code, '990199'), 'which is not held'],
    ['other.md', curated.replace('year: 2023', 'year: 2022'), 'which is not held'],
  ] as const
  const before = sums(data)
  for (const [name, value, said] of cases) {
    const { code, err } = run('add', [put(name, value), '--data', data])
    expect([code, err.includes(said), err]).toEqual([2, true, err])
  }
  expect(run('add', [page, '--data', data, '--keyed', '--force']).code).toBe(2)
  expect(sums(data)).toEqual(before)
})

function written(layout: keyof typeof layouts): string {
  return layouts[layout].write(report).replaceAll('甲山县', place!.name)
}

function put(name: string, value: string): string {
  const path = join(folder, name)
  writeFileSync(path, value)
  return path
}

function lineOf(label: string): number {
  return (
    readFileSync(held, 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(label)) + 1
  )
}
