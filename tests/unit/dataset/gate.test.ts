import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askGate } from '../../../scripts/lib/gate.ts'
import { base, layered, remove } from '../support/folder.ts'

let data = ''
beforeEach(() => void (data = layered(base)))
afterEach(() => remove(data))

const own = 'agencies/99/yangben-990101-gov'
const other = 'agencies/99/shili-990100-gov'

/** What the gate says of the base with some texts replaced: `path:line rule fatal`. */
async function said(
  edits: readonly (readonly [path: string, from: string, to: string])[],
): Promise<string[]> {
  for (const [path, from, to] of edits) {
    const text = read(path)
    if (!text.includes(from)) throw new Error(`${path} lacks ${from}`)
    writeFileSync(join(data, path), text.replace(from, to))
  }
  const { files } = await askGate(data)
  return files.flatMap(({ path, messages }) =>
    messages.map(
      ({ line, ruleId, fatal }) =>
        `${path.slice(path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1)}:${line} ${ruleId}${fatal ? '' : ' (said)'}`,
    ),
  )
}

/** A second agency, the prefecture above, with a copy of the county's report. */
function second(edits: readonly (readonly [string, string])[] = []): void {
  mkdirSync(dirname(join(data, other, 'x')), { recursive: true })
  const change = (name: string, all: readonly (readonly [string, string])[]): void => {
    const text = readFileSync(join(data, own, name), 'utf8')
    writeFileSync(
      join(data, other, name),
      all.reduce((now, [from, to]) => now.replaceAll(from, to), text),
    )
  }
  change('agency.yaml', [
    ['yangben-990101-gov', 'shili-990100-gov'],
    ['样本县', '示例市'],
    ['Yangben County', 'Shili City'],
    ['level: county', 'level: prefecture'],
    ['990101', '990100'],
  ])
  change('2023.md', [['yangben-990101-gov', 'shili-990100-gov'], ['样本县', '示例市'], ...edits])
}

const read = (path: string): string => readFileSync(join(data, path), 'utf8')

const newSum: readonly [string, string] = ['ab'.repeat(32), 'cd'.repeat(32)]

test('the base passes', async () => {
  expect(await said([])).toEqual([])
})

const yaml = `${own}/agency.yaml`
const md = `${own}/2023.md`
test.each([
  [
    'an id of another code',
    [[yaml, 'division: "990101"', 'division: "990100"']],
    [`${own.slice(12)}/agency.yaml:5 identity`],
  ],
  [
    'a kind that the id contradicts',
    [[yaml, 'kind: gov', 'kind: dept']],
    [`${own.slice(12)}/agency.yaml:3 identity`, `${own.slice(12)}/2023.md:9 deadline (said)`],
  ],
  [
    'a level of another division',
    [[yaml, 'level: county', 'level: prefecture']],
    [`${own.slice(12)}/agency.yaml:4 identity`],
  ],
  [
    'a parent that is itself',
    [[yaml, 'parent: null', 'parent: yangben-990101-gov']],
    [`${own.slice(12)}/agency.yaml:6 identity`],
  ],
  [
    'a successor that is itself',
    [
      [
        yaml,
        'website: https://www.example.gov.cn/',
        'website: https://www.example.gov.cn/\nsuccessor: yangben-990101-gov',
      ],
    ],
    [`${own.slice(12)}/agency.yaml:8 identity`],
  ],
  [
    'an end before the beginning',
    [
      [
        yaml,
        'website: https://www.example.gov.cn/',
        'website: https://www.example.gov.cn/\nvalid_from: 2024-01-01\nvalid_to: 2023-01-01',
      ],
    ],
    [`${own.slice(12)}/agency.yaml:8 time`],
  ],
  [
    'a day two years after the release',
    [[md, 'added: 2026-11-22', 'added: 2199-01-01']],
    [`${own.slice(12)}/2023.md:11 time`],
  ],
  [
    'a day before the law',
    [[md, 'published: 2024-03-20', 'published: 1999-03-20']],
    [`${own.slice(12)}/2023.md:9 time`, `${own.slice(12)}/2023.md:9 dates (said)`],
  ],
  [
    'a telephone',
    [[md, '主动公开信息', '电话13800000000']],
    [`${own.slice(12)}/2023.md:28 contact`],
  ],
  [
    'a note on a check that there is none of',
    [
      [
        md,
        'notes: []',
        'notes:\n  - {check: balanced, cells: [], zh: 无, en: none, by: A, date: 2026-11-22}',
      ],
    ],
    [`${own.slice(12)}/2023.md:21 front-matter`],
  ],
  ['a space too many', [[md, 'year: 2023', 'year:  2023']], [`${own.slice(12)}/2023.md:3 format`]],
  [
    'a comment',
    [[md, 'notes: []', 'notes: [] # none yet']],
    [`${own.slice(12)}/2023.md:20 format`],
  ],
  ['a title of another place', [[md, 'title: 样本县人民政府', 'title: 示例市人民政府']], []],
] as const)('%s', async (_, edits, expected) => {
  expect((await said(edits)).toSorted()).toEqual([...expected].toSorted())
})

