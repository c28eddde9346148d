import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run, sums } from '../support/command.ts'
import { base, layered, remove } from '../support/folder.ts'

let data = ''
let report = ''
let agency = ''

beforeEach(() => {
  data = layered(base)
  const folder = join(data, 'agencies', '99', 'yangben-990101-gov')
  report = join(folder, '2023.md')
  agency = join(folder, 'agency.yaml')
})
afterEach(() => remove(data))

const format = (...args: string[]): ReturnType<typeof run> =>
  run('format', ['--data', data, ...args])

test('canonical files: exit 0 with and without --check, nothing changed', () => {
  const before = sums(data)
  expect(format('--check')).toEqual({ code: 0, out: '', err: '2 files, 0 not in canonical form\n' })
  expect(format()).toEqual({ code: 0, out: '', err: '2 files, 0 rewritten\n' })
  expect(sums(data)).toEqual(before)
})

const variants: [string, (text: string) => string][] = [
  ['line ends CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['a byte-order mark', (text) => `\uFEFF${text}`],
  ['no last line end', (text) => text.slice(0, -1)],
  ['padded tables', (text) => text.replaceAll('| 0 |', '|   0   |')],
  [
    'another order of keys',
    (text) => text.replace('year: 2023\n', '').replace('---\n', '---\nyear: 2023\n'),
  ],
  ['quotes without need', (text) => text.replace('scope: region', 'scope: "region"')],
  [
    'a section without anything',
    (text) => text.replace('## 六、', '## 五、存在的主要问题及改进情况\n\n## 六、'),
  ],
  [
    'nbsp in an empty cell',
    (text) => text.replace('| 条 | region | |', '| 条 | region | &nbsp; |'),
  ],
]

test.each(variants)('%s: --check says so and writes nothing; format puts it right', (_, change) => {
  const canonical = readFileSync(report, 'utf8')
  const changed = change(canonical)
  expect(changed).not.toBe(canonical)
  writeFileSync(report, changed)
  const before = sums(data)
  expect(format('--check')).toEqual({
    code: 1,
    out: '',
    err: `${report}:1:1 error Not in canonical form: run \`npm run format\` [format]\n2 files, 1 not in canonical form\n`,
  })
  expect(sums(data)).toEqual(before)
  expect(format()).toEqual({ code: 0, out: '', err: `${report} rewritten\n2 files, 1 rewritten\n` })
  expect(readFileSync(report, 'utf8')).toBe(canonical)
})

test('an agency file is put in order, too', () => {
  const canonical = readFileSync(agency, 'utf8')
  writeFileSync(agency, canonical.split('\n').toReversed().join('\n'))
  expect(format('--check').code).toBe(1)
  expect(format().code).toBe(0)
  expect(readFileSync(agency, 'utf8')).toBe(canonical)
})

test('a wrong file is left as it is, and named; the others are put right', () => {
  const wrong = readFileSync(report, 'utf8').replace('| 340 |', '|  34O |')
  writeFileSync(report, wrong)
  const canonical = readFileSync(agency, 'utf8')
  writeFileSync(agency, `${canonical}\n\n`)
  const { code, err } = format()
  expect(code).toBe(1)
  expect(err).toContain(`${report}:50:11 error Unexpected \`34O\``)
  expect(readFileSync(report, 'utf8')).toBe(wrong)
  expect(readFileSync(agency, 'utf8')).toBe(canonical)
})
