import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { editAddress, errorIssue } from '../../../src/view/issue.ts'
import { agency, makeReport } from '../support/made-up.ts'
import { agencyIn, publish, recordOf } from '../support/published.ts'

const repository = 'https://code.example/o/r'
const [file] = agencyIn(
  publish([recordOf(agency, [makeReport({}, { year: 2024 })])]),
  agency.id,
).reports

test('an error is reported by the form of the repository, which is told the report and the place', () => {
  const { origin, pathname, searchParams } = new URL(
    errorIssue(file!, 'form-requests', 'en', repository)!,
  )
  expect(`${origin}${pathname}`).toBe('https://code.example/o/r/issues/new')
  expect(Object.fromEntries(searchParams)).toEqual({
    template: 'correction.yml',
    title: `Correction: ${agency.id}-2024`,
    cell: `${process.env['SITE'] ?? ''}/en/agencies/${agency.id}/2024/#form-requests`,
  })
})

test('it fills fields that the form has', () => {
  const form = parse(readFileSync('.github/ISSUE_TEMPLATE/correction.yml', 'utf8')) as {
    title: string
    body: readonly { id: string }[]
  }
  expect(form.title).toBe('Correction: ')
  expect(form.body.map(({ id }) => id)).toContain('cell')
})

test('without a repository nothing is invented', () => {
  expect(errorIssue(file!, 'claims', 'zh', null)).toBeNull()
  expect(editAddress('data/agencies/99/made/2024.md', null)).toBeNull()
  expect(editAddress('data/agencies/99/made/2024.md', repository)).toBe(
    'https://code.example/o/r/edit/main/data/agencies/99/made/2024.md',
  )
})