test('a parent below, and a parent of another place', async () => {
  second([newSum])
  const fatal = async (...edits: Parameters<typeof said>[0]): Promise<string[]> =>
    (await said(edits)).filter((each) => !each.includes('(said)'))
  const [county, none] = ['parent: yangben-990101-gov', 'parent: null']
  expect(await fatal([`${other}/agency.yaml`, none, county])).toEqual([
    `${other.slice(12)}/agency.yaml:6 identity`,
  ])
  expect(
    await fatal([`${other}/agency.yaml`, county, none], [yaml, none, 'parent: shili-990100-gov']),
  ).toEqual([])
  expect(await fatal(['divisions.csv', ',county,990100,', ',county,990000,'])).toEqual([
    `${own.slice(12)}/agency.yaml:6 identity`,
  ])
})

test('the same source under two agencies', async () => {
  second()
  const all = await said([])
  expect(all.filter((each) => !each.includes('(said)'))).toEqual([
    `${own.slice(12)}/2023.md:18 identity`,
  ])
})

test('a title that names another agency is said, until a note answers it', async () => {
  second([newSum, ['| 30 |', '| 31 |']])
  const filed = [`${other}/2023.md`, '示例市人民政府2023年', '样本县人民政府2023年'] as const
  expect((await said([filed])).filter((each) => each.includes('other-agency'))).toEqual([
    `${other.slice(12)}/2023.md:4 other-agency (said)`,
  ])
  const note =
    'notes:\n  - {check: other-agency, cells: [], zh: 已核对, en: looked at, by: A, date: 2026-11-22}'
  expect(
    (await said([[`${other}/2023.md`, 'notes: []', note]])).filter((each) =>
      each.includes('other-agency'),
    ),
  ).toEqual([])
})

test('a title that names another agency of the same place is said; a government and its office are one house', async () => {
  second([newSum, ['| 30 |', '| 31 |']])
  const filed = async (kind: string, title: string, ...edits: Parameters<typeof said>[0]) =>
    (
      await said([
        ...edits,
        [
          `${other}/agency.yaml`,
          /kind: .*/.exec(read(`${other}/agency.yaml`))![0],
          `kind: ${kind}`,
        ],
        [md, /title: .*/.exec(read(md))![0], `title: ${title}2023年政府信息公开工作年度报告`],
      ])
    ).filter((each) => each.includes('other-agency'))
  const place = ['990100', '990101'] as const
  const here = [`${other}/agency.yaml`, 'zh: 示例市人民政府', 'zh: 样本县财政局'] as const
  const code = [
    `${other}/agency.yaml`,
    `division: "${place[0]}"`,
    `division: "${place[1]}"`,
  ] as const
  const found = [`${own.slice(12)}/2023.md:4 other-agency (said)`]
  expect(await filed('dept', '样本县财政局', here, code)).toEqual(found)
  expect(await filed('dept', '样本县财政局所属单位')).toEqual([])
  expect(await filed('gov-office', '样本县财政局')).toEqual([])
})

test('figures that a release holds do not change without a correction', async () => {
  cpSync(join('tests', 'fixtures', 'data-2026.11'), data, { recursive: true })
  const report = 'agencies/14/jincheng-140500-gov/2024.md'
  expect(await said([[report, '| 行政处罚 | 5624 |', '| 行政处罚 | 5625 |']])).toContain(
    'jincheng-140500-gov/2024.md:84 release',
  )
})
