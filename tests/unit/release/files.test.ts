import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missingFiles, releasedFiles } from '../../../src/release/files.ts'
import { publishReal } from '../dataset/product/support.ts'

const sums = readFileSync(join('data', 'releases', '2026.11.0', 'SHA256SUMS'), 'utf8')
const released = releasedFiles('2026.11.0', sums, 'SHA256SUMS')

/** The paths that are said to be missing where of some files only some are published. */
function missing(before: readonly string[], published: readonly string[]): string[] {
  return missingFiles({ version: '1', list: 'FILES', paths: before }, published).map(({ reason }) =>
    reason.en.replace(/^Missing file (.*), which release 1 holds$/, '$1'),
  )
}

test('every file of release 2026.11.0 is among those published of its data, but what grew too large', async () => {
  expect(released.paths.length).toBe(sums.split('\n').length - 1)
  expect(released.paths).toContain('agencies/suqian-321300-gov.csv')
  expect(missingFiles(released, (await publishReal()).paths())).toEqual([])
})

test('each file that is not published is said, with its line in the sums', () => {
  const [first, second, ...others] = released.paths
  expect(missingFiles(released, others)).toEqual([
    expect.objectContaining({ file: 'data/releases/2026.11.0/SHA256SUMS', line: 1 }),
    expect.objectContaining({ line: 2 }),
  ])
  expect(missing(released.paths, others)).toEqual([first, second])
})

test('what is left out as too large counts as published, and nothing stands for what is not', async () => {
  const scaled = await publishReal({ small: 2_000, large: 100_000 })
  const { leftOut } = scaled.written
  expect(leftOut).toContain('observations.csv')
  expect(leftOut).toContain('indicators/received.json')
  expect(leftOut.filter((path) => scaled.paths().includes(path))).toEqual([])
  expect(missingFiles(released, [...scaled.paths(), ...leftOut])).toEqual([])
  expect((await publishReal()).written.leftOut).toEqual([])
  const forms = ['a.csv', 'a.excel.csv', 'a.json', 'SHA256SUMS']
  expect(missing(forms, ['a.parquet', 'a.csv.gz', 'a-2024-14.csv'])).toEqual(forms)
})

test('the slices of a year go together with its last report, not alone and not with all years', () => {
  const year = ['years/2020.csv', 'years/2020.json']
  expect(missing(year, ['years/2021.csv'])).toEqual([])
  expect(missing(year, ['years/2020.json'])).toEqual(['years/2020.csv'])
  expect(missing(year, ['a.csv'])).toEqual(year)
})
