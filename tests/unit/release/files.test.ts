import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missingFiles, releasedFiles } from '../../../src/release/files.ts'
import { publishReal } from '../dataset/product/support.ts'

const sums = readFileSync(join('data', 'releases', '2026.11.0', 'SHA256SUMS'), 'utf8')
const released = releasedFiles('2026.11.0', sums)

/** The paths that are said to be missing where of some files only some are published. */
function missing(before: readonly string[], published: readonly string[]): string[] {
  return missingFiles({ version: '1', paths: before }, published).map(({ reason }) =>
    reason.en.replace(/^Missing file (.*), which release 1 holds$/, '$1'),
  )
}

test('every file of release 2026.11.0 is among those published of its data, in whole or in parts', async () => {
  expect(released.paths.length).toBe(sums.split('\n').length - 1)
  expect(released.paths).toContain('agencies/suqian-321300-gov.csv')
  expect(missingFiles(released, (await publishReal()).paths())).toEqual([])
  expect(missingFiles(released, (await publishReal(100_000)).paths())).toEqual([])
})

test('each file that is not published is said, with its line in the sums', () => {
  const [first, second, ...others] = released.paths
  expect(missingFiles(released, others)).toEqual([
    expect.objectContaining({ file: 'data/releases/2026.11.0/SHA256SUMS', line: 1 }),
    expect.objectContaining({ line: 2 }),
  ])
  expect(missing(released.paths, others)).toEqual([first, second])
})

test('parts in the same form stand for a file, and nothing else does', () => {
  expect(missing(['a.csv'], ['a-2024-14.csv'])).toEqual([])
  expect(missing(['a.csv'], ['a-2024-14.json', 'ab-2024.csv', 'a.json'])).toEqual(['a.csv'])
  expect(missing(['a.excel.csv'], ['a-2024-14.csv'])).toEqual(['a.excel.csv'])
  expect(missing(['provinces/14.csv'], ['provinces/14-2024.csv'])).toEqual([])
  expect(missing(['SHA256SUMS'], [])).toEqual(['SHA256SUMS'])
})

test('the slices of a year go together with its last report, not alone and not with all years', () => {
  const year = ['years/2020.csv', 'years/2020.json']
  expect(missing(year, ['years/2021.csv'])).toEqual([])
  expect(missing(year, ['years/2020.json'])).toEqual(['years/2020.csv'])
  expect(missing(year, ['a.csv'])).toEqual(year)
})
