import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, inject, test } from 'vitest'
import { checks } from '../../src/check/checks.ts'
import { answeredRules, fatalRules, placeOfRule } from '../../src/curated/rules.ts'
import type { PackedAgency } from '../../src/dataset/packed-agency.ts'
import { claimVerdicts } from '../../src/check/judgement.ts'
import type { RowNamed, TableName } from '../../src/dataset/tables.ts'
import { coverageStates } from '../../src/dataset/tables/coverage.ts'
import { inLanguage, locales } from '../../src/locale/locale.ts'
import { words } from '../../src/locale/words.ts'
import { testAll } from '../unit/support/all.ts'
import type { Told } from '../../src/check/standing.ts'
import { standingOf, standings } from '../../src/check/standing.ts'
import { parsePage, read } from './pages.ts'

/** A row of a published CSV file: every value as text. */
type Row<Name extends TableName> = Readonly<Record<keyof RowNamed<Name>, string>>

const { folder } = inject('root')
const csv = <Name extends TableName>(name: Name): Row<Name>[] =>
  Papa.parse<Row<Name>>(readFileSync(join(folder, 'data', 'v1', `${name}.csv`), 'utf8').trimEnd(), {
    header: true,
  }).data
const open = (path: string): Document => parsePage(read(folder, join(path, 'index.html')))
const [findings, coverage, claims] = [csv('findings'), csv('coverage'), csv('claims')]
const [audit, reports] = [csv('audit'), csv('reports')]
const said = csv('agencies').flatMap(({ agency_id: id }) => {
  const text = readFileSync(join(folder, 'data', 'v1', 'agencies', `${id}.json`), 'utf8')
  const file = JSON.parse(text) as PackedAgency
  return file.reports.flatMap(({ folded }) => Object.entries(folded))
})
const all = reports.map((report) => ({ name: String(report.report_id), report }))

