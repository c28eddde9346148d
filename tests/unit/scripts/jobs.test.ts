import { mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobsOf, readJobs } from '../../../scripts/lib/jobs.ts'
import { writeMadeUp } from '../../bench/made-up.ts'
import { run, sums } from '../support/command.ts'
import { remove } from '../support/folder.ts'
import { deep } from '../support/killed.ts'
import { keepYears } from '../support/years.ts'

// Of more than one stretch, which is 24 agencies at most.
const data = join(realpathSync(mkdtempSync(join(tmpdir(), 'jobs-'))), 'data')
const at = (...names: string[]): string => join(data, '..', ...names)

beforeAll(() => {
  writeMadeUp(data, 26)
  keepYears(data, [2024])
})
afterAll(() => remove(data))

test('jobs are read from 1 to 999', () => {
  const asked = [undefined, '1', '12', '999', '0', '1000', '-1', '1.5', '', 'all']
  expect(asked.map(readJobs)).toEqual([null, 1, 12, 999, ...Array<undefined>(6).fill(undefined)])
  const { code, err } = run('build-data', ['--jobs', '0', '--data', data, '--out', at('none')])
  expect([code, err]).toEqual([1, 'Unexpected --jobs 0, expected a whole number from 1 to 999\n'])
})

test('as many processes work as are asked for, else as pay and as cores and memory allow', () => {
  const machine = { cores: 4, memory: 16e9 }
  const jobs = (wanted: number, more: Partial<typeof machine> = {}): number =>
    jobsOf(null, (most) => Math.min(wanted, most), { ...machine, ...more })
  expect([0, 59, 119, 120, 180, 240, 9999].map((wanted) => jobs(wanted))).toEqual([
    ...[1, 1, 1, 2, 3, 4, 4],
  ])
  expect([jobs(9999, { cores: 1 }), jobs(9999, { memory: 1e9 })]).toEqual([1, 1])
  expect(jobs(9999, { memory: 2e9 })).toBe(2)
  expect(jobsOf(3, () => 0, { cores: 1, memory: 0 })).toBe(3)
})

/** Builds the data in so many processes; what it said, the sums of the files, and what is in its cache. */
function build(jobs: number, ...more: string[]): [string, Record<string, string>, string[]] {
  const [out, cache] = [at(`out-${jobs}`), at(`cache-${jobs}`)]
  const args = ['--data', data, '--out', out, '--jobs', String(jobs), ...more]
  const { err } = run('build-data', args, { CACHE_DIR: cache })
  const kept = more.includes('--no-cache') ? [] : readdirSync(join(cache, 'agencies')).sort()
  return [err, sums(out), kept]
}

test(
  'one process and several write the same bytes, and keep the same',
  { timeout: 120_000 },
  () => {
    const [, one, kept] = build(1)
    expect(Object.keys(one).length).toBeGreaterThan(100)
    expect(build(3).slice(1)).toEqual([one, kept])
    if (deep) expect(build(2, '--no-cache')[1]).toEqual(one)
  },
)

test('what is wrong is said once, in as many processes', { timeout: 120_000 }, () => {
  const name = readdirSync(join(data, 'agencies'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('2024.md'))
    .sort()
    .at(-1)!
  const report = join(data, 'agencies', name)
  const before = readFileSync(report, 'utf8')
  writeFileSync(report, before.replace('year: 2024', 'year: 2023'))
  const [said] = build(1)
  expect(said).toContain('2024.md:')
  expect(build(2, '--no-cache')[0]).toBe(said)
  writeFileSync(report, before)
})
