import { spawn, spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import type { AddressInfo, Server } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBecause, runConfined } from '../../../scripts/lib/confined.ts'
import type { Walls } from '../../../scripts/lib/walls.ts'
import { tether, walls } from '../../../scripts/lib/walls.ts'
import { program } from '../support/killed.ts'

const folder = mkdtempSync(join(tmpdir(), 'confined-'))
const secret = join(folder, 'secret')
const limits = { seconds: 60, memory: 256, answer: 1 }
// What only the system can take away is tried where it can; the workflow asks for it, so that it cannot be left out unseen.
const closed = openBecause() === null || Boolean(process.env['WALLS'])

/** What a script inside comes to: its output, or the code of its error. */
async function inside(script: string, around?: Walls): Promise<string> {
  const { out, said, end } = await runConfined(['-e', script], '', limits, around)
  return out.trim() || (/\b(?:ERR_[A-Z_]+|E[A-Z_]{4,})\b/.exec(said)?.[0] ?? `${end} ${said}`)
}

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

    test.skipIf(tether().length === 0)('ends when who started it is killed', async () => {
      const mark = `endless-${process.pid}-${name.length}`
      const starting = spawn(
        process.execPath,
        program(`
          import { runConfined } from 'lib/confined.ts'
          const around = ${JSON.stringify(around ?? null)} ?? undefined
          await runConfined(['-e', 'for (;;) "${mark}"'], '', ${JSON.stringify(limits)}, around)
        `),
      )
      const isThere = (): boolean => running('for (;;)').some((line) => line.includes(`"${mark}"`))
      while (!isThere()) await new Promise((done) => setTimeout(done, 20))
      starting.kill('SIGKILL')
      // Should it go on, the test waits in vain.
      while (isThere()) await new Promise((done) => setTimeout(done, 20))
    })

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

describe.runIf(closed)('where the system offers walls', () => {
  test('no host is reached, by TCP, UDP or a socket by path, and none can be offered', async () => {
    const path = join(folder, 'socket')
    const [web, local] = [createServer(), createServer()]
    const met: string[] = []
    for (const each of [web, local])
      each.on('connection', (socket) => {
        met.push('a connection')
        socket.destroy()
      })
    const packets = createSocket('udp4').on('message', () => met.push('a packet'))
    await Promise.all([
      listening(web, 0),
      listening(local, path),
      once(packets.bind(0, '127.0.0.1'), 'listening'),
    ])
    const port = (web.address() as AddressInfo).port
    const udp = packets.address().port
    const tcp = (to: string): string =>
      `require('net').connect(${to}).on('connect', () => console.log('connected'))`
    const send = `require('dgram').createSocket('udp4').send('x', ${udp}, '127.0.0.1', (e) => { if (e) throw e; process.exit() })`
    expect(await inside(tcp(`${port}, '127.0.0.1'`))).toBe('ENETUNREACH')
    expect(await inside(tcp(JSON.stringify(path)))).toBe('ENOENT')
    expect(await inside(send)).toBe('ENETUNREACH')
    expect(await inside(`fetch('http://127.0.0.1:${port}').catch((e) => { throw e.cause })`)).toBe(
      'ENETUNREACH',
    )
    expect(await inside(`require('dns').lookup('localhost', (e) => { throw e })`)).toBe('EAI_AGAIN')
    expect(await inside(`require('net').createServer().listen('/usr/x')`)).toMatch(/^E(ROFS|ACCES)/)
    expect(met).toEqual([])
    for (const each of [web, local, packets]) each.close()
  })

  test('no other process is seen or hears a signal', async () => {
    const sleeper = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await once(sleeper, 'spawn')
    expect(await inside(`process.kill(${sleeper.pid}, 0)`)).toBe('ESRCH')
    expect(await inside(`process.kill(${process.pid}, 0)`)).toBe('ESRCH')
    sleeper.kill('SIGKILL')
  })

  test('a program without the limits of Node has no rights, no other file, and writes none', () => {
    const found = walls([])
    if ('missing' in found) throw new Error(found.missing)
    const shell = (line: string): string => {
      const [command, ...rest] = [...found.command, '/bin/sh', '-c', line]
      const { stdout, stderr } = spawnSync(command!, rest, { encoding: 'utf8', env: {} })
      return (stdout || stderr).trim()
    }
    expect(shell(`cat ${secret}`)).toContain('No such file')
    expect(shell('cat /etc/passwd')).toContain('No such file')
    expect(shell(`: > ${resolve('src/made-by-a-reader')}`)).toMatch(
      /Read-only file system|cannot create/,
    )
    expect(shell(': > /x')).toMatch(/Read-only file system/)
    expect(shell('umount /usr')).toMatch(/must be superuser|denied|not permitted/)
    expect(shell('mount -t tmpfs none /usr')).toMatch(/must be superuser|denied|not permitted/)
    expect(shell('unshare -r true')).toMatch(/failed|denied|not permitted/)
    expect(existsSync(resolve('src/made-by-a-reader'))).toBe(false)
  })
})

describe.runIf(closed)('a program within walls', () => {
  test('has no namespace of this machine, and no rights that it could get back', async () => {
    const found = walls([])
    if ('missing' in found) throw new Error(found.missing)
    const length = `600.${process.pid}`
    const [command, ...rest] = [...found.command, '/bin/sh', '-c', `echo x; exec sleep ${length}`]
    const child = spawn(command!, rest, { env: {} })
    await once(child.stdout, 'data')
    let pid: string | undefined
    while (pid === undefined) {
      pid = processes().find(([, line]) => line === `sleep\0${length}\0`)?.[0]
      await new Promise((done) => setTimeout(done, 5))
    }
    const namespaces = ['net', 'mnt', 'pid', 'ipc', 'uts', 'user']
    const shared = namespaces.filter(
      (each) => readlinkSync(`/proc/${pid}/ns/${each}`) === readlinkSync(`/proc/self/ns/${each}`),
    )
    expect(shared).toEqual([])
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    expect(status).toContain('NoNewPrivs:\t1\n')
    for (const of of ['Inh', 'Prm', 'Eff', 'Bnd', 'Amb'])
      expect(status).toContain(`Cap${of}:\t${'0'.repeat(16)}\n`)
    child.kill('SIGKILL')
    // The one that made the walls is gone, and all within with it.
    while (existsSync(`/proc/${pid}`)) await new Promise((done) => setTimeout(done, 5))
  })

  test('is not to be had where a folder of the code is not among those it is given', async () => {
    const again = '../../../scripts/lib/walls.ts?again'
    const module = (await import(/* @vite-ignore */ again)) as { readonly walls: typeof walls }
    const found = module.walls([])
    expect('missing' in found ? found.missing : found).toMatch(/No such file or directory$/)
    expect(module.walls([resolve('.')])).toBe(found)
  })
})

test('where the system offers none, it is said why', () => {
  expect(openBecause() ?? 'a reason').not.toBe('')
})

/** The commands of the processes of this machine that are Node run on a text. */
function running(text: string): string[] {
  return processes()
    .map(([, line]) => line)
    .filter((line) => line.includes(`-e\0${text}`))
}

/** The processes of this machine, each with its command, ended by NUL as its arguments are. */
function processes(): (readonly [pid: string, line: string])[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return [pid, readFileSync(`/proc/${pid}/cmdline`, 'utf8')] as const
      } catch {
        return [pid, ''] as const
      }
    })
}

function listening(server: Server, at: number | string): Promise<unknown> {
  const ready = once(server, 'listening')
  if (typeof at === 'number') server.listen(at, '127.0.0.1')
  else server.listen(at)
  return ready
}
