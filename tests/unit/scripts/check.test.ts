import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../support/command.ts'
import { frozen, layered, remove, sample } from '../support/folder.ts'

let [data, report, agency] = ['', '', '']
beforeEach(() => {
  ;({ data, report, agency } = sample())
})
afterEach(() => remove(data))

/** Without an address of the site, whatever the tests run with. */
const nowhere = { SITE: '', BASE: '' }
const check = (...args: string[]): ReturnType<typeof run> =>
  run('check', ['--data', data, ...args], nowhere)
const inChinese = (...args: string[]): ReturnType<typeof run> =>
  run('check', ['--data', data, ...args], { ...nowhere, LC_ALL: 'zh_CN.UTF-8' })

function change(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${path} lacks ${from}`)
  writeFileSync(path, text.replace(from, to))
}

const finding = (): void => change(report, '| 行政复议 | 2 |', '| 行政复议 | 3 |')
const error = (): void => change(report, '| 340 |', '| 34O |')

const note = 'Write the figure as printed. Where nobody can read it, write `?`.'
const refused =
  'Unexpected `34O` in enforcement.penalties.decisions, expected a number, nothing, a mark (/ — -), ? or absent'
const noteZh = '照原文填写；看不清写 `?`。'
const refusedZh =
  '出现 enforcement.penalties.decisions 里的 `34O`，应为数字、空白、符号（/ — -）、? 或 absent'
const line = `  50 | | 行政处罚 | 34O |\n${' '.repeat(20)}^\n`
const odd =
  'Results add up (Administrative review): the single results come to 5, the stated total to 4, a difference of 1. The report, its conversion or our transcription may be the cause: compare the source.'
const oddZh =
  '复议诉讼结果合计（行政复议）：各种结果之和为5，填报的总计为4，相差1。可能是报告填写、网页转换或本站录入所致，请对照原文。'

test('nothing wrong: exit 0; JSON is an empty list, annotations are none', () => {
  expect(check()).toEqual({ code: 0, out: '', err: '1 agency and 1 report read\n' })
  expect(check('--format', 'json')).toEqual({ code: 0, out: '[]\n', err: '' })
  expect(check('--format', 'github')).toEqual({ code: 0, out: '', err: '' })
})

test('what systems and editors leave beside files is no matter; anything else is', () => {
  const folder = join(data, 'agencies', '99', 'yangben-990101-gov')
  for (const name of [
    '.DS_Store',
    '._2023.md',
    'Thumbs.db',
    'desktop.ini',
    '2023.md~',
    '.2023.md.swp',
  ])
    writeFileSync(join(folder, name), '\u0000')
  writeFileSync(join(data, 'agencies', '.DS_Store'), '')
  expect(check()).toEqual({ code: 0, out: '', err: '1 agency and 1 report read\n' })
  writeFileSync(join(folder, '2023 copy.md'), '')
  expect(check().code).toBe(1)
})

test('a finding: exit 0, in each format', () => {
  finding()
  expect(check()).toEqual({
    code: 0,
    out: '',
    err: `${report}:98:1 finding ${odd} [results]\n    /en/method/checks/#check-results\n\n0 errors, 1 finding\n1 agency and 1 report read\n`,
  })
  expect(inChinese()).toEqual({
    code: 0,
    out: '',
    err: `${report}:98:1 核对发现 ${oddZh} [results]\n    /method/checks/#check-results\n\n0处错误，1处核对发现\n共看了1个机关、1份报告\n`,
  })
  const { code, out } = check('--format', 'json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual([
    {
      file: report,
      line: 98,
      column: 1,
      rule: 'results',
      fatal: false,
      message: odd,
      actual: '4',
      expected: ['5'],
      note: oddZh,
      cells: ['upheld', 'corrected', 'other', 'pending', 'total'].map(
        (column) => `disputes.review.${column}`,
      ),
      message_zh: oddZh,
      note_zh: null,
      page: '/en/method/checks/#check-results',
    },
  ])
  expect(check('--format', 'github')).toEqual({
    code: 0,
    out: `::notice file=${report},line=98,col=1,title=results::${odd}%0A${oddZh}%0A/en/method/checks/#check-results\n`,
    err: `${report}:98:1 finding ${odd} [results]\n    /en/method/checks/#check-results\n\n0 errors, 1 finding\n`,
  })
})

