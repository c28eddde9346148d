import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeRepository } from '../release/repository.ts'
import { captured, newcomer } from '../support/captured.ts'
import { run, sums } from '../support/command.ts'
import { base } from '../support/folder.ts'
import { deep } from '../support/killed.ts'
import { reference } from '../support/reference.ts'
import type { OnDisk } from '../support/small-disk.ts'
import { hasSmallDisks, onSmallDisk, removeCopy, room } from '../support/small-disk.ts'

const work = mkdtempSync(join(tmpdir(), 'full-'))
const at = (...names: string[]): string => join(work, ...names)
const buildSite = (out: string): string[] => [
  ...['--data-dir', reference().data, '--releases', at('none'), '--no-pictures', '--out', out],
]

beforeAll(() => {
  cpSync(reference().data, at('out'), { recursive: true })
  cpSync(reference().site, at('site', 'dist'), { recursive: true })
  cpSync(base, at('data'), { recursive: true })
})
afterAll(() => rmSync(work, { recursive: true }))

/** A run that had no room says so in a line and what to do; all that was there is as it was, and nothing more is there. */
function expectNoRoom({ code, said, after }: OnDisk, folder: string, failed = 1): void {
  const line = /^(.+(: | later ))?no room is left on the disk: make room and run again \(ENOSPC\)$/m
  expect([code, line.test(said)], said).toEqual([failed, true])
  expect(said).not.toMatch(/^ {4}at /m)
  expect(sums(after)).toEqual(sums(folder))
  expect(readdirSync(after)).toEqual(readdirSync(folder))
  removeCopy(after)
}

describe.skipIf(!hasSmallDisks())('on a small disk', () => {
  test.each(deep ? [0, 0.3, 0.6, 0.9] : [0.6])(
    'build:data with room for %f of what it makes',
    (share) => {
      const folder = at('out')
      const bytes = Math.round(room(folder) * (1 + share))
      const args = ['scripts/build-data.ts', '--data', 'data', '--out', folder]
      expectNoRoom(onSmallDisk({ folder, bytes }, args), folder)
    },
  )

  test('build:data goes on without a cache that has no room, and comes to the same', () => {
    const [folder, out] = [at('cache'), at('without')]
    mkdirSync(folder)
    const args = ['scripts/build-data.ts', '--data', base, '--out', out]
    const env = { CACHE_DIR: folder }
    const { code, said, after } = onSmallDisk({ folder, bytes: 16_384 }, args, { env })
    expect([code, said]).toEqual([0, expect.stringMatching(/^Nothing more is kept .*ENOSPC/)])
    expect(sums(out)).toEqual(sums(at('out')))
    removeCopy(after)
  })

  test.each(deep ? [0, 0.4, 0.9, 1.3, 1.5] : [0.4, 1.3])(
    'build:site with room for %f of what it makes',
    (share) => {
      const folder = at('site')
      const bytes = Math.round(room(folder) * (1 + share))
      const args = ['scripts/build-site.ts', ...buildSite(join(folder, 'dist'))]
      const env = { SITE: 'https://new.example' }
      expectNoRoom(onSmallDisk({ folder, bytes }, args, { env }), folder)
    },
  )

  test('a site below an odd path on a disk of its own, with room enough', () => {
    const folder = at('x#y')
    mkdirSync(folder)
    const args = ['scripts/build-site.ts', ...buildSite(join(folder, 'dist'))]
    const env = { SITE: 'https://example.org', BASE: '' }
    const { code, said, after } = onSmallDisk({ folder, bytes: 100_000_000 }, args, { env })
    expect(code, said).toBe(0)
    expect(sums(join(after, 'dist'))).toEqual(sums(at('site', 'dist')))
    removeCopy(after)
  })

  test('format', () => {
    const folder = at('spoilt')
    cpSync(base, folder, { recursive: true })
    const report = join(folder, 'agencies', '99', 'yangben-990101-gov', '2023.md')
    writeFileSync(report, `${readFileSync(report, 'utf8')}\n\n`)
    const args = ['scripts/format.ts', '--data', folder]
    expectNoRoom(onSmallDisk({ folder, bytes: room(folder) }, args), folder)
  })

  test('ingest', () => {
    const folder = at('data')
    const { args } = captured(at('report.txt'), folder)
    expectNoRoom(onSmallDisk({ folder, bytes: room(folder) }, args), folder, 2)
  })

  test('add, of an agency that is new', () => {
    const folder = at('newcomer')
    const { file } = newcomer(folder, at('newcomer.txt'))
    const args = ['scripts/add.ts', file, '--data', folder]
    expectNoRoom(onSmallDisk({ folder, bytes: room(folder) }, args), folder)
  })

  test('add of a list: what had no room is done by the next run', () => {
    const folder = at('listed')
    const { file, home } = newcomer(folder, at('listed.txt'))
    writeFileSync(at('list.csv'), `source\n${file}\n`)
    const args = ['scripts/add.ts', '--list', at('list.csv'), '--data', folder]
    expectNoRoom(onSmallDisk({ folder, bytes: room(folder) }, args), folder, 2)
    expect(run('add', args.slice(1)).code).toBe(0)
    expect(readdirSync(home).length).toBe(2)
  })

  test.each(deep ? [0, 0.5, 0.9] : [0.5])('release with room for %f of what it makes', (share) => {
    const { root, remove } = makeRepository()
    const folder = join(root, 'data')
    const bytes = Math.round(room(folder) + share * 500_000)
    const links = ['--preserve-symlinks', '--preserve-symlinks-main']
    const run = onSmallDisk(
      { folder, bytes },
      [...links, 'scripts/release.ts', '2027.1.0', '2027-01-31'],
      { cwd: root, env: { GIT_DISCOVERY_ACROSS_FILESYSTEM: '1' } },
    )
    expectNoRoom(run, folder)
    remove()
  })
})

test.skipIf(process.platform === 'win32')('a limit of the system on the size of files', () => {
  const args = ['scripts/build-data.ts', '--data', base, '--out', at('out'), '--no-cache']
  const before = sums(at('out'))
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', 'ulimit -f 64 && "$@"', 'sh', process.execPath, ...args],
    { encoding: 'utf8', env: { ...process.env, NODE_COMPILE_CACHE: '' } },
  )
  expect([status, stderr]).toEqual([
    1,
    `${at('out')}: the file is larger than this system allows: raise the limit (\`ulimit -f\`) and run again (EFBIG)\nWhat there was is as it was.\n`,
  ])
  expect([sums(at('out')), readdirSync(at('out'))]).toEqual([before, ['v1']])
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be written to', () => {
  mkdirSync(at('closed'), { mode: 0o555 })
  const { code, err } = run('build-data', ['--data', base, '--out', at('closed', 'out')])
  expect([code, err]).toEqual([
    1,
    `${at('closed', 'out')}: this user may not use it: change its rights, or choose another folder (EACCES)\nWhat there was is as it was.\n`,
  ])
})
