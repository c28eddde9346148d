import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeUpYears, writeMadeUp } from '../../bench/made-up.ts'

let work = ''
beforeAll(() => void (work = realpathSync(mkdtempSync(join(tmpdir(), 'disclosure-')))))
afterAll(() => rmSync(work, { recursive: true, force: true }))

type Covered = {
  readonly result: readonly {
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[]
  }[]
}

/** Checks made-up reports: the exit code, the last line, and how often any function or block of any module was run. */
function checked(agencies: number): { code: number | null; last: string; work: number } {
  const [data, coverage] = [join(work, `${agencies}`), join(work, `${agencies}-work`)]
  writeMadeUp(data, agencies)
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check.ts', '--data', data], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, NODE_V8_COVERAGE: coverage },
  })
  const counts = readdirSync(coverage).flatMap((name) =>
    (JSON.parse(readFileSync(join(coverage, name), 'utf8')) as Covered).result.flatMap(
      ({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)),
    ),
  )
  const sum = counts.reduce((total, count) => total + count, 0)
  return { code: status, last: stderr.trimEnd().split('\n').at(-1)!, work: sum }
}

test('416 reports pass, and the work of the gate grows with them and no faster', () => {
  const [one, two, four] = [13, 26, 52].map(checked)
  expect([four!.code, four!.last]).toEqual([
    0,
    `52 agencies and ${52 * madeUpYears.length} reports read`,
  ])
  const [first, second] = [two!.work - one!.work, four!.work - two!.work]
  expect(first).toBeGreaterThan(1_000_000)
  expect(second / first).toBeLessThan(2.1)
  expect(second / first).toBeGreaterThan(1.9)
})
