import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readShard } from '../../../scripts/lib/shard.ts'
import { run, sums } from '../support/command.ts'
import { base, frozen, layered, remove } from '../support/folder.ts'
import { deep } from '../support/killed.ts'

// With the releases of the frozen data, so that each part is compared with them.
const data = layered(frozen)
const at = (...names: string[]): string => join(data, '..', ...names)
const env = { CACHE_DIR: at('cache') }
let whole: Record<string, string> = {}

beforeAll(() => {
  expect(run('build-data', ['--data', data, '--out', at('one'), '--no-cache'], env).code).toBe(0)
  whole = sums(at('one'))
  for (const part of ['1', '2', '3']) {
    const args = ['--data', data, '--shard', `${part}/3`, '--out', at(part), '--no-cache']
    const { code, err } = run('build-data', args, env)
    expect([code, err]).toEqual([0, expect.stringMatching(new RegExp(`part ${part} of 3, [23] `))])
  }
})
afterAll(() => remove(data))

/** Merges parts; what it said, and the sums of what it made. */
function merge(...parts: readonly string[]): [string, Record<string, string>] {
  const folders = parts.map((part) => at(part))
  const { code, err } = run('merge', [...folders, '--data', data, '--out', at('merged')], env)
  expect(code, err).toBe(0)
  return [err, sums(at('merged'))]
}

test('three parts merged are byte for byte one build, in whatever order they are named', () => {
  const [said, made] = merge('3', '1', '2')
  expect(made).toEqual(whole)
  expect(said).not.toContain('made here')
})

test('what is in no part is made here, and its number said', () => {
  const report = at('data', 'agencies', '14', 'jincheng-140500-gov', '2024.md')
  const before = readFileSync(report, 'utf8')
  writeFileSync(report, before.replace('readings:', '# a word\nreadings:'))
  const count = Number(
    /"agencies":(\d)/.exec(readFileSync(join(at('2'), 'shard.json'), 'utf8'))![1],
  )
  const [said, made] = merge('1', '3')
  expect(Number(/^(\d+) agencies were in no part/m.exec(said)![1])).toBeGreaterThanOrEqual(count)
  expect(made).not.toEqual(whole)
  writeFileSync(report, before)
  expect(merge('1', '2', '3')[1]).toEqual(whole)
})

test('a part with a wrong file writes nothing; parts are told from other folders and numbers', () => {
  const wrong = layered(base)
  const report = join(wrong, 'agencies', '99', 'yangben-990101-gov', '2023.md')
  writeFileSync(report, readFileSync(report, 'utf8').replace('2024-03-20', '2024-02-30'))
  const out = join(wrong, '..', 'part')
  const args = ['--data', wrong, '--out', out, '--shard']
  const spoilt = run('build-data', [...args, '1/1'], env)
  expect([spoilt.code, existsSync(out)]).toEqual([1, false])
  expect(spoilt.err).toContain('2023.md:9:12 error Unexpected `2024-02-30`')
  expect(run('build-data', [...args, '4/3'], env).err).toContain('expected K/N, K from 1 to N')
  const other = run('merge', [base, '--data', wrong, '--out', out], env)
  expect([other.code, other.err]).toEqual([1, expect.stringContaining('with shard.json')])
  expect(['1/1', '3/3', '0/3', '4/3', '1', 'a/b', '1/3/3'].map(readShard)).toEqual([
    { part: 1, of: 1 },
    { part: 3, of: 3 },
    ...Array<null>(5).fill(null),
  ])
  remove(wrong)
})

test('parts of the data and of the site, with pictures and without, are not put together', () => {
  const site = (pictures: boolean): string => {
    const folder = at(`site-${pictures}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'shard.json'), JSON.stringify({ site: { pictures } }))
    return folder
  }
  const said = (...parts: readonly string[]): string => {
    const { code, err } = run('merge', [...parts, '--data', data, '--out', at('merged')], env)
    expect(code).toBe(1)
    return err.replaceAll(at(), '')
  }
  expect([
    said(at('1'), site(true)),
    said(site(true), at('2')),
    said(site(false), site(true)),
  ]).toEqual([
    'Unexpected /site-true, a part of the site with pictures, beside /1, a part of the data: expected parts of one kind\n',
    'Unexpected /2, a part of the data, beside /site-true, a part of the site with pictures: expected parts of one kind\n',
    'Unexpected /site-true, a part of the site with pictures, beside /site-false, a part of the site without pictures: expected parts of one kind\n',
  ])
})

/** A shell command that does a part, of the data or of the site. */
const tasks = {
  data: (part: string): string =>
    `${process.execPath} scripts/build-data.ts --data ${data} --shard ${part}/3 --out ${at(part)}`,
  site: (part: string): string =>
    `${process.execPath} scripts/build-site.ts ${siteArgs} --with ${at('bundle')} --shard ${part}/3 --out ${at(part)}`,
}
const siteArgs = `--data-dir ${at('one')} --releases ${join(data, 'releases')} --no-pictures`

/** Lets a program do the three parts anew, and merges them. */
function spread(program: string, args: readonly string[], merged: () => void): void {
  for (const part of ['1', '2', '3']) rmSync(at(part), { recursive: true })
  if (deep) {
    const bundling = [...siteArgs.split(' '), '--bundle', '--out', at('bundle')]
    expect(run('build-site', bundling, env).code).toBe(0)
  }
  const { status, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  expect(status, stderr).toBe(0)
  merged()
}

const merges = {
  data: () => expect(merge('1', '2', '3')[1]).toEqual(whole),
  site() {
    const parts = ['1', '2', '3'].map((part) => at(part))
    const where = ['--data-dir', at('one'), '--releases', join(data, 'releases')]
    const { code, err } = run('merge', [at('bundle'), ...parts, ...where, '--out', at('site')], env)
    expect([code, err]).toEqual([0, `${at('site')}: built of 3 parts\n`])
    const args = [...siteArgs.split(' '), '--out', at('site-one'), '--no-cache']
    expect(run('build-site', args, env).code).toBe(0)
    expect(sums(at('site'))).toEqual(sums(at('site-one')))
  },
}

const says = (program: string, ...args: readonly string[]): string =>
  spawnSync(program, args, { encoding: 'utf8' }).stdout ?? ''
const kinds = deep ? (['data', 'site'] as const) : (['data'] as const)

test.skipIf(!says('parallel', '--version').includes('GNU parallel')).each(kinds)(
  'GNU parallel does the parts of the %s',
  (kind) => spread('parallel', ['-j2', tasks[kind]('{}'), ':::', '1', '2', '3'], merges[kind]),
)

test.skipIf(!/ (?:idle|mix)/.test(says('sinfo'))).each(kinds)(
  'a Slurm array does the parts of the %s',
  (kind) => {
    const [log, script] = [at('slurm-%a.log'), tasks[kind]('$SLURM_ARRAY_TASK_ID')]
    const args = ['--wait', '--array=1-3', `--output=${log}`, '--wrap', script]
    spread('sbatch', args, merges[kind])
  },
)

test.runIf(deep)('three parts of the site merged are byte for byte one build', () => {
  spread('sh', ['-c', ['1', '2', '3'].map(tasks.site).join(' && ')], merges.site)
})
