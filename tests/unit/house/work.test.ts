import { growthOf, workOf } from '../support/work.ts'
import { expect, test } from 'vitest'
import { parseReport } from '../../../src/report/parse.ts'
import { serializeReport } from '../../../src/report/serialize.ts'
import { makeReport } from '../support/made-up.ts'
import { curatedFile } from '../support/report.ts'

const list = (size: number): number[] => Array.from({ length: size }, (_, at) => at)
const growth = (run: (size: number) => unknown): Promise<number> =>
  growthOf((size) => () => run(size), 400)

function pairs(all: readonly number[]): number {
  let sum = 0
  for (const one of all) for (const other of all) sum += one * other
  return sum
}

test('work that grows as its input does, and as its square, is told apart', async () => {
  expect(await growth((size) => list(size).map((each) => each + 1))).toBeLessThan(2.1)
  expect(await growth((size) => 'a'.repeat(size).replace(/b/g, ''))).toBeLessThan(2.1)
  for (const run of [
    (size: number) => pairs(list(size)),
    (size: number) => list(size).filter((each, _, all) => all.indexOf(each) === 0),
    (size: number) => list(size).reduce<number[]>((all, each) => [...all, each], []),
    (size: number) => list(size).map((each) => 'a'.repeat(size).includes(`b${each}`)),
    (size: number) => list(size).map(() => /b/.test('a'.repeat(size))),
  ]) {
    expect(await growth(run)).toBeGreaterThan(3)
  }
})

test('the same work is counted alike each time, however often it was done before', async () => {
  const text = serializeReport(makeReport({ 'requests.received.total': '30' }))
  const read = (): unknown => parseReport(curatedFile(text))
  await workOf(read)
  const counted: number[] = []
  for (let time = 0; time < 6; time++) counted.push(await workOf(read))
  expect(Math.max(...counted) - Math.min(...counted)).toBeLessThan(100)
})
