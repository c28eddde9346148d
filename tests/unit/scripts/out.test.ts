import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run, sums } from '../support/command.ts'
import { base } from '../support/folder.ts'
import { deep } from '../support/killed.ts'
import { reference } from '../support/reference.ts'

const work = mkdtempSync(join(tmpdir(), 'out-'))
const at = (...names: string[]): string => join(work, ...names)
const site = ['--data-dir', at('published'), '--releases', at('none'), '--no-pictures']

beforeAll(() => {
  cpSync(base, at('data'), { recursive: true })
  mkdirSync(at('notes', 'v1'), { recursive: true })
  mkdirSync(at('page'))
  for (const path of ['notes/v1/plan.md', 'page/index.html', 'page/404.html', 'file']) {
    writeFileSync(at(path), 'mine')
  }
  cpSync(reference().data, at('published'), { recursive: true })
})
afterAll(() => rmSync(work, { recursive: true }))

test.each([
  ['the curated data', 'data', 'index.html'],
  ['folders of somebody else', '.', 'index.html'],
  ['notes', 'notes', 'index.html'],
  ['another site', 'page', 'embed/style.css'],
  ['published files', 'published', 'index.html'],
  ['a file', 'file', 'index.html'],
])('build:site never takes the place of %s', (_, name, mark) => {
  const before = sums(work)
  expect(run('build-site', [...site, '--out', at(name)])).toEqual({
    code: 1,
    out: '',
    err: `Unexpected ${resolve(at(name))}, expected a folder that this command made (with ${mark}), an empty one, or none: nothing was touched\n`,
  })
  expect(sums(work)).toEqual(before)
})

test('build:data never takes the place of a v1 that is not its own, nor puts one among curated data', () => {
  const before = sums(work)
  const build = (out: string): string => {
    const { code, err } = run('build-data', ['--data', at('data'), '--out', at(out)])
    expect(code).toBe(1)
    return err
  }
  expect(build('notes')).toBe(
    `Unexpected ${at('notes', 'v1')}, expected a folder that this command made (with SHA256SUMS), an empty one, or none: nothing was touched\n`,
  )
  for (const out of ['data', 'data/agencies/new']) {
    expect(build(out)).toBe(
      `Unexpected --out ${at(out)}, expected a folder outside the curated data\n`,
    )
  }
  expect(sums(work)).toEqual(before)
})

test('an empty folder is taken, and one that a link leads to; the link stays', () => {
  mkdirSync(at('www'))
  symlinkSync(at('www'), at('link'))
  expect(run('build-site', [...site, '--out', at('link')]).code).toBe(0)
  expect(readlinkSync(at('link'))).toBe(at('www'))
  const first = sums(at('www'))
  expect(Object.keys(first)).toContain('index.html')
  expect(changes()).toEqual({ added: Object.keys(first).sort(), changed: [], removed: [] })
  if (!deep) return
  rmSync(at('www.changes.json'))
  const again = run('build-site', [...site, '--out', at('link')], { SITE: 'https://a.example' })
  expect(again.code).toBe(0)
  const second = sums(at('www'))
  const paths = (of: (path: string) => boolean): string[] =>
    Object.keys({ ...first, ...second })
      .filter(of)
      .sort()
  const [added, changed, removed] = [
    paths((path) => !(path in first)),
    paths((path) => path in first && path in second && first[path] !== second[path]),
    paths((path) => !(path in second)),
  ]
  expect(changed).toContain('index.html')
  expect(changes()).toEqual({ added, changed, removed })
})

/** The list beside the site that a link leads to. */
function changes(): unknown {
  return JSON.parse(readFileSync(at('www.changes.json'), 'utf8'))
}

test('without published files nothing is touched', () => {
  const before = sums(work)
  const { code, err } = run('build-site', ['--data-dir', at('notes'), '--out', at('new')])
  expect([code, err]).toEqual([
    1,
    `${at('notes')}/v1 holds no published files: run \`npm run build:data\` first.\n`,
  ])
  expect(sums(work)).toEqual(before)
})
