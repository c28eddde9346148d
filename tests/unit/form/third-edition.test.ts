import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { JSDOM } from 'jsdom'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellIds } from '../../../src/form/editions.ts'
import { frozen } from '../support/folder.ts'
import { projectWithThirdEdition } from '../support/third-edition.ts'

// A made-up third edition goes the whole way, by the commands of a copy of the project that it was added to. The reports of
// tests/fixtures/third-edition are on all three editions; the first has one table of the second, which the third prints alike.
const project = projectWithThirdEdition()
const small = join(project.root, 'small')
const out = join(project.root, 'made')
const home = join('agencies', '99', 'yangben-990101-gov')
const dist = join(project.root, 'dist')
const added = ['denied_personal', 'other_withdrawn', 'other_remaining']
const columns =
  'natural_person enterprise research public_interest legal_service other_org total'.split(' ')
const reconfirm = '4.要求行政机关确认或重新出具已获取信息'
const release = '{"version": "2032.6.0", "date": "2032-06-01"}'

beforeAll(() => {
  cpSync(join('tests', 'fixtures', 'base', 'divisions.csv'), join(small, 'divisions.csv'))
  cpSync(join('tests', 'fixtures', 'third-edition'), small, { recursive: true })
  writeFileSync(join(small, 'release.json'), release)
  const data = project.run('build-data', '--data', small, '--out', out)
  expect(data.code, data.err).toBe(0)
  const site = project.run('build-site', '--data-dir', out, '--no-pictures')
  expect(site.code, site.err).toBe(0)
}, 120_000)
afterAll(() => project.remove())

const published = (path: string): string => readFileSync(join(out, 'v1', path), 'utf8')
const rows = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(published(path), { header: true, skipEmptyLines: true }).data
const page = (path: string): Document =>
  new JSDOM(readFileSync(join(dist, path, 'index.html'), 'utf8')).window.document
