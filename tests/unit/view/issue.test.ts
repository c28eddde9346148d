import { expect, test } from 'vitest'
import { claimIssue, editAddress, rowIssues } from '../../../src/view/issue.ts'
import type { ReportFile } from '../../../src/dataset/agency-file.ts'
import { editions, tableOf } from '../../../src/form/editions.ts'
import { words } from '../../../src/locale/words.ts'

const [, edition] = editions
const printed = { edition, table: tableOf(edition, 'disputes') }
const place = {
  address: 'https://example.org/agencies/made/2024/',
  file: 'data/agencies/99/made/2024.md',
  title: 'made-2024',
}
type PublishedFigure = ReportFile['observations'][number]

const figure = (more: Partial<PublishedFigure>): PublishedFigure => ({
  cell: 'disputes.review.upheld',
  status: 'reported',
  printed: '3',
  value: 3,
  unit: '件',
  line: 90,
  ...more,
})
const report = {
  editions: { disputes: edition.id },
  observations: [
    figure({}),
    figure({ cell: 'disputes.review.corrected', status: 'blank', printed: '', value: null }),
    figure({ cell: 'disputes.review.other', status: 'marked', printed: '/&"', value: null }),
  ],
}

test('a row leads to an issue that says its cells, what is printed and how it was read', () => {
  const links = rowIssues(printed, report, place, 'https://code.example/o/r', words('en'))
  expect(links.map(({ label }) => label.zh)).toEqual(
    printed.table.rows.map(({ label }) => label.zh),
  )
  const { origin, pathname, searchParams } = new URL(links[0]!.href)
  expect(`${origin}${pathname}`).toBe('https://code.example/o/r/issues/new')
  expect(searchParams.get('title')).toBe('made-2024: disputes.review')
  expect(searchParams.get('body')!.split('\n').slice(0, 8)).toEqual([
    'https://example.org/agencies/made/2024/#disputes.review.upheld',
    'data/agencies/99/made/2024.md',
    '',
    '- disputes.review.upheld: printed "3", read as reported 3 (line 90)',
    '- disputes.review.corrected: printed "", read as blank (line 90)',
    '- disputes.review.other: printed "/&"", read as marked (line 90)',
    '- disputes.review.pending: absent',
    '- disputes.review.total: absent',
  ])
})

test('a figure of the text leads to an issue of its own', () => {
  const claim = { id: 's1-4', value: '16 件', line: 31 }
  const { searchParams } = new URL(
    claimIssue(claim, place, 'https://code.example/o/r', words('zh'))!,
  )
  expect(searchParams.get('title')).toBe('made-2024: s1-4')
  expect(searchParams.get('body')).toContain('/agencies/made/2024/#claim-s1-4\n')
  expect(searchParams.get('body')).toContain('- claim s1-4: 16 件 (line 31)')
})

test('without a repository nothing is invented', () => {
  expect(rowIssues(printed, report, place, null, words('zh'))).toEqual([])
  expect(claimIssue({ id: 's1-1', value: '1', line: 1 }, place, null, words('zh'))).toBeNull()
  expect(editAddress(place.file, null)).toBeNull()
  expect(editAddress(place.file, 'https://code.example/o/r')).toBe(
    'https://code.example/o/r/edit/main/data/agencies/99/made/2024.md',
  )
})
