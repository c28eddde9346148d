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
  expect(reports.length).toBeGreaterThan(0)
  expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length)
})

test('every file is in canonical form, and the division of every agency is in the register', () => {
  const wrong: string[] = []
  for (const { agency, reports: held } of records) {
    const canonical = (name: string, text: string): void => {
      const path = join('data', agencyFolder(agency), name)
      if (readFileSync(path, 'utf8') !== text) wrong.push(path)
    }
    canonical('agency.yaml', serializeAgency(agency))
    for (const report of held) canonical(`${report.year}.md`, serializeReport(report))
    if (divisionOf(source.context.register, agency.division)?.pseudo !== false) {
      wrong.push(`${agency.id}: ${agency.division}`)
    }
  }
  expect(wrong).toEqual([])
})

test('every figure and claim stands at the line that is published for it', () => {
  const wrong = reports.flatMap(({ file, observations, claims }) => {
    const lines = readFileSync(file, 'utf8').split('\n')
    const stands = (text: string, line: number, at: number): boolean =>
      lines[line - 1]!.startsWith(text, at - 1)
    return [
      ...observations.filter(
        ({ printed, line, at }) => !stands(printed === '' ? '| |' : `${printed} |`, line, at),
      ),
      ...claims.filter(({ label, line }) => !stands(`| ${label} |`, line, 1)),
    ].map(({ line }) => `${file}:${line}`)
  })
  expect(wrong).toEqual([])
})

test('notes speak of checks that there are; no day or year is two years after the release', () => {
  const { date } = source.context.release
  const last = `${Number(date.slice(0, 4)) + 2}${date.slice(4)}`
  const known = new Set<string>(checks.map(({ id }) => id))
  for (const report of reports) {
    expect(report.notes.filter(({ check }) => !known.has(check))).toEqual([])
    const days = [report.added, report.published, report.source.retrieved]
    const more = [...report.notes, ...report.corrections].map((each) => each.date)
    expect([...days, ...more].filter((day) => day !== null && day > last)).toEqual([])
    expect(report.year).toBeLessThanOrEqual(Number(last.slice(0, 4)))
  }
})