const text = (node: Element | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim()

test('check reads all reports, and finds what is odd in them alone', () => {
  const { code, out } = project.run('check', '--data', small, '--format', 'json')
  const found = (
    JSON.parse(out) as { file: string; rule: string; actual: string; expected: string }[]
  ).map(({ file, rule, actual, expected }) => [file.slice(-7), rule, actual, String(expected)])
  expect([code, found]).toEqual([
    0,
    [
      ['2020.md', 'edition-for-year', 'form-2021', 'form-2019'],
      ['2031.md', 'text-and-table', '5', '4'],
    ],
  ])
})

test('a wrong figure of a new, moved or split row breaks its sums, and years are compared across editions', () => {
  const found = ([from, to]: readonly [string, string]): string[] => {
    const wrong = join(project.root, 'wrong')
    rmSync(wrong, { recursive: true, force: true })
    cpSync(small, wrong, { recursive: true, filter: (path) => !path.endsWith('out') })
    const path = join(wrong, home, '2031.md')
    const good = readFileSync(path, 'utf8')
    expect(good).toContain(from)
    writeFileSync(path, good.replace(from, to))
    const { out } = project.run('check', path, '--data', wrong, '--format', 'json')
    return (JSON.parse(out) as Message[])
      .filter(({ rule }) => rule !== 'text-and-table')
      .map(({ rule, actual, expected }) => `${rule} ${expected} ${actual}`)
  }
  const row = (label: string, first: number): string => `| ${label} | ${first} |`
  const outcomes = (wrong: number): string[] => [`outcomes ${wrong} 30`]
  expect(found([row('9.属于个人信息', 4), row('9.属于个人信息', 6)])).toEqual([
    'applicants 6 4',
    ...outcomes(32),
  ])
  expect(found([row(reconfirm, 5), row(reconfirm, 4)])).toEqual(['applicants 4 5', ...outcomes(29)])
  expect(found([row('4.其他情形', 1), row('4.其他情形', 2)])).toEqual([
    'applicants 2 1',
    ...outcomes(31),
  ])
  const carried = '二、上年结转政府信息公开申请数量'
  expect(found([row(carried, 6), row(carried, 5)])).toEqual([
    'applicants 5 6',
    'carry-over 6 5',
    'balance 32 33',
  ])
  expect(found(['| 4 | 1 | 23 |', '| 4 | 1 | 25 |'])).toEqual(['stock-and-flow 23 25'])
})

test('format leaves every report as it is', () => {
  expect(project.run('format', '--check', '--data', small)).toMatchObject({ code: 0 })
})

test('ingest makes out the edition, row by row, whatever the year says', () => {
  const body = readFileSync(join(small, home, '2031.md'), 'utf8')
    .split('---\n')
    .slice(2)
    .join('---\n')
  const captured = join(project.root, 'captured.md')
  writeFileSync(
    captured,
    `# 样本县人民政府年度报告\n${body.replace(/\n\| 事项[\s\S]*?\n\n/, '\n')}`,
  )
  const known = ['--agency', 'yangben-990101-gov', '--data', small, '--out', '-'] as const
  for (const year of ['2030', '2031']) {
    const { code, out } = project.run('ingest', captured, ...known, '--year', year)
    expect(code).toBe(0)
    expect(out).toContain('\nedition: form-2031\n')
    const tables = (text: string): string => text.slice(text.indexOf('## 二、'))
    expect(tables(out)).toBe(tables(body))
  }
})

test('data of real reports is published beside it, and the guard of the last release is on', () => {
  const data = join(project.root, 'data')
  cpSync(frozen, data, { recursive: true })
  cpSync(join(small, home), join(data, home), { recursive: true })
  const [, ...divisions] = readFileSync(join(small, 'divisions.csv'), 'utf8').split('\n')
  const register = readFileSync(join(data, 'divisions.csv'), 'utf8')
  writeFileSync(join(data, 'divisions.csv'), register + divisions.join('\n'))
  cpSync(join(small, 'release.json'), join(data, 'release.json'))
  const build = (): ReturnType<typeof project.run> =>
    project.run('build-data', '--data', data, '--out', join(project.root, 'out'))
  expect(build()).toMatchObject({ code: 0, out: '' })
  rmSync(join(data, 'agencies', '41', 'mianchi-411221-gov'), { recursive: true })
  const gone = build()
  expect(gone.code).toBe(1)
  expect(gone.err).toContain('Missing agency mianchi-411221-gov, which release 2026.11.0 holds')
})

test('columns are only added to: new cells stand after all others', () => {
  const header = published('reports-wide.csv').split('\n')[0]!.split(',')
  const own = added.flatMap((row) => columns.map((column) => `requests.${row}.${column}`))
  expect(header.filter((name) => name.includes('.'))).toEqual([...cellIds, ...own])
  expect(header.slice(-own.length)).toEqual(own)
})

test('the files say what each cell corresponds to, an edition against the one before it', () => {
  const cells = new Map(rows('cells.csv').map((row) => [`${row['edition']} ${row['cell']}`, row]))
  const of = (edition: string, row: string): (string | undefined)[] => {
    const found = cells.get(`${edition} requests.${row}.total`)
    return [found?.['label_zh'], found?.['comparable'], found?.['counterparts']]
  }
  const total = (row: string): string => `requests.${row}.total`
  expect(of('form-2031', 'granted')).toEqual(['（一）完全公开｜总计', 'same', total('granted')])
  expect(of('form-2021', 'granted')).toEqual(['（一）予以公开｜总计', 'same', total('granted')])
  expect(of('form-2031', 'denied_personal')).toEqual(['9.属于个人信息｜总计', 'none', ''])
  expect(of('form-2031', 'not_processed_reconfirm')).toEqual([
    `${reconfirm}｜总计`,
    'caution',
    total('not_processed_reconfirm'),
  ])
  expect(of('form-2031', 'other_withdrawn').slice(1)).toEqual(['sum', total('other_other')])
  expect(of('form-2021', 'other_other').slice(1)).toEqual(['sum', total('other_outcome')])
})

test('form.json has the edition, its equations and a crosswalk more, and follows its schema', () => {
  const form = JSON.parse(published('form.json')) as Form
  expect(form.editions.map(({ id, report_years, cells }) => [id, report_years, cells])).toEqual([
    ['form-2019', [2019, 2020], 198],
    ['form-2021', [2021, 2030], 200],
    ['form-2031', [2031, null], 214],
  ])
  const pairs = form.crosswalk.map((each) =>
    Object.keys(each)
      .filter((key) => key.startsWith('form-'))
      .join(' '),
  )
  expect([...new Set(pairs)]).toEqual(['form-2019 form-2021', 'form-2021 form-2031'])
  const validate = new Ajv({ strict: false }).compile(
    JSON.parse(published('schemas/form.json')) as object,
  )
  expect(validate(form), JSON.stringify(validate.errors)).toBe(true)
})

test('sums go by the rows of each edition, and those of others are bridged step by step', () => {
  const indicators = new Map(
    rows('indicators.csv').map((row) => [`${row['year']} ${row['indicator']}`, row['numerator']]),
  )
  const of = (indicator: string): (string | undefined)[] =>
    ['2020', '2030', '2031'].map((year) => indicators.get(`${year} ${indicator}`))
  expect(of('refusal-rate')).toEqual(['0', '1', '4'])
  expect(of('unavailable-rate')).toEqual(['0', '4', '8'])
  expect(of('not-processed-rate')).toEqual(['0', '3', '1'])
  expect(of('other-rate')).toEqual(['5', '3', '3'])
  const claims = rows('claims.csv').filter((row) => row['report_id']!.endsWith('2031'))
  expect(claims.map((row) => [row['cells'], row['verdict']])).toEqual([
    ['requests.received.total', 'agrees'],
    ['requests.granted.total', 'agrees'],
    ['requests.other_other.total', 'agrees'],
    ['requests.denied_personal.total', 'differs'],
  ])
})

test('each report is printed in the words of its own edition', () => {
  const report = (year: number): Document => page(`agencies/yangben-990101-gov/${year}`)
  const heads = (year: number): string[] =>
    [...report(year).querySelectorAll('table.form th > a:first-child')].map(text)
  expect(heads(2020)).toContain('（一）予以公开')
  expect(heads(2030)).toContain('5.要求行政机关确认或重新出具已获取信息')
  expect(heads(2030)).not.toContain('9.属于个人信息')
  for (const label of ['（一）完全公开', '9.属于个人信息', reconfirm, '4.其他情形']) {
    expect(heads(2031)).toContain(label)
  }
  const figure = report(2031).getElementById('requests.denied_personal.total')
  expect(text(figure)).toBe('4①')
  expect(text(report(2031).querySelector('#finding-1'))).toContain('9.属于个人信息')
  expect(text(report(2020).body)).toContain('这张表用的是2021版表格')
})

test('the agency’s page and charts go across the editions', () => {
  const agency = page('agencies/yangben-990101-gov')
  const body = text(agency.body)
  expect(body).toContain('2030年（2021版表格）、2031年（2031版表格）')
  expect(body).toContain('完全公开15（45.5%）')
  const grounds = readFileSync(
    join(dist, 'charts', 'yangben-990101-gov', 'refusal-grounds.csv'),
    'utf8',
  )
  expect(grounds).toContain(
    'requests.not_processed_reconfirm.total,无法提供—要求行政机关确认或重新出具已获取信息,',
  )
  const trend = readFileSync(
    join(dist, 'charts', 'yangben-990101-gov', 'outcome-trend.csv'),
    'utf8',
  )
  expect(trend).toMatch(/2031,(requests\.\w+\.total;){3}requests\.not_processed_reconfirm\.total,/)
})

test('the method pages print the edition, both crosswalks, the break and which years it is for', () => {
  const method = page('en/method')
  const form = page('en/method/form')
  expect(method.getElementById('form-2031')).not.toBeNull()
  expect(method.getElementById('form-2031.requests.denied_personal')).not.toBeNull()
  expect(
    form.querySelector(
      'tr[id="requests.denied_personal"] > [id="form-2031.requests.denied_personal"]',
    ),
  ).not.toBeNull()
  expect(form.querySelectorAll('#crosswalk ~ section table')).toHaveLength(2)
  expect(text(method.getElementById('break-form-2031'))).toBe('2031')
  expect(text(page('en/method/checks').body)).toContain(
    'Reports on 2019 and 2020 use the 2019 form, those on 2021 to 2030 that of 2021, later ones that of 2031',
  )
  const indicators = text(page('en/method/indicators').body)
  expect(indicators).toContain(
    'The four rows of the 2031 form, the three rows of 2021, or the one row of 2019, of all concluded.',
  )
  expect(indicators).toContain('The nine grounds of refusal')
  const breaks = text(page('en/indicators/unavailable-rate').body)
  expect(breaks).toContain('2031A made-up revision.')
})

type Message = { rule: string; actual: string; expected: string[] }
type Form = {
  editions: { id: string; report_years: (number | null)[]; cells: number }[]
  crosswalk: Record<string, unknown>[]
}
