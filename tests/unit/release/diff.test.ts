import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Difference } from '../../../src/release/diff.ts'
import { diffText } from '../../../src/release/diff-text.ts'
import type { Repository } from './repository.ts'
import { makeRepository } from './repository.ts'

const jincheng = 'data/agencies/14/jincheng-140500-gov/2024.md'
const diff = 'scripts/diff.ts'
let repository: Repository

beforeAll(() => {
  repository = makeRepository()
  cpSync(join(repository.root, 'data'), join(repository.root, 'old'), { recursive: true })
  repository.editLine(jincheng, '| 一、本年新收', '| 718 |', '| 719 |')
  repository.edit(jincheng, 'scope: region', 'scope: core')
  rmSync(join(repository.root, 'data/agencies/13/ningjin-130528-gov/2024.md'))
  const text = repository.read('data/agencies/32/suqian-321300-gov/2024.md')
  writeFileSync(
    join(repository.root, 'data/agencies/32/suqian-321300-gov/2022.md'),
    text.replace('year: 2024', 'year: 2022'),
  )
  repository.commit('Change this and that')
})
afterAll(() => repository.remove())

/** The figures of the text that are of another scope once the report is. */
const claims = [
  ...['不予公开占比', '不予处理占比', '予以公开占比', '其他处理占比', '新收申请', '无法提供占比'],
  ...['法人或其他组织占比', '自然人申请占比', '部分公开占比'],
]

test('two revisions: reports added and removed, cells changed, findings gained and lost', () => {
  const { status, stdout, stderr } = repository.node(diff, 'HEAD~1', 'HEAD')
  expect(status, stderr).toBe(0)
  const lines = stdout.trimEnd().split('\n')
  expect(lines).toContain('+ report suqian-321300-gov-2022')
  expect(lines).toContain('- report ningjin-130528-gov-2024')
  expect(lines.filter((line) => line.startsWith('~ '))).toEqual([
    expect.stringMatching(
      /^~ jincheng-140500-gov-2024 requests\.received\.total: 718 -> 719 \(data\/agencies\/14\/jincheng-140500-gov\/2024\.md:\d+\)$/,
    ),
    ...claims.map(
      (label) => `~ jincheng-140500-gov-2024 ${label}: 一致 agrees -> 统计范围不同 another scope`,
    ),
    '~ suqian-321300-gov-2023 收办申请同比增长: 不可比 not comparable -> 不一致 differs',
    '~ jincheng-140500-gov-2024 scope: region -> core',
  ])
  expect(
    lines.some((line) => line.startsWith('+ finding jincheng-140500-gov-2024.applicants')),
  ).toBe(true)
  expect(lines.some((line) => line.startsWith('- finding ningjin-130528-gov-2024.'))).toBe(true)
  expect(lines.at(-1)).toMatch(
    /^1 report added, 1 removed, 1 cell changed, \d+ findings? gained, \d+ lost$/,
  )
})

test('two folders, or a folder and a revision, say the same', () => {
  const revisions = repository.node(diff, 'HEAD~1', 'HEAD').stdout
  expect(repository.node(diff, 'old', 'data').stdout).toBe(revisions)
  expect(repository.node(diff, 'HEAD~1', 'data').stdout).toBe(revisions)
  expect(repository.node(diff, 'old', '.').stdout).toBe(revisions)
  expect(repository.node(diff, 'data', 'HEAD').stdout).toMatch(
    /^0 reports added, 0 removed, 0 cells/,
  )
})

test('what is no data is refused, and nothing is left behind in the repository', () => {
  for (const args of [['nothing', 'data'], ['HEAD~99', 'data'], ['data'], ['--output=x', 'data']]) {
    expect(repository.node(diff, ...args).status).toBe(1)
  }
  expect(repository.node(diff, 'old', 'data', '--format', 'xml').status).toBe(1)
  expect(repository.node(diff, 'old', 'data', '--out', 'data').status).toBe(1)
  for (const where of ['javascript:1', 'https://example.org/)<b>', '//example.org', 'ftp://a/b'])
    expect(repository.node(diff, 'old', 'data', '--where', where).status).toBe(1)
  expect(repository.git('status', '--porcelain', '--', 'data')).toBe('')
})

test('for a terminal in its language, the rest as it is', () => {
  const found: Difference = {
    ...{ agenciesAdded: ['a'], agenciesRemoved: [], agencies: [], keys: [], claims: [] },
    ...{ corrections: [], gained: [], reworded: [], lost: [], removed: [] },
    added: [{ id: 'a-2024', by: 'a', agency: '甲', year: 2024, whole: null }],
    cells: [
      {
        ...{ report: 'b-2024', cell: 'c', was: '', now: null, correction: null },
        ...{ file: 'b.md', line: 3 },
      },
    ],
  }
  expect(diffText(found, 'zh')).toBe(
    [
      ...['+ 机关 a', '+ 报告 a-2024', '~ b-2024 c: （空白） -> （无此格） (b.md:3)'],
      ...['报告增加1份、减少0份，改动1格，核对发现增加0处、减少0处', ''],
    ].join('\n'),
  )
  expect(diffText(found)).toContain(
    '(blank) -> (no cell) (b.md:3)\n1 report added, 0 removed, 1 cell',
  )
})
