import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run, sums } from '../support/command.ts'
import { remove, sample } from '../support/folder.ts'

let [data, report, agency] = ['', '', '']
beforeEach(() => {
  ;({ data, report, agency } = sample())
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

// What a person or an editor may make of a canonical file.
const variants: [string, (text: string) => string][] = [
  ['line ends CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['a byte-order mark', (text) => `\uFEFF${text}`],
  ['no last line end', (text) => text.slice(0, -1)],
  ['padded tables', (text) => text.replaceAll('| 0 |', '|   0   |')],
  ['another order of keys', (text) => text.replace(/(---\n)([^]*?)(year: \d+\n)/, '$1$3$2')],
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

test('each is said to be so by --check, which writes nothing, and put right by format', () => {
  const canonical = readFileSync(report, 'utf8')
  const files = variants.map(([name, change], at) => {
    const text = canonical.replace('year: 2023', `year: ${2010 + at}`)
    const changed = change(text)
    expect(changed, name).not.toBe(text)
    const path = join(report, '..', `${2010 + at}.md`)
    writeFileSync(path, changed)
    return { path, text }
  })
  const before = sums(data)
  const said = files.map(
    ({ path }) => `${path}:1:1 error Not in canonical form: run \`npm run format\` [format]\n`,
  )
  const of = `${files.length + 2} files, ${files.length}`
  expect(format('--check')).toEqual({
    code: 1,
    out: '',
    err: `${said.join('')}${of} not in canonical form\n`,
  })
  expect(sums(data)).toEqual(before)
  expect(format()).toEqual({
    code: 0,
    out: '',
    err: `${files.map(({ path }) => `${path} rewritten\n`).join('')}${of} rewritten\n`,
  })
  for (const { path, text } of files) expect(readFileSync(path, 'utf8')).toBe(text)
})

test('in the language of the terminal', () => {
  writeFileSync(report, readFileSync(report, 'utf8').slice(0, -1))
  const chinese = (...args: string[]): string =>
    run('format', ['--data', data, ...args], { LC_ALL: 'zh_CN.UTF-8' }).err
  expect(chinese('--check')).toBe(
    `${report}:1:1 错误 不是规范格式：运行 \`npm run format\` [format]\n共2个文件，1个不是规范格式\n`,
  )
  expect(chinese()).toBe(`${report} 已改写\n共2个文件，已改写1个\n`)
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
