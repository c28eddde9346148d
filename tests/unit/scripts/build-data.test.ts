import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { run, sums } from '../support/command.ts'
import { base, layered, remove } from '../support/folder.ts'

let data = ''
let out = ''
let report = ''

// What a build of the base gives, made once and put where a test asks for an earlier build.
const earlier = layered(base)
const good = join(earlier, '..', 'out')
beforeAll(() => {
  expect(run('build-data', ['--data', earlier, '--out', good]).code).toBe(0)
})
afterAll(() => remove(earlier))

beforeEach(() => {
  data = layered(base)
  out = join(data, '..', 'out')
  report = join(data, 'agencies', '99', 'yangben-990101-gov', '2023.md')
})
afterEach(() => remove(data))

const build = (env: Record<string, string> = {}): ReturnType<typeof run> =>
  run('build-data', ['--data', data, '--out', out], { SITE: '', BASE: '', ...env })

/** Makes the report wrong on line 9, and on line 50 right again. */
function breakReport(): void {
  writeFileSync(report, readFileSync(report, 'utf8').replace('2024-03-20', '2024-02-30'))
}

test('these tests run under the Node that the project pins', () => {
  expect(Number(process.versions.node.split('.')[0])).toBe(24)
})

test('a good folder is published whole, with sums that hold, and nothing is left beside it', () => {
  const { code, out: printed, err } = build()
  expect([code, printed]).toEqual([0, ''])
  expect(err).toMatch(/out\/v1: 1 agencies, 1 reports, 0 findings, \d+ files in \d+\.\d s\n$/)
  expect(readdirSync(out)).toEqual(['v1'])
  const files = sums(join(out, 'v1'))
  delete files['SHA256SUMS']
  const listed = readFileSync(join(out, 'v1', 'SHA256SUMS'), 'utf8')
  expect(listed).toBe(
    Object.keys(files)
      .map((path) => `${files[path]}  ${path}\n`)
      .join(''),
  )
  expect(err).toContain(`${Object.keys(files).length + 1} files`)
})

test('a wrong file is named with its place; nothing is written, and what was there stays byte for byte', () => {
  cpSync(good, out, { recursive: true })
  const before = sums(out)
  breakReport()
  const { code, out: printed, err } = build()
  expect([code, printed]).toEqual([1, ''])
  expect(err).toBe(
    `\n${report}:9:12 error Unexpected \`2024-02-30\`, expected a date as YYYY-MM-DD [front-matter]\n` +
      '  9 | published: 2024-02-30\n                 ^\n    /en/method/checks/#rule-front-matter\n\n' +
      '1 error, 0 findings\nNothing was written: correct the files above and run again.\n',
  )
  expect(sums(out)).toEqual(before)
  expect(readdirSync(out)).toEqual(['v1'])
})

test('a wrong file in a folder that was never built leaves nothing at all', () => {
  breakReport()
  expect(build().code).toBe(1)
  expect(readdirSync(out)).toEqual([])
})

test('all files are read and all messages printed, not the first alone', () => {
  breakReport()
  const agency = join(report, '..', 'agency.yaml')
  writeFileSync(agency, readFileSync(agency, 'utf8').replace('kind: gov', 'kind: dept'))
  writeFileSync(join(data, 'divisions.csv'), 'code\n')
  writeFileSync(join(data, 'release.json'), '{"version": "1"}')
  const { code, err } = build()
  expect(code).toBe(1)
  const rules = [...err.matchAll(/^\/.*?([^/]+):\d+:\d+ error .*\[(.*)\]$/gm)].map((each) =>
    each.slice(1),
  )
  expect(rules).toEqual([
    ['2023.md', 'front-matter'],
    ['agency.yaml', 'identity'],
    ['divisions.csv', 'divisions'],
    ['release.json', 'front-matter'],
    ['release.json', 'front-matter'],
  ])
})

test.each(['divisions.csv', 'release.json'])('without %s nothing is built', (name) => {
  rmSync(join(data, name))
  const { code, err } = build()
  expect(code).toBe(1)
  expect(err).toContain(`${join(data, name)}:1:1 error Missing file [missing]\n`)
})

test('a folder without agencies, or no folder, is no data', () => {
  rmSync(join(data, 'agencies'), { recursive: true })
  expect(build().code).toBe(1)
  rmSync(data, { recursive: true })
  expect(build().code).toBe(1)
  expect(existsSync(join(out, 'v1'))).toBe(false)
})

test('links are no curated files, whether they lead anywhere or not', () => {
  const folder = join(data, 'agencies', '99', 'yangben-990101-gov')
  symlinkSync('/etc/hostname', join(folder, '2021.md'))
  symlinkSync('/nowhere', join(folder, '2022.md'))
  symlinkSync(base, join(data, 'agencies', 'loop'))
  const { code, err } = build()
  expect(code).toBe(1)
  expect(err.split('\n').filter((line) => line.includes('error'))).toEqual([
    ...['99/yangben-990101-gov/2021.md', '99/yangben-990101-gov/2022.md', 'loop'].map(
      (name) =>
        `${join(data, 'agencies', name)}:1:1 error Unexpected link or device, expected a file [path]`,
    ),
    '3 errors, 0 findings',
  ])
})

test.each([['--outt', 'x'], ['--data'], ['--out']])(
  'arguments that are not known: %s',
  (...args) => {
    const { code, out: printed, err } = run('build-data', args)
    expect([code, printed]).toEqual([1, ''])
    expect(err).toContain(
      '\n\nUsage: npm run build:data -- [--data DIR] [--out DIR] [--no-cache] [--jobs N] [--shard K/N]\n',
    )
  },
)

test('the usage is printed when asked for', () => {
  for (const script of ['build-data', 'check', 'format', 'build-site']) {
    const { code, out: printed, err } = run(script, ['--help'])
    expect([code, err]).toEqual([0, ''])
    expect(printed).toMatch(/^Usage: npm run [a-z:]+ -- \[/)
  }
})
