import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { agencyFolder, serializeAgency } from '../../src/agency/agency.ts'
import { divisionOf } from '../../src/agency/division.ts'
import { checks } from '../../src/check/checks.ts'
import { serializeReport } from '../../src/report/serialize.ts'
import { records, reports, source } from './source.ts'

test('every file is right, and there are some', () => {
  const fatal = source.files.flatMap(({ messages }) => messages.filter((each) => each.fatal))
  expect(fatal.map(String)).toEqual([])
  expect(reports.length).toBeGreaterThanOrEqual(10)
  expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length)
})

test.each(records.map((record) => [record.agency.id, record] as const))(
  '%s is in canonical form and its division is in the register',
  (_, { agency, reports: held }) => {
    const folder = join('data', agencyFolder(agency))
    expect(readFileSync(join(folder, 'agency.yaml'), 'utf8')).toBe(serializeAgency(agency))
    for (const report of held) {
      expect(readFileSync(join(folder, `${report.year}.md`), 'utf8')).toBe(serializeReport(report))
    }
    expect(divisionOf(source.context.register, agency.division)?.pseudo).toBe(false)
  },
)

test.each(reports.map((report) => [report.id, report] as const))(
  '%s: every figure and claim stands at the line that is published for it',
  (_, { file, observations, claims }) => {
    const lines = readFileSync(file, 'utf8').split('\n')
    for (const { printed, line, at } of observations) {
      const wanted = printed === '' ? '| |' : `${printed} |`
      expect(lines[line - 1]!.slice(at - 1, at - 1 + wanted.length)).toBe(wanted)
    }
    for (const { label, line } of claims) {
      expect(lines[line - 1]!.slice(0, label.length + 4)).toBe(`| ${label} |`)
    }
  },
)

test('notes speak of checks that there are; nothing is dated after the release', () => {
  const { date } = source.context.release
  for (const report of reports) {
    for (const { check } of report.notes) expect(checks.map(({ id }) => id)).toContain(check)
    const days = [report.added, report.published, report.source.retrieved]
    const more = [...report.notes, ...report.corrections].map((each) => each.date)
    for (const day of [...days, ...more])
      expect(day === null || day <= date, `${report.id} ${day}`).toBe(true)
    expect(report.year).toBeLessThan(Number(date.slice(0, 4)))
  }
})
