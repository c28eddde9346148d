import { appendFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sums } from '../support/command.ts'
import type { Repository } from './repository.ts'
import { makeRepository } from './repository.ts'

const jincheng = 'data/agencies/14/jincheng-140500-gov/2024.md'
const release = 'scripts/release.ts'
const build = ['scripts/build-data.ts', '--out', 'public'] as const
let repository: Repository

beforeAll(() => {
  repository = makeRepository()
  const { status, stderr } = repository.node(release, '2026.11.1', '2026-11-30')
  expect(status, stderr).toBe(0)
  repository.commit('Release 2026.11.1')
}, 120_000)
afterAll(() => repository.remove())

/** Puts the data back as the last commit has it. */
function restore(): void {
  repository.git('checkout', '--quiet', 'HEAD', '--', 'data')
  repository.git('clean', '--quiet', '-fd', 'data')
}

/** What build:data says of the data with a change; the change is taken back. */
function built(change: () => void): { status: number | null; stderr: string } {
  change()
  const { status, stderr } = repository.node(...build)
  restore()
  return { status, stderr }
}

test('a release freezes version, date, sums, the long table and notes, and is what the build then gives', () => {
  const folder = join(repository.root, 'data/releases/2026.11.1')
  expect(readdirSync(folder).sort()).toEqual([
    'FILES',
    'NOTES.md',
    'PAGES',
    'SHA256SUMS',
    'agencies.parquet',
    'findings.parquet',
    'indicators.parquet',
    'observations.parquet',
    'reports.parquet',
  ])
  expect(readdirSync(join(repository.root, 'data/releases'))).toEqual(['2026.11.1'])
  expect(JSON.parse(repository.read('data/release.json'))).toEqual({
    version: '2026.11.1',
    date: '2026-11-30',
  })
  const { status, stderr } = repository.node(...build)
  expect(status, stderr).toBe(0)
  expect(repository.read('public/v1/SHA256SUMS')).toBe(
    repository.read('data/releases/2026.11.1/FILES'),
  )
  const published = sums(join(repository.root, 'public/v1'))
  const frozen = sums(folder)
  for (const name of ['agencies', 'findings', 'indicators', 'observations', 'reports'])
    expect([name, frozen[`${name}.parquet`]]).toEqual([name, published[`${name}.parquet`]])
  const { SHA256SUMS: own, ...others } = frozen
  expect(own).toBeDefined()
  const lines = Object.entries(others).map(([name, sum]) => `${sum}  ${name}\n`)
  expect(repository.read('data/releases/2026.11.1/SHA256SUMS')).toBe(
    lines.sort((a, b) => (a.slice(64) < b.slice(64) ? -1 : 1)).join(''),
  )
  const notes = repository.read('data/releases/2026.11.1/NOTES.md')
  expect(notes).toMatch(/^# 2026\.11\.1\n/)
  expect(notes).toMatch(/5 reports added, 0 removed, 0 cells changed/)
})

test.each([
  [['2026.11.1', '2026-12-01'], /later than 2026\.11\.1/],
  [['2026.9.3', '2026-12-01'], /later than 2026\.11\.1/],
  [['2026.12', '2026-12-01'], /expected one such as/],
  [['../../x', '2026-12-01'], /expected one such as/],
  [['2026.12.0', '2026-02-30'], /expected a day/],
  [['2026.12.0'], /Usage/],
  [['2026.12.0', '2026-12-01', '--data', 'src'], /expected a data folder/],
])('release %j is refused and nothing is written', (args, said) => {
  const before = sums(join(repository.root, 'data'))
  const { status, stderr } = repository.node(release, ...args)
  expect(stderr).toMatch(said)
  expect(status).toBe(1)
  expect(sums(join(repository.root, 'data'))).toEqual(before)
})

test('data that is not committed, and data that is wrong, is not released', () => {
  repository.editLine(jincheng, '| 一、本年新收', '| 718 |', '| 719 |')
  const dirty = repository.node(release, '2026.12.0', '2026-12-01')
  expect([dirty.status, dirty.stderr]).toEqual([
    1,
    expect.stringMatching(/not committed|committed:\n/),
  ])
  repository.commit('Change a figure without saying why')
  const wrong = repository.node(release, '2026.12.0', '2026-12-01')
  expect(wrong.status).toBe(1)
  expect(wrong.stderr).toMatch(
    /jincheng-140500-gov\/2024\.md:\d+:1 error .*`719`.*`718`.*\[release\]/,
  )
  expect(readdirSync(join(repository.root, 'data/releases'))).toEqual(['2026.11.1'])
  repository.git('reset', '--quiet', '--hard', 'HEAD~1')
}, 60_000)

test('a changed figure without a correction stops the build at its line; with one it is published', () => {
  const text = repository.read(jincheng)
  const line = text.split('\n').findIndex((each) => each.startsWith('| 一、本年新收')) + 1
  const change = (): void => repository.editLine(jincheng, '| 一、本年新收', '| 718 |', '| 719 |')
  const refused = built(change)
  expect(refused.status).toBe(1)
  expect(refused.stderr).toContain(
    `${jincheng}:${line}:1 error Unexpected \`719\` in requests.received.total, expected \`718\` as in release 2026.11.1 [release]`,
  )
  const told = built(() => {
    change()
    repository.edit(
      jincheng,
      'corrections: []',
      'corrections:\n  - {cell: requests.received.total, kind: transcription, was: "718", now: "719", reason: {zh: 录入有误, en: Our slip}, by: Test, date: 2026-12-01}',
    )
  })
  expect(told.status, told.stderr).toBe(0)
  const other = built(() => {
    change()
    repository.edit(
      jincheng,
      'corrections: []',
      'corrections:\n  - {cell: requests.received.total, kind: transcription, was: "700", now: "719", reason: {zh: 录入有误, en: Our slip}, by: Test, date: 2026-12-01}',
    )
  })
  expect(other.status).toBe(1)
}, 60_000)

test('a report and an agency do not disappear; with a successor a report may', () => {
  const suqian = 'data/agencies/32/suqian-321300-gov'
  const gone = built(() => rmSync(join(repository.root, suqian, '2023.md')))
  expect(gone.status).toBe(1)
  expect(gone.stderr).toMatch(/suqian-321300-gov\/agency\.yaml:1:1 error Missing report on 2023/)
  const moved = built(() => {
    rmSync(join(repository.root, suqian, '2023.md'))
    const path = `${suqian}/agency.yaml`
    writeFileSync(
      join(repository.root, path),
      `${repository.read(path)}successor: huaian-320800-gov\n`,
    )
  })
  expect(moved.status, moved.stderr).toBe(0)
  const agency = built(() => rmSync(join(repository.root, suqian), { recursive: true }))
  expect(agency.status).toBe(1)
  expect(agency.stderr).toMatch(/Missing agency suqian-321300-gov/)
}, 60_000)

test('a cell does not disappear, nor does a file', () => {
  const suits = built(() => {
    const text = repository.read(jincheng)
    writeFileSync(
      join(repository.root, jincheng),
      text.replace(/(?<=^\| 复议后起诉 )[| \d]+$/m, (cells) => cells.replaceAll(/\d+/g, 'absent')),
    )
  })
  expect(suits.status).toBe(1)
  expect(suits.stderr).toMatch(
    /2024\.md:\d+:1 error Unexpected `absent` in disputes\.\w+\.total, expected `\d+` as in release 2026\.11\.1 \[release\]/,
  )
  const sums = 'data/releases/2026.11.1/FILES'
  const line = repository.read(sums).split('\n').length
  const file = built(() =>
    appendFileSync(join(repository.root, sums), `${'0'.repeat(64)}  indicators/once.csv\n`),
  )
  expect(file.status).toBe(1)
  expect(file.stderr).toContain(
    `${sums}:${line}:1 error Missing file indicators/once.csv, which release 2026.11.1 holds [release]`,
  )
}, 60_000)

test('a new report is fine, and the next release says what changed', () => {
  const path = 'data/agencies/14/jincheng-140500-gov/2023.md'
  const text = repository.read(jincheng).replace('year: 2024', 'year: 2023')
  writeFileSync(join(repository.root, path), text)
  repository.commit('Add a report')
  const { status, stderr } = repository.node(release, '2026.12.0', '2026-12-31')
  expect(status, stderr).toBe(0)
  const notes = repository.read('data/releases/2026.12.0/NOTES.md')
  expect(notes).toMatch(/1 report added, 0 removed, 0 cells changed/)
  expect(notes).toContain('- 晋城市人民政府 2023 `jincheng-140500-gov`\n')
  expect(existsSync(join(repository.root, 'data/releases/2026.11.1/NOTES.md'))).toBe(true)
  restore()
}, 60_000)
