import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBecause, runConfined } from '../../../scripts/lib/confined.ts'
import type { Walls } from '../../../scripts/lib/walls.ts'
import { tether } from '../../../scripts/lib/walls.ts'
import { closed, elsewhere, inside, limits, processes } from '../support/confined.ts'
import { program, runNode } from '../support/killed.ts'

const folder = mkdtempSync(join(tmpdir(), 'confined-'))
const secret = join(folder, 'secret')
beforeAll(() => writeFileSync(secret, 'a secret'))
afterAll(() => rmSync(folder, { recursive: true }))

const ways: readonly (readonly [name: string, around: Walls | undefined])[] = [
  ['as the system offers it', undefined],
  ["with Node's limits alone", { missing: 'left out by the test' }],
]

for (const [name, around] of ways) {
  describe(`a confined program, ${name}`, () => {
    const attempt = (script: string): Promise<string> => inside(script, around)

    test('reads its code and nothing else', async () => {
      const read = (path: string): Promise<string> =>
        attempt(`console.log(require('fs').readFileSync(${JSON.stringify(path)}).length)`)
      expect(Number(await read(resolve('src/ingest/read.ts')))).toBeGreaterThan(0)
      for (const path of [
        secret,
        '/etc/passwd',
        '/proc/self/environ',
        resolve('data/release.json'),
      ])
        expect([path, await read(path)]).toEqual([path, 'ERR_ACCESS_DENIED'])
      expect(await attempt(`require('fs').symlinkSync('/etc', 'x')`)).toBe('ERR_ACCESS_DENIED')
    })

    test('writes nothing, by files or by databases', async () => {
      const place = resolve('src/made-by-a-reader')
      const text = JSON.stringify(place)
      expect(await attempt(`require('fs').writeFileSync(${text}, '')`)).toBe('ERR_ACCESS_DENIED')
      expect(await attempt(`require('fs').mkdirSync(${text})`)).toBe('ERR_ACCESS_DENIED')
      expect(await attempt(`process.report.writeReport(${text})`)).toBe('ERR_ACCESS_DENIED')
      expect(await attempt(`require('v8').writeHeapSnapshot(${text})`)).toBe('ERR_ACCESS_DENIED')
      for (const load of [`require('node:sqlite')`, `process.getBuiltinModule('node:sqlite')`])
        expect(await attempt(`new (${load}.DatabaseSync)(${text})`)).toMatch(
          /^ERR_UNKNOWN_BUILTIN_MODULE$|undefined/,
        )
      expect(existsSync(place)).toBe(false)
    })

    test('starts nothing: no program, thread, native code, code made of text', async () => {
      const starts = [
        `require('child_process').execSync('id')`,
        `require('child_process').spawn(process.execPath)`,
        `new (require('worker_threads').Worker)('', { eval: true })`,
        `process.dlopen({ exports: {} }, 'x.node')`,
        `new (require('wasi').WASI)({ version: 'preview1' })`,
        `require('inspector').open(0)`,
      ]
      for (const script of starts)
        expect([script, await attempt(script)]).toEqual([
          script,
          expect.stringMatching(/^ERR_(ACCESS_DENIED|DLOPEN_DISABLED)$/),
        ])
      expect(await attempt(`new Function('return 1')()`)).toContain('Code generation from strings')
    })

    test('has an empty environment and only its own bytes', async () => {
      process.env['A_SECRET_OF_OURS'] = 'secret'
      const options = process.env['NODE_OPTIONS']
      process.env['NODE_OPTIONS'] = '--no-warnings'
      try {
        expect(await attempt('console.log(JSON.stringify(process.env))')).toBe('{}')
      } finally {
        delete process.env['A_SECRET_OF_OURS']
        if (options === undefined) delete process.env['NODE_OPTIONS']
        else process.env['NODE_OPTIONS'] = options
      }
      const script = `process.stdin.on('data', (bytes) => console.log(String(bytes)))`
      const { out } = await runConfined(['-e', script], 'bytes', limits, around)
      expect(out).toBe('bytes\n')
    })

    test.skipIf(!closed && tether().length === 0)(
      'ends when who started it is killed',
      async () => {
        const mark = `endless-${process.pid}-${name.length}`
        const starting = spawn(
          process.execPath,
          program(`
          import { runConfined } from 'lib/confined.ts'
          const around = ${JSON.stringify(around ?? null)} ?? undefined
          await runConfined(['-e', 'for (;;) "${mark}"'], '', ${JSON.stringify(limits)}, around)
        `),
        )
        const isThere = (): boolean =>
          running('for (;;)').some((line) => line.includes(`"${mark}"`))
        while (!isThere()) await new Promise((done) => setTimeout(done, 20))
        starting.kill('SIGKILL')
        // Should it go on, the test waits in vain.
        while (isThere()) await new Promise((done) => setTimeout(done, 20))
      },
    )

    test('is bounded in time, memory and the length of its answer', async () => {
      const end = async (script: string, own = {}): Promise<string> =>
        (await runConfined(['-e', script], '', { ...limits, ...own }, around)).end
      expect(await end('while (true) {}', { seconds: 1 })).toBe('late')
      expect(await end(`setInterval(() => {}, 1000)`, { seconds: 1 })).toBe('late')
      expect(await end(`process.stdout.write('x'.repeat(2_000_000))`)).toBe('long')
      const heap = `const all = []; while (true) all.push(Array(100_000).fill(all.length))`
      expect(await end(heap)).toMatch(/^(SIGABRT|SIGTRAP|SIGILL|exit 13\d)$/)
      const outside = `const all = []; while (true) all.push(Buffer.alloc(10_000_000, 1))`
      expect(await end(outside)).not.toBe('')
      const report = `const { userLimits: all } = process.report.getReport()`
      const bounds = `${report}; console.log(all.data_seg_size_bytes.hard, all.cpu_time_seconds.hard)`
      expect(await attempt(bounds)).toBe(`${(256 + 512) * 1024 * 1024} 125`)
    })
  })
}