test('an error: exit 1, in each format', () => {
  error()
  expect(check()).toEqual({
    code: 1,
    out: '',
    err: `${report}:50:10 error ${refused} [figure]\n${line}    ${note}\n    /en/method/checks/#rule-figure\n\n1 error, 0 findings\n1 agency and 0 reports read\n`,
  })
  expect(inChinese().err).toBe(
    `${report}:50:10 错误 ${refusedZh} [figure]\n${line}    ${noteZh}\n    /method/checks/#rule-figure\n\n1处错误，0处核对发现\n共看了1个机关、0份报告\n`,
  )
  const { code, out, err } = check('--format', 'json')
  expect([code, err]).toEqual([1, ''])
  expect(JSON.parse(out)).toEqual([
    {
      file: report,
      line: 50,
      column: 10,
      rule: 'figure',
      fatal: true,
      message: refused,
      actual: '34O',
      expected: ['0', '', '/', '?', 'absent'],
      note,
      cells: [],
      message_zh: refusedZh,
      note_zh: noteZh,
      page: '/en/method/checks/#rule-figure',
    },
  ])
  expect(check('--format', 'github')).toEqual({
    code: 1,
    out: `::error file=${report},line=50,col=10,title=figure::${refused}%0A${note}%0A${refusedZh}%0A${noteZh}%0A/en/method/checks/#rule-figure\n`,
    err: `${report}:50:10 error ${refused} [figure]\n${line}    ${note}\n    /en/method/checks/#rule-figure\n\n1 error, 0 findings\n`,
  })
})

test('where SITE is set, a message has the full address of its rule', () => {
  error()
  const { err } = run('check', ['--data', data], { SITE: 'https://example.org', BASE: '/b' })
  expect(err).toContain('\n    https://example.org/b/en/method/checks/#rule-figure\n')
})

test('an annotation cannot be broken out of by what a file says', () => {
  change(agency, 'zh: 样本县人民政府', 'zh: "样本%0A::error::县\\n::warning::府"')
  const { out } = check('--format', 'github')
  const lines = out.split('\n').slice(0, -1)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('样本%250A::error::县U+000A::warning::府')
})

test('messages come in order of path and place', () => {
  error()
  change(report, 'notes: []', 'notes: []\n')
  change(report, '| 行政强制 | 6 |', '| 行政强制 | six |')
  change(agency, 'division: "990101"', 'division: "990199"')
  const { out } = check('--format', 'json')
  const places = (JSON.parse(out) as { file: string; line: number }[]).map(({ file, line }) => [
    file,
    line,
  ])
  expect(places).toEqual([
    [report, 51],
    [report, 52],
    [agency, 5],
  ])
})

test('what differs from the last release stands at its line, before what is odd there', () => {
  const folder = layered(frozen)
  const path = join(folder, 'agencies', '14', 'jincheng-140500-gov', '2024.md')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/(?<=^\| 一、本年新收.*\| )718/m, '719'))
  const { err } = run('check', [path, '--data', folder])
  remove(folder)
  expect(err.match(/:\d+:1 (?:error|finding)(?= )|\[[\w-]+\]$/gm)).toEqual([
    ...[':37:1 finding', '[text-and-table]'],
    ...[':97:1 error', '[release]', ':97:1 finding', '[applicants]'],
    ...[':125:1 finding', '[balance]'],
  ])
})

test('a released report whose file is wrong is not said to be gone, too', () => {
  const folder = layered(frozen)
  const path = join(folder, 'agencies', '14', 'jincheng-140500-gov', '2024.md')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/(?<=^\| 一、本年新收.*\| )718/m, '7I8'))
  const { code, err } = run('check', ['--data', folder, '--format', 'github'])
  remove(folder)
  expect([code, err.match(/^.* error .*$/gm)]).toEqual([
    1,
    [expect.stringMatching(/2024\.md:97:\d+ error Unexpected `7I8` .* \[figure\]$/)],
  ])
})

test('with paths only what concerns them is printed and counts', () => {
  error()
  expect(check(agency).code).toBe(0)
  expect(check(agency, '--format', 'json').out).toBe('[]\n')
  for (const path of [report, join(report, '..'), join(data, 'agencies')]) {
    expect(check(path).code).toBe(1)
  }
  expect(check(report, agency).code).toBe(1)
})

test('a path that is not there, a format that there is not, arguments that are not known', () => {
  expect(check('nowhere.md')).toEqual({
    code: 1,
    out: '',
    err: 'nowhere.md:1:1 error Missing file or folder [missing]\n',
  })
  expect(check('--format', 'xml')).toEqual({
    code: 1,
    out: '',
    err: 'Unexpected format xml, expected pretty, json, github\n',
  })
  const { code, err } = check('--strict')
  expect(code).toBe(1)
  expect(err).toContain(
    'Usage: npm run check -- [PATH ...] [--changed [BASE]] [--fix | --mended OUT] [--data DIR] [--format pretty|json|github]\n',
  )
})

