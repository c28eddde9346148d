import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, inject, test } from 'vitest'
import { indicators } from '../../src/indicator/indicators.ts'
import { inLanguage, locales } from '../../src/locale/locale.ts'
import { share } from '../../src/locale/share.ts'
import type { Words } from '../../src/locale/words.ts'
import { words } from '../../src/locale/words.ts'
import { unitInWords, withUnit } from '../../src/view/cell-labels.ts'
import { testAll } from '../unit/support/all.ts'
import { parsePage, read } from './pages.ts'

type Row = Record<string, string>

const { folder } = inject('root')
const csv = (path: string): Row[] =>
  Papa.parse<Row>(readFileSync(join(folder, 'data', 'v1', `${path}.csv`), 'utf8').trimEnd(), {
    header: true,
  }).data
const open = (path: string): Document => parsePage(read(folder, join(path, 'index.html')))
const [agencies, reports] = [csv('agencies'), csv('reports')]
const measures = indicators.map((each) => ({ ...each, name: each.id }))
const held = agencies.map((agency) => ({ name: agency['agency_id']!, agency }))
const scopeOf = (row: Row): string =>
  reports.find((each) => each['report_id'] === row['report_id'])!['scope']!
const levelOf = (row: Row): string =>
  agencies.find((each) => each['agency_id'] === row['agency_id'])!['level']!
const codeOf = (id: string): string =>
  agencies.find((each) => each['agency_id'] === id)!['division_code']!
const idIn = (element: Element | null): string | undefined =>
  element?.getAttribute('href')?.split('/agencies/')[1]?.split('/')[0]
const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/[,\s]/g, '')

/** The tables between two headings. */
function tablesOf(document: Document, from: string, to: string): Element[] {
  const [start, end] = [document.getElementById(from)!, document.getElementById(to)!]
  return [...document.querySelectorAll('main table')].filter(
    (table) =>
      start.compareDocumentPosition(table) & start.DOCUMENT_POSITION_FOLLOWING &&
      end.compareDocumentPosition(table) & start.DOCUMENT_POSITION_PRECEDING,
  )
}

/** A row of an indicator as a page shows it: value and counts without thousands marks. */
function expected(row: Row, t: Words): readonly [string, string] {
  const { value, numerator, denominator, status, unit, low, high } = row
  const [missing, derived] = [plain(t.indicators.noFigure), plain(t.indicators.derived)]
  const mark = status === 'derived' ? derived : ''
  if (status === 'missing') return [missing, '–']
  if (denominator === '') return [value!.replace('-', '−'), mark || '–']
  const fraction = `${numerator}/${denominator}`.replace('-', '−')
  if (unit === '件/万人')
    return [
      value ? String(Math.round(Number(value) * 100) / 100) : fraction,
      fraction + plain(t.indicators.residents) + mark,
    ]
  if (status === 'small') return [fraction, '–']
  if (status === 'zero') return ['—', '–']
  const whole = Number(denominator)
  const bounds =
    low && high && whole >= 10 && whole < 100
      ? `·${t.percent(Number(low))}–${t.percent(Number(high))}`
      : ''
  return [share(Number(numerator), whole, words('en'))!, fraction + bounds + mark]
}

