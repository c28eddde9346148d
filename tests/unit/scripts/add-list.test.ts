import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { layouts } from '../ingest/layouts.ts'
import { madeUp } from '../ingest/made-up.ts'
import { run, sums } from '../support/command.ts'
import { runNode } from '../support/killed.ts'
import { madeUpPlaces, makeDataFolder } from '../support/made-up-places.ts'

const folder = mkdtempSync(join(tmpdir(), 'add-list-'))
const data = join(folder, 'data')
const list = join(folder, 'list.csv')
const results = join(folder, 'list.results.csv')
const places = madeUpPlaces(6)
const made = fc.sample(madeUp(['zero']), { numRuns: 12, seed: 4 })

beforeEach(() => {
  rmSync(results, { force: true })
  makeDataFolder(data, places)
  const sources = places.map(({ name }, at) => {
    const path = join(folder, `${at}.txt`)
    writeFileSync(path, layouts['rows of tabs'].write(made[at]!).replaceAll('甲山县', name))
    return path
  })
  writeFileSync(list, `source\n${sources.join('\n')}\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

let whole: Record<string, string> | null = null

/** The curated files that the list comes to; the first call leaves them in place, with their results. */
function added(): Record<string, string> {
  if (whole) return whole
  expect(run('add', ['--list', list, '--data', data]).code).toBe(0)
  whole = sums(join(data, 'agencies'))
  return whole
}

test('a list is added whole, a line a report in its order; again nothing is done', () => {
  added()
  const rows = readFileSync(results, 'utf8').trimEnd().split('\n')
  expect(rows[0]).toBe(
    'source,state,agency,year,file,unresolved,sha256,said,asked_agency,asked_year',
  )
  expect(rows.slice(1).map((row) => row.split(',').slice(0, 3).join())).toEqual(
    places.map(
      ({ code: division, pinyin }, at) =>
        `${join(folder, `${at}.txt`)},placed,${pinyin}-${division}-gov`,
    ),
  )
  const before = { ...sums(data), results: readFileSync(results, 'utf8') }
  const again = run('add', ['--list', list, '--data', data])
  expect(again.code).toBe(0)
  expect(again.err).toContain('6 reports, 6 done before')
  expect({ ...sums(data), results: readFileSync(results, 'utf8') }).toEqual(before)
})

test('stopped at any point it goes on without loss', async () => {
  const files = added()
  for (const each of [join(data, 'agencies'), results]) {
    rmSync(each, { recursive: true, force: true })
  }
  for (const lines of [1, 3]) {
    const child = spawn(process.execPath, ['scripts/add.ts', '--list', list, '--data', data])
    const ended = once(child, 'exit')
    while (child.exitCode === null && linesOf(results) <= lines)
      await new Promise((done) => setTimeout(done, 10))
    child.kill('SIGKILL')
    await ended
  }
  expect(run('add', ['--list', list, '--data', data]).code).toBe(0)
  expect(sums(join(data, 'agencies'))).toEqual(files)
  const sources = readFileSync(results, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',')[0])
  expect(sources).toEqual(places.map((_, at) => join(folder, `${at}.txt`)))
}, 240_000)

test('an agency that a stopped run made gets the parent that the next one makes', () => {
  const county = join(folder, '0.txt')
  const prefecture = join(folder, 'above.txt')
  writeFileSync(prefecture, readFileSync(county, 'utf8').replaceAll(places[0]!.name, '甲山市'))
  const home = `${places[0]!.pinyin}-${places[0]!.code}-gov`
  const parent = (): string =>
    /^parent: .*$/m.exec(
      readFileSync(join(data, 'agencies', '99', home, 'agency.yaml'), 'utf8'),
    )![0]
  writeFileSync(list, `source\n${county}\n`)
  run('add', ['--list', list, '--data', data])
  expect(parent()).toBe('parent: null')
  writeFileSync(list, `source\n${county}\n${prefecture}\n`)
  expect(run('add', ['--list', list, '--data', data]).code).toBe(0)
  expect(parent()).toBe('parent: jiashan-990100-gov')
})

test('of two runs of one list at once each succeeds, and all is there once', async () => {
  run('add', ['--list', list, '--data', data])
  const whole = sums(join(data, 'agencies'))
  const rows = readFileSync(results, 'utf8').split('\n').length
  rmSync(join(data, 'agencies'), { recursive: true })
  rmSync(results)
  const add = ['scripts/add.ts', '--list', list, '--data', data]
  const both = await Promise.all([runNode(add), runNode(add)])
  expect(both.map(({ code, said }) => (code === 0 ? '' : said))).toEqual(['', ''])
  expect(sums(join(data, 'agencies'))).toEqual(whole)
  expect(readFileSync(results, 'utf8').split('\n').length).toBe(rows)
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
}, 240_000)

test('half a last line is no result; a host without an answer is asked again', () => {
  writeFileSync(list, `source,year\n${join(folder, '0.txt')},\nhttp://nobody.invalid/a,2023\n`)
  writeFileSync(
    results,
    `source,state\nhttp://nobody.invalid/a,later,,,,,,,,2023\n${join(folder, '0.txt')},pla`,
  )
  const { code, err } = run('add', ['--list', list, '--data', data])
  expect(code).toBe(2)
  expect(err).toContain('2 reports, 0 done before')
  expect(readFileSync(results, 'utf8')).toMatch(/0\.txt,placed,/u)
})

test('a list that is none says its line', () => {
  writeFileSync(list, 'source,year\na.txt,soon\n')
  const { code, err } = run('add', ['--list', list, '--data', data])
  expect(code).toBe(2)
  expect(err).toContain(`${list}:2:1 Unexpected year soon, expected four digits`)
  expect(existsSync(results)).toBe(false)
})

function linesOf(path: string): number {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 0
}