test.runIf(closed)(
  'where the system offers walls nothing is open, elsewhere it is said why',
  () => {
    expect(openBecause()).toBeNull()
    const asked = program(`
    import { openBecause } from 'lib/confined.ts'
    console.log(openBecause())
  `)
    const change = 'mount --bind /bin/false "$(command -v setpriv)"'
    const [command, ...rest] = elsewhere(change, asked)
    expect(spawnSync(command!, rest, { encoding: 'utf8' }).stdout).toBe('exit 1\n')
  },
)

describe('a program that is run', () => {
  const bare: Walls = { missing: 'left out by the test' }
  const run = (script: string, input = '', around: Walls = bare): ReturnType<typeof runConfined> =>
    runConfined(['-e', script], input, limits, around)

  test('gives what it wrote and said, and no more than its limits', async () => {
    expect(await run('console.log(1)')).toEqual({ end: '', out: '1\n', said: '' })
    expect(await run('console.error(2); process.exitCode = 3')).toEqual({
      ...{ end: 'exit 3', out: '', said: '2\n' },
    })
    const most = await run('process.stdout.write("x".repeat(1024 * 1024))')
    expect([most.end, most.out.length]).toEqual(['', 1024 * 1024])
    const { end, said } = await run('for (let i = 0; i < 200; i++) console.error("x".repeat(9999))')
    expect([end, said.length < 100_000]).toEqual(['', true])
  })

  test('that cannot be started has failed, and it is said', async () => {
    const command = [join(folder, 'none')]
    expect(await run('', '', { command })).toEqual({
      ...{ end: `spawn ${command[0]} ENOENT`, out: '', said: '' },
    })
  })

  test('is waited for, and nothing else, whatever it leaves unread, wherever it is asked from', async () => {
    const asked = program(`
      import { runConfined } from 'lib/confined.ts'
      const { out, end } = await runConfined(
        ['-e', 'console.log(process.cwd()); process.exit()'],
        'x'.repeat(10_000_000),
        ${JSON.stringify(limits)},
        { missing: '' },
      )
      process.stdout.write(end + out)
    `)
    expect(await runNode(asked, { cwd: folder })).toMatchObject({
      ...{ code: 0, said: `${resolve('.')}\n` },
    })
  }, 30_000)

  test('reads packages where links lead, and misses none of the folders that are not there', () => {
    const project = join(folder, 'project')
    mkdirSync(project)
    cpSync('scripts/lib', join(project, 'scripts/lib'), { recursive: true })
    writeFileSync(join(project, 'package.json'), '{"type": "module"}')
    symlinkSync(realpathSync('node_modules'), join(project, 'node_modules'))
    const yaml = JSON.stringify(join(project, 'node_modules', 'yaml'))
    const script = `console.log(require(${yaml}).parse('[1]'))`
    const asked = `
      import { runConfined } from './scripts/lib/confined.ts'
      const args = ['-e', ${JSON.stringify(script)}]
      console.log(JSON.stringify(await runConfined(args, '', ${JSON.stringify(limits)})))
    `
    const args = ['--input-type=module', '--eval', asked]
    const { stdout } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' })
    expect(JSON.parse(stdout)).toEqual({ end: '', out: '[ 1 ]\n', said: '' })
  })

  test.runIf(closed)('has the root of Windows at most where there is no shell', () => {
    const asked = program(`
      import { runConfined } from 'lib/confined.ts'
      const script = ['-e', 'console.log(JSON.stringify(process.env))']
      process.stdout.write((await runConfined(script, '', ${JSON.stringify(limits)})).out)
    `)
    const [command, ...rest] = elsewhere('mount -t tmpfs none "$(realpath /bin)"', asked)
    const env = (more = {}): string =>
      spawnSync(command!, rest, { encoding: 'utf8', env: { PATH: process.env['PATH'], ...more } })
        .stdout
    expect(env()).toBe('{}\n')
    expect(env({ SystemRoot: 'C:/Windows' })).toBe('{"SystemRoot":"C:/Windows"}\n')
  })
})

/** The commands of the processes of this machine that are Node run on a text. */
function running(text: string): string[] {
  return processes()
    .map(([, line]) => line)
    .filter((line) => line.includes(`-e\0${text}`))
}