describe.each(locales)('in %s', (locale) => {
  const root = inLanguage(locale, '')
  const t = words(locale)

  test('the list of measures has every one once, and no count that changes with a report', () => {
    const document = open(`${root}indicators/`)
    const links = [...document.querySelectorAll('main dt a')]
    const ids = links.map((link) => link.getAttribute('href')?.split('/').at(-2))
    expect(ids.toSorted()).toEqual(indicators.map(({ id }) => id).sort())
    const texts = [...document.querySelectorAll('main section dd')].map(({ textContent }) =>
      textContent.trim().replaceAll(/\s+/g, ' '),
    )
    const noted = ids.map((id) => t.label(indicators.find((each) => each.id === id)!.note))
    expect(texts).toEqual(noted)
  })

  testAll('the newest figure of each agency, as in the file', measures, ({ id }) => {
    const document = open(`${root}indicators/${id}/`)
    document.querySelectorAll('.mark').forEach((each) => each.remove())
    const rows = csv(`indicators/${id}`)
    const newest = [...Map.groupBy(rows, (row) => row['agency_id']!).values()].map((own) =>
      own.at(-1)!,
    )
    const tables = tablesOf(document, 'side', 'trend')
    const shown = tables.map((table) =>
      [...table.querySelectorAll('tbody tr')].map((row) => {
        const [year, value, counts] = [...row.querySelectorAll('td')]
        const agency = idIn(row.querySelector('th a'))
        return [
          agency,
          plain(year?.querySelector('a')?.textContent),
          plain(value?.textContent),
          plain(counts?.textContent) || '–',
        ]
      }),
    )
    const known = newest.filter((row) => scopeOf(row) !== 'unknown')
    expect(shown.flat().sort()).toEqual(
      known.map((row) => [row['agency_id'], row['year'], ...expected(row, t)]).sort(),
    )
    for (const group of shown) {
      const own = group.map(([agency]) => known.find((row) => row['agency_id'] === agency)!)
      expect(new Set(own.map((row) => `${levelOf(row)} ${scopeOf(row)}`)).size).toBe(1)
      const codes = own.map((row) => codeOf(row['agency_id']!))
      expect(codes).toEqual([...codes].sort())
    }
    const unclear = newest.filter((row) => scopeOf(row) === 'unknown')
    const named = [...document.querySelectorAll('main li a')].map(idIn).filter(Boolean)
    expect(named.sort()).toEqual(unclear.map((row) => row['agency_id']).sort())
  })

  testAll('every year of agencies with more than one', measures, ({ id }) => {
    const document = open(`${root}indicators/${id}/`)
    const shown = tablesOf(document, 'trend', 'breaks').flatMap((table) => {
      const years = [...table.querySelectorAll('thead th')]
        .slice(1)
        .map((th) => th.firstChild!.textContent!.trim())
      return [...table.querySelectorAll('tbody tr')].flatMap((row) =>
        [...row.querySelectorAll('td')].map((cell, at) => [
          idIn(row.querySelector('th a')),
          years[at],
          plain(cell.textContent),
        ]),
      )
    })
    const rows = csv(`indicators/${id}`)
    const several = rows.filter(
      (row) => rows.filter((each) => each['agency_id'] === row['agency_id']).length > 1,
    )
    expect(shown.filter(([, , text]) => text !== '–').sort()).toEqual(
      several
        .map((row) => {
          const [value, counts] = expected(row, t)
          return [row['agency_id'], row['year'], value + (counts === '–' ? '' : counts)]
        })
        .sort(),
    )
  })

  testAll('definition, files with their rows and sizes', measures, ({ id, label, note, unit }) => {
    const document = open(`${root}indicators/${id}/`)
    const text = document.querySelector('main')!.textContent
    const name = t.label(label)
    const units = ['requests', 'disputes', 'any'].map((table) => unitInWords(table, unit, t))
    const titles = unit === 'ratio' ? [name] : units.map((each) => withUnit(name, each, t))
    expect(titles).toContain(document.querySelector('h1')?.textContent)
    expect(text.replaceAll(/\s+/g, ' ')).toContain(t.label(note))
    expect([t.method.numerator, t.method.formula].some((each) => text.includes(each))).toBe(true)
    const rows = csv(`indicators/${id}`)
    const known = rows.filter(({ value }) => value !== '').length
    expect(text).toContain(t.indicators.known(String(known), String(rows.length)))
    expect(text).toContain(t.data.rowsCount(String(rows.length)))
    const files = [...document.querySelectorAll('a[href^="/data/v1/indicators/"]')]
    expect(files.map((link) => link.getAttribute('href'))).toEqual([
      `/data/v1/indicators/${id}.csv`,
      `/data/v1/indicators/${id}.json`,
    ])
    for (const link of files) {
      const path = join(folder, link.getAttribute('href')!)
      expect(existsSync(path) && statSync(path).size).toBeTruthy()
    }
  })

  testAll('an agency stands beside like agencies, as in the files', held, ({ agency }) => {
    const id = agency['agency_id']!
    const document = open(`${root}agencies/${id}/`)
    const table = document.querySelector('details:has(#like) table')
    const newest = (own: Row): Row =>
      reports.findLast((row) => row['agency_id'] === own['agency_id'])!
    const scope = newest(agency)['scope']
    const like = agencies.filter(
      (each) =>
        each['level'] === agency['level'] && newest(each)['scope'] === scope && scope !== 'unknown',
    )
    if (like.length < 2) return expect(table).toBeNull()
    const measures = [...table!.querySelectorAll('thead a')].map((link) =>
      link.getAttribute('href')!.split('/').at(-2)!,
    )
    expect(measures).toHaveLength(5)
    const rows = [...table!.querySelectorAll('tbody tr')]
    const partners = rows.slice(1).map((row) =>
      row
        .querySelector('th a')!
        .getAttribute('href')!
        .split('/compare/')[1]!
        .split('/')
        .find((each) => each && each !== id),
    )
    expect(partners.sort()).toEqual(
      like
        .map((each) => each['agency_id'])
        .filter((each) => each !== id)
        .sort(),
    )
    const own = measures.map((measure) => {
      const row = csv(`indicators/${measure}`).findLast((each) => each['agency_id'] === id)!
      const [value, counts] = expected(row, t)
      const bounds = /·[^(（]*/u.exec(counts)?.[0] ?? ''
      return counts === '–' ? value : `${row['numerator']}(${value}${bounds})`
    })
    const shown = [...rows[0]!.querySelectorAll('td')]
      .slice(1)
      .map((cell) => plain(cell.textContent).replace('（', '(').replace('）', ')'))
    expect(shown).toEqual(own)
  })
})
