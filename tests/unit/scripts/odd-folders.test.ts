import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, unlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { copyProject } from '../../bench/project.ts'
import { sums } from '../support/command.ts'
import { base } from '../support/folder.ts'
import type { Ended } from '../support/killed.ts'
import { deep, runNode } from '../support/killed.ts'
import { reference } from '../support/reference.ts'

// On the disk of the checkout, so that its packages can stand in another folder without a copy.
mkdirSync('.build', { recursive: true })
const work = mkdtempSync(resolve('.build', 'odd-'))
const plain = reference()
const expected = [sums(plain.data), sums(plain.site)]
const site = ['scripts/build-site.ts', '--releases', join(work, 'none'), '--no-pictures']

function node(cwd: string, args: readonly string[], env = {}): Promise<Ended> {
  return runNode(args, { cwd, env: { SITE: 'https://example.org', BASE: '', ...env } })
}

/** Builds both in a checkout; the sums of what was made. */
async function build(folder: string): Promise<Record<string, string>[]> {
  for (const args of [['scripts/build-data.ts'], ['scripts/build-site.ts', '--no-pictures']]) {
    const { code, said } = await node(folder, args)
    expect(code, said).toBe(0)
    expect(said).not.toMatch(/warn|error/i)
  }
  return [sums(join(folder, 'public', 'data')), sums(join(folder, 'dist'))]
}

afterAll(() => rmSync(work, { recursive: true }))

test('a checkout in a folder of 200 characters, with all that is odd to a shell, an address or a page', async () => {
  const odd = `# %20? " ' & ; $ ! ( ) [ ] { } + ~ \` < > | 中文，：é`
  const folder = join(work, odd, ...Array<string>(8).fill('abcdefghijklmnopqrstuvwxy'))
  copyProject(folder)
  cpSync(base, join(folder, 'data'), { recursive: true })
  // With packages of its own: those that a link leads to are found where they are.
  unlinkSync(join(folder, 'node_modules'))
  const { status } = spawnSync('cp', ['-Rl', 'node_modules', join(folder, 'node_modules')])
  if (status !== 0) cpSync('node_modules', join(folder, 'node_modules'), { recursive: true })
  expect(await build(folder)).toEqual(expected)
})

test.each(['a#b%41c?d 甲 "乙"\n\'c', ...(deep ? ['a#b', 'a%41b', 'a?b'] : [])])(
  'published files and site in a folder %j',
  async (name) => {
    const folder = join(work, name)
    mkdirSync(folder)
    cpSync(plain.data, join(folder, 'data'), { recursive: true })
    const out = join(folder, 'site')
    const args = [...site, '--data-dir', join(folder, 'data'), '--out', out]
    const { code, said } = await node('.', args)
    expect(code, said).toBe(0)
    expect(sums(out)).toEqual(expected[1])
  },
)

test('where no folder has a plain path nothing is written, and it is said which to choose', async () => {
  const odd = join(work, 'x#y')
  mkdirSync(odd)
  // Where the modules of pages are kept, none are made, and any folder does.
  const args = [...site, '--data-dir', plain.data, '--out', join(odd, 'site'), '--no-cache']
  expect(await node('.', args, { TMPDIR: odd })).toMatchObject({
    code: 1,
    said:
      `Unexpected ${odd}, expected a folder for temporary files without # ? % " * in its path: set TMPDIR to another\n` +
      `The site was not built; ${join(odd, 'site')} is as it was.\n`,
  })
  expect(readdirSync(odd)).toEqual([])
})
