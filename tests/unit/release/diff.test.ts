import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Difference } from '../../../src/release/diff.ts'
import { diffMarkdown, diffText } from '../../../src/release/diff-text.ts'
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
  expect(repository.node(diff, 'old', 'data', '--format', 'html').status).toBe(1)
  expect(repository.git('status', '--porcelain', '--', 'data')).toBe('')
})

test('Markdown for a pull request has a line for each change', () => {
  const { stdout } = repository.node(diff, 'HEAD~1', 'HEAD', '--format', 'md')
  expect(stdout).toMatch(/^\*\*1 report added, 1 removed, 1 cell changed/)
  expect(stdout).toMatch(
    /\| report \| cell \| old \| new \| line \|\n\| --- \| --- \| --- \| --- \| --- \|\n/,
  )
  expect(stdout).toMatch(
    /\| `jincheng-140500-gov-2024` \| `requests\.received\.total` \| 718 \| 719 \| `data\//,
  )
  expect(stdout).toContain('- `suqian-321300-gov-2022` 宿迁市人民政府 2022')
})

test('no text of the data adds markup, a mention, a link or a row', () => {
  const evil =
    '<img src=x onerror=alert(1)> [a](https://evil.example) @everyone #1 | `x` **b**\n| c |\u202E'
  const made: Difference = {
    agenciesAdded: ['a`b'],
    agenciesRemoved: [],
    added: [{ id: 'a-2024', agency: evil, year: 2024 }],
    removed: [],
    cells: [{ report: 'a-2024', cell: 'x', was: evil, now: null, file: 'data/a.md', line: 3 }],
    keys: [{ report: 'a-2024', key: 'title', was: '', now: evil }],
    gained: [],
    lost: [],
  }
  const text = diffMarkdown(made)
  expect(text).not.toMatch(/<img|\[a\]\(|https:\/\/|@everyone|\u202E|[^\\&]#1|\*\*b|[^\\]\| c \|/)
  expect(text).toContain('\\[a\\](https&#58;//evil.example)')
  const row = text.split('\n').find((line) => line.startsWith('| `a-2024` | `x`'))!
  expect(row.split(/(?<!\\)\|/)).toHaveLength(7)
  expect(row).toContain('(no cell)')
})

test('a long list is cut and counted', () => {
  const cells = Array.from({ length: 1_000 }, (_, at) => ({
    report: 'a-2024',
    cell: `c${at}`,
    was: '1',
    now: '2',
    file: 'data/a.md',
    line: at + 1,
  }))
  const none = {
    agenciesAdded: [],
    agenciesRemoved: [],
    added: [],
    removed: [],
    keys: [],
    gained: [],
    lost: [],
  }
  const text = diffMarkdown({ ...none, cells })
  expect(text.split('\n').filter((line) => line.startsWith('| `a-2024`'))).toHaveLength(200)
  expect(text).toContain('… and 800 more')
})

test('for a terminal in its language, the rest as it is', () => {
  const found: Difference = {
    ...{ agenciesAdded: ['a'], agenciesRemoved: [], keys: [], gained: [], lost: [] },
    added: [{ id: 'a-2024', agency: '甲', year: 2024 }],
    removed: [],
    cells: [{ report: 'b-2024', cell: 'c', was: '', now: null, file: 'b.md', line: 3 }],
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
