import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Repository } from './repository.ts'
import { makeRepository } from './repository.ts'

const jincheng = 'data/agencies/14/jincheng-140500-gov'
const suqian = 'data/agencies/32/suqian-321300-gov'
const ningjin = 'data/agencies/13/ningjin-130528-gov'
const correction =
  '{cell: requests.received.total, kind: restated, was: "718", now: "719", reason: {zh: 机关重新公布, en: Published anew}, by: tester, date: 2026-12-01}'

let repository: Repository
beforeAll(() => void (repository = makeRepository()))
afterAll(() => repository.remove())

/** Pull requests: what each changes, and what the fast job answers: exit code, errors and findings as annotations. */
const changes: Readonly<
  Record<string, { change: () => void; answer: readonly [number, number, number] }>
> = {
  'a new report with findings': {
    change() {
      const text = repository
        .read(`${suqian}/2024.md`)
        .replace('year: 2024', 'year: 2022')
        .replace(/sha256: .*/, 'sha256: null')
        .replace(/readings:\n.*\n/, 'readings: []\n')
        .replaceAll('2024-', '2022-')
        .replace('2024年政府', '2022年政府')
        .replace(/(?<=^\| 行政复议 \| )\d+/m, '7')
      writeFileSync(join(repository.root, `${suqian}/2022.md`), text)
    },
    answer: [0, 0, 10],
  },
  'a corrected figure': {
    change() {
      repository.editLine(`${jincheng}/2024.md`, '| 一、本年新收', '| 718 |', '| 719 |')
      repository.edit(`${jincheng}/2024.md`, 'corrections: []', `corrections:\n  - ${correction}`)
    },
    answer: [0, 0, 3],
  },
  'a renamed agency': {
    change() {
      repository.edit(`${ningjin}/agency.yaml`, '宁晋县人民政府', '宁晋市人民政府')
      const other = suqian.replace('suqian-', 'suqiang-')
      repository.git('mv', suqian, other)
      for (const name of ['agency.yaml', '2023.md', '2024.md'])
        repository.edit(`${other}/${name}`, 'suqian-321300-gov', 'suqiang-321300-gov')
    },
    answer: [0, 0, 0],
  },
  'a broken file': {
    change() {
      repository.editLine(`${jincheng}/2024.md`, '| 一、本年新收', '| 718 |', '| 7I8 |')
      repository.edit(`${ningjin}/2024.md`, 'signed: null', 'signed:  null')
      repository.edit(`${suqian}/2024.md`, 'scope: region', 'scope: core')
    },
    answer: [1, 2, 0],
  },
  'a change of code and data': {
    change() {
      writeFileSync(join(repository.root, 'code.ts'), 'export {}\n')
      repository.git('add', 'code.ts')
      rmSync(join(repository.root, `${suqian}/2023.md`))
      repository.edit(`${suqian}/2024.md`, 'scope: region', 'scope: core')
    },
    answer: [0, 0, 0],
  },
}

describe.each(Object.entries(changes))('%s', (name, { change, answer }) => {
  beforeAll(() => {
    change()
    repository.commit(name)
  })
  afterAll(() => void repository.git('reset', '--quiet', '--hard', 'HEAD~1'))

  test('the fast job says what the change adds', () => {
    const { status, stdout } = repository.node(
      ...['scripts/check.ts', '--changed', 'HEAD^1', '--format', 'github', '--mended', 'mended'],
    )
    const count = (kind: string): number => stdout.split(`::${kind} `).length - 1
    expect([status, count('error'), count('notice')]).toEqual(answer)
  })

  test('the summary is what its fixture holds, and the page has the same and opens by itself', async () => {
    const { status, stderr } = repository.node(
      ...['scripts/diff.ts', 'HEAD^1', 'data', '--out', 'review'],
    )
    expect([status, stderr.endsWith('review written\n')]).toEqual([0, true])
    const summary = repository.read('review/summary.md')
    await expect(summary).toMatchFileSnapshot(
      join('..', '..', 'fixtures', 'reviews', `${name.replaceAll(' ', '-')}.md`),
    )
    expect(repository.read('review/comment.md')).toBe(summary)
    const page = repository.read('review/diff.html')
    const style = /<style>([^]*)<\/style>/.exec(page)![1]!
    const sum = createHash('sha256').update(style).digest('base64')
    expect(page).toContain(`style-src &#39;sha256-${sum}&#39;`)
    expect(page).not.toMatch(/<script|<link|<img|<iframe| on\w+=|url\(|@import/)
    expect([...page.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, to]) => to![0])).toEqual(
      [...page.matchAll(/<li><a /g)].map(() => '#'),
    )
  })
})

test('nothing changed: a line that says so', () => {
  const { stdout } = repository.node('scripts/diff.ts', 'HEAD', 'data', '--format', 'md')
  expect(stdout).toBe(
    '**报告增加0份、减少0份，改动0格，核对发现增加0处、减少0处 · 0 reports added, 0 removed, 0 cells changed, 0 findings gained, 0 lost**\n',
  )
})
