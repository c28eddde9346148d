import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { captured } from '../support/captured.ts'
import { deep } from '../support/killed.ts'

const commands = ['add', 'check', 'diff', 'format', 'ingest']
const folder = mkdtempSync(join(tmpdir(), 'light-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('what the commands on data import is in dependencies, and nothing beside it but Node', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly dependencies: Record<string, string>
  }
  expect(['node', ...reached()].sort()).toEqual(Object.keys(dependencies).sort())
})

describe('before the packages are there', () => {
  const project = join(folder, 'bare')
  mkdirSync(join(project, 'scripts'), { recursive: true })
  cpSync('scripts/ready.cjs', join(project, 'scripts', 'ready.cjs'))
  const run = (name: string, ...flags: string[]): unknown[] => {
    const script = join('scripts', `${name}.ts`)
    const args = ['-r', './scripts/ready.cjs', ...flags, script]
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' })
    return [status, stderr]
  }

  test('a command says in a line what to run', () => {
    expect(run('check')).toEqual([
      1,
      'The packages that check needs are not installed: run npm ci --omit=dev (or npm ci for everything) in the project’s folder, without --ignore-scripts\n',
    ])
    expect(run('build')).toEqual([
      1,
      'The packages that build needs are not installed: run npm ci in the project’s folder, without --ignore-scripts\n',
    ])
  })

  test('so does one that a Node runs which cannot read it', () => {
    mkdirSync(join(project, 'node_modules', 'remark'), { recursive: true })
    expect(run('add', '--no-experimental-strip-types')).toEqual([
      1,
      `Node ${process.versions.node} cannot run add, and the Node that the project brings is not installed: run npm ci --omit=dev (or npm ci for everything) in the project’s folder, without --ignore-scripts\n`,
    ])
  })
})

test('every script of npm that runs one of ours looks first whether it can', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly scripts: Record<string, string>
  }
  const unready = Object.entries(scripts).filter(
    ([, line]) => line.includes('.ts') && !line.includes('node -r ./scripts/ready.cjs '),
  )
  expect(unready).toEqual([])
})

// It asks the registry for some 90 packages.
test.runIf(deep)('a light install is small, quiet, and enough for the commands on data', () => {
  const project = join(folder, 'project')
  const run = (program: string, ...args: string[]): { code: number | null; said: string } => {
    const env = { ...process.env, NODE_COMPILE_CACHE: '' }
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: project,
      encoding: 'utf8',
      env,
    })
    return { code: status, said: stdout + stderr }
  }
  cpSync('.', project, {
    recursive: true,
    filter: (path) => !/^(?:node_modules|\.build|\.git|dist|public)$/.test(path),
  })
  const installed = run('npm', 'ci', '--omit=dev')
  expect(installed.code).toBe(0)
  expect(installed.said.trim()).toMatch(/^added \d+ packages in \S+$/)
  expect(existsSync(join(project, 'node_modules', 'astro'))).toBe(false)
  expect(Number(run('du', '-sm', 'node_modules').said.split('\t')[0])).toBeLessThan(300)
  expect(run('npm', 'run', '--silent', 'check').code).toBe(0)
  expect(run('npm', 'run', '--silent', 'format', '--', '--check').code).toBe(0)
  expect(run('npm', 'run', '--silent', 'diff', '--', 'data', 'data').code).toBe(0)
  const page = run('npm', 'run', '--silent', 'diff', '--', 'data', 'data', '--format', 'html')
  expect([page.code, page.said]).toEqual([0, expect.stringContaining('Without charts: ')])
  const report = join(folder, 'report.txt')
  const { args } = captured(report, join(project, 'data'))
  const flags = args.filter((_, at) => at > 1 && at < 6)
  expect(run('npm', 'run', '--silent', 'add', '--', report, ...flags).code).toBe(0)
  const build = run('npm', 'run', '--silent', 'build:data')
  expect([build.code, build.said]).toEqual([1, expect.stringContaining('run npm ci in')])
})

/** The packages that the commands reach, also in the processes that they start, through the files of the project. */
function reached(): string[] {
  const started = readdirSync('scripts/lib', { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|[\\/])(?:\w+-main|worker)\.ts$/.test(name))
    .map((name) => join('scripts', 'lib', name))
  expect(started).toHaveLength(4)
  const seen = new Set<string>()
  const packages = new Set<string>()
  const ours = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly imports: Record<string, { readonly default: string }>
  }
  const walk = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    const text = stripTypeScriptTypes(readFileSync(path, 'utf8'))
    const imports = text.matchAll(
      /^import '([^']+)'|^(?:import|export)\b[^'=;]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)/gm,
    )
    for (const [, alone, from, asked] of imports) {
      const name = alone ?? from ?? asked!
      if (name.startsWith('.')) walk(resolve(dirname(path), name))
      else if (name.startsWith('#')) walk(resolve(ours.imports[name]!.default))
      else if (!name.startsWith('node:')) packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(name)![0])
    }
  }
  for (const path of [...commands.map((name) => `scripts/${name}.ts`), ...started])
    walk(resolve(path))
  return [...packages]
}