test('--fix mends what a program can and says what; figures stay as they are', () => {
  const whole = readFileSync(report, 'utf8')
  const broken = whole
    .replace('year: 2023', 'year： 2023')
    .replace('notes: []', 'notes: []  ')
    .replace('sha256: ab', 'sha256: AB')
    .replaceAll('\n', '\r\n')
  writeFileSync(report, `\uFEFF${broken.trimEnd()}`)
  expect(check().code).toBe(1)
  const { code, err } = check('--fix')
  expect(code).toBe(0)
  expect(err.split('\n')).toEqual([
    `${report}:1 mended: byte-order mark: \`U+FEFF---U+000D\` -> \`---U+000D\``,
    `${report}:1 mended: line end of Windows: \`---U+000D\` -> \`---\`, and 104 more`,
    `${report}:3 mended: full-width colon after a key: \`year： 2023\` -> \`year: 2023\``,
    `${report}:20 mended: space at the end of the line: \`notes: []  \` -> \`notes: []\``,
    `${report}:106 mended: no line end after the last line: \`| 收取信息处理费 | 0 | 元 | region | |\` -> \`| 收取信息处理费 | 0 | 元 | region | |\\n\``,
    `${report}:18 mended: canonical form: \`  sha256: ABabababababababababababababab…\` -> \`  sha256: ababababababababababababababab…\``,
    '1 agency and 1 report read',
    '',
  ])
  expect(readFileSync(report, 'utf8')).toBe(whole)
  expect(check('--fix').err).toBe('1 agency and 1 report read\n')
})

test('--mended writes the file of which only the form is wrong, says how it differs, and leaves it as it is', () => {
  const out = join(data, '..', 'mended')
  const whole = readFileSync(report, 'utf8')
  const at = join(basename(data), 'agencies', '99', 'yangben-990101-gov')
  change(report, 'year: 2023', 'year:  2023')
  change(report, '| 行政强制 | 6 |', '| 行政强制 | 6 |\r')
  const broken = readFileSync(report, 'utf8')
  const { code, err } = check('--format', 'github', '--mended', out)
  expect(code).toBe(1)
  expect(err.slice(err.indexOf('1 error, 0 findings\n'))).toBe(
    [
      '1 error, 0 findings',
      `${join(at, '2023.md')}: only its form is wrong, ${out}/${join(at, '2023.md')} is mended:`,
      ...['@@ -2,3 +2,3 @@', ' agency: yangben-990101-gov', '-year:  2023', '+year: 2023'],
      ...[' title: 样本县人民政府2023年政府信息公开工作年度报告', '@@ -50,3 +50,3 @@'],
      ...[' | 行政处罚 | 340 |', '-| 行政强制 | 6 |U+000D', '+| 行政强制 | 6 |', ' ', ''],
    ].join('\n'),
  )
  expect(readFileSync(join(out, at, '2023.md'), 'utf8')).toBe(whole)
  expect(readFileSync(report, 'utf8')).toBe(broken)
  rmSync(out, { recursive: true })
  error()
  change(agency, 'kind: gov', 'kind:  gov')
  expect(check('--mended', out).err).toContain(`${join(out, at, 'agency.yaml')} is mended:\n`)
  expect(readdirSync(join(out, at))).toEqual(['agency.yaml'])
  rmSync(out, { recursive: true })
})

test('--mended writes nothing where nothing is wrong, or more than the form', () => {
  const out = join(data, '..', 'mended')
  expect(check('--mended', out).code).toBe(0)
  error()
  expect(check('--mended', out).code).toBe(1)
  expect(existsSync(out)).toBe(false)
})

test('--fix leaves what lies outside the paths, what is no text, and a folder that is not there', () => {
  change(report, 'year: 2023', 'year:  2023')
  change(agency, 'kind: gov', 'kind:  gov')
  expect(check('--fix', agency).code).toBe(0)
  expect(readFileSync(agency, 'utf8')).toContain('kind: gov\n')
  expect(readFileSync(report, 'utf8')).toContain('year:  2023\n')
  writeFileSync(report, Buffer.from([0xff, 0xfe, 0x0d, 0x0a]))
  expect(check('--fix').code).toBe(1)
  expect(readFileSync(report)).toEqual(Buffer.from([0xff, 0xfe, 0x0d, 0x0a]))
  const nowhere = join(data, 'nowhere')
  expect(run('check', ['--fix', '--data', nowhere]).code).toBe(1)
  expect(existsSync(nowhere)).toBe(false)
})