describe.each(locales)('in %s', (locale) => {
  const root = inLanguage(locale, '')
  const t = words(locale)

  test('the findings page lists every finding once, with its words', () => {
    const document = open(`${root}findings/`)
    const items = [...document.querySelectorAll('main .findings > li')]
    expect(items.map(({ id }) => id).sort()).toEqual(findings.map((row) => row.finding_id).sort())
    for (const row of findings) {
      const text = document.getElementById(row.finding_id)?.textContent
      expect(text).toContain(t.column(row, 'message'))
      expect(text).toContain(row.year)
    }
  })

  test('what stands against what comes first, then other readings, then blanks and the form used; each with its two sides and its permanent address', () => {
    const document = open(`${root}findings/`)
    const sections = [...document.querySelectorAll('main > section:has(h2)')]
    const told = sections.map((section) => [
      section.querySelector('h2')?.id,
      [...section.querySelectorAll('.findings > li')].map(({ id }) => id).sort(),
    ])
    const expected = standings.map((standing) => [
      standing,
      findings
        .filter(({ verdict, place }) => standing === standingOf({ verdict, place } as Told))
        .map((row) => row.finding_id)
        .sort(),
    ])
    expect(told).toEqual(expected)
    for (const row of findings) {
      const item = document.getElementById(row.finding_id)!
      const page = `/${root}agencies/${row.agency_id}/${row.year}/`
      expect(item.querySelector('h3 a')?.getAttribute('href')).toBe(`${page}#${row.finding_id}`)
      expect(open(page).getElementById(row.finding_id)?.closest('li')?.id).toMatch(/^finding-/)
      expect(item.querySelector('details')?.textContent).toContain(
        `https://example.org${page}#${row.finding_id}`,
      )
      const sided = row.actual !== '' && row.expected !== '' && row.place !== 'table'
      expect([row.finding_id, item.querySelectorAll('.sides b').length]).toEqual([
        row.finding_id,
        sided ? 2 : 0,
      ])
    }
  })

  test('a finding stands with the figure wherever it is: home, indicator, pair, chart, its picture and its page', () => {
    const marked = (path: string): string[] =>
      [...open(root + path).querySelectorAll('main .mark a')].map((mark) =>
        mark.getAttribute('href')!.replace(/^.*#/, ''),
      )
    const text = 'text-and-table'
    const suqian = ['growth.s1-3', `${text}.s1-2`].map((each) => `suqian-321300-gov-2024.${each}`)
    const ningjin = `ningjin-130528-gov-2024.${text}.s1-8`
    expect(marked('indicators/received/').toSorted()).toEqual([ningjin, ...suqian])
    expect(marked('')).toEqual([`shanghai-310000-gov-office-2019.${text}.s1-11`])
    expect(new Set(marked('compare/jiangxian-140826-gov/ningjin-130528-gov/'))).toEqual(
      new Set([ningjin]),
    )
    const note = t.chartNotes.findings(
      2024,
      t.findings.standingOf(t.findings.standings.reading, '2'),
    )
    const chart = 'suqian-321300-gov/disputes'
    const plain = (markup: string): string => markup.replaceAll(/<[^>]*>|\s/g, '')
    expect(plain(read(folder, `${root}charts/${chart}.svg`))).toContain(plain(note))
    expect(open(`${root}embed/${chart}/`).body.textContent).toContain(note)
    expect(open(`${root}agencies/suqian-321300-gov/`).body.textContent).toContain(note)
  })

  test('the page of findings names its feed', () => {
    const feeds = [...open(`${root}findings/`).querySelectorAll('link[type*=atom]')]
    expect(feeds.map((feed) => feed.getAttribute('href'))).toEqual([
      `https://example.org/${root}feed.xml`,
      `https://example.org/${root}findings/feed.xml`,
    ])
  })

  test('the anchor of a finding that is said with another leads to that', () => {
    const document = open(`${root}findings/`)
    for (const [lead, folded] of said) {
      const [, year] = /-(\d{4})\./.exec(lead)!
      const { agency_id: id } = findings.find((row) => row.finding_id === lead)!
      const page = open(`${root}agencies/${id}/${year}/`)
      for (const each of folded) {
        expect(document.getElementById(each)?.closest('li')?.id).toBe(lead)
        expect(page.getElementById(each)?.closest('li')?.id).toMatch(/^finding-\d+$/)
      }
    }
  })

  test('the findings page sums up every check as audit.csv does', () => {
    const document = open(`${root}findings/`)
    const rows = [...document.querySelectorAll('main table tbody tr')].map((row) =>
      [...row.querySelectorAll('td.n')].map((cell) =>
        Number(cell.textContent?.replaceAll(',', '')),
      ),
    )
    const sums = checks.map(({ id }) => {
      const own = audit.filter((row) => row.check === id)
      const sum = (column: keyof Row<'audit'>): number =>
        own.reduce((total, row) => total + Number(row[column]), 0)
      return [
        own.filter((row) => Number(row.applied) > 0).length,
        ...(['applied', 'passed', 'failed', 'undecided'] as const).map(sum),
      ]
    })
    expect(rows).toEqual(sums)
  })

  test('the coverage grid is coverage.csv', () => {
    const document = open(`${root}coverage/`)
    const years = [...document.querySelectorAll('.grid thead th')].slice(1)
    const shown = [...document.querySelectorAll('.grid tbody tr:has(td)')].flatMap((row) => {
      const agency = row.querySelector('th a')?.getAttribute('href')?.split('/').at(-2)
      return [...row.querySelectorAll('td')].flatMap((cell, at) => {
        const state = cell.querySelector('[role=img]')?.getAttribute('aria-label')
        const count = cell.querySelector('a')?.textContent?.replace(/\D/g, '') ?? ''
        return state ? [`${agency} ${years[at]?.textContent} ${state} ${count}`] : []
      })
    })
    const expected = coverage.map(({ agency_id: agency, year, state }) => {
      const held = reports.find((row) => row.agency_id === agency && row.year === year)
      const label = t.label(coverageStates[state as keyof typeof coverageStates])
      return `${agency} ${year} ${label} ${held?.findings ?? ''}`
    })
    expect(shown.sort()).toEqual(expected.sort())
  })

  test('every check and every rule has its place on the page of checks', () => {
    const ids = [...checks.map(({ id }) => id), ...Object.keys({ ...fatalRules, ...answeredRules })]
    const places = open(`${root}method/checks/`)
    expect(
      ids.filter((id) => !places.getElementById(placeOfRule(id).replace('method/checks/#', ''))),
    ).toEqual([])
  })

  testAll('a report shows claims and findings where they belong', all, ({ report }) => {
    const document = open(`${root}agencies/${report.agency_id}/${report.year}/`)
    for (const claim of claims.filter((row) => row.report_id === report.report_id)) {
      const cell = document.querySelector(`#claim-${claim.claim}  > td:nth-of-type(4)`)
      cell?.querySelectorAll('small').forEach((each) => each.remove())
      const shown = cell?.textContent?.replaceAll(/[①-⑳㉑-㉟]/g, '').trim()
      const verdict = t.label(claimVerdicts[claim.verdict as keyof typeof claimVerdicts])
      expect(`${claim.claim} ${shown}`).toBe(`${claim.claim} ${verdict}`)
    }
    const own = findings.filter((row) => row.report_id === report.report_id)
    const items = [...document.querySelectorAll('.findings > li')]
    expect(items.map(({ id }) => id)).toEqual(own.map((_, at) => `finding-${at + 1}`))
    for (const row of own) {
      const item = items.find(({ textContent }) => textContent?.includes(t.column(row, 'message')))
      const claim = /\.(s\d+-\d+)$/.exec(row.finding_id)?.[1]
      const anchors = [
        ...(row.cells ? row.cells.split(';') : []),
        ...(claim ? [`claim-${claim}`] : []),
      ]
      const marks = [...document.querySelectorAll(`main :not(.findings) > [href="#${item?.id}"]`)]
      const marked = marks.map((mark) => mark.closest('[id]:not(main)')?.id)
      expect(marked).toEqual(expect.arrayContaining(anchors))
      expect(marked.filter(Boolean).length).toBeGreaterThan(0)
    }
  })
})
