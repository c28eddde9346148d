import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sums } from '../../support/command.ts'
import { frozen } from '../../support/folder.ts'
import { run } from './run.ts'
import { scratch } from './support.ts'

const { path: folder, remove } = scratch()
afterAll(remove)

// Run before the build in another world: a clock a year ahead, files listed in another order, numbers that fall otherwise.
const otherWorld = `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const year = 366 * 86_400_000
const RealDate = Date
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + year)
    else super(...given)
  }
  static now() { return RealDate.now() + year }
}
Math.random = () => 0.5
const { readdirSync } = fs
fs.readdirSync = (...given) => readdirSync(...given).reverse().sort((a, b) => String(a).length - String(b).length)
syncBuiltinESMExports()
`

/** A copy of the repository's code and data elsewhere, to build in. */
function copy(name: string): string {
  const root = join(folder, name)
  mkdirSync(root)
  for (const each of ['src', 'scripts', 'package.json'])
    cpSync(each, join(root, each), { recursive: true })
  cpSync(frozen, join(root, 'data'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  return root
}

test('another folder, time zone, language, clock and order of files give the same bytes', () => {
  const here = copy('here')
  const there = copy('一个 other place')
  writeFileSync(join(there, 'other-world.mjs'), otherWorld)
  const one = run(['scripts/build-data.ts', '--out', 'public'], {
    cwd: here,
    env: { TZ: 'America/Caracas', LC_ALL: 'zh_CN.UTF-8' },
  })
  const other = run(
    [
      '--import',
      './other-world.mjs',
      'scripts/build-data.ts',
      '--out',
      join('elsewhere', 'public'),
    ],
    { cwd: there, env: { TZ: 'Asia/Shanghai', LC_ALL: 'tr_TR.UTF-8' } },
  )
  expect([one.status, other.status], other.stderr).toEqual([0, 0])
  const made = sums(join(here, 'public', 'v1'))
  expect(Object.keys(made).length).toBeGreaterThan(150)
  expect(sums(join(there, 'elsewhere', 'public', 'v1'))).toEqual(made)
}, 120_000)
