import { spawn, spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo, Server } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tether, walls } from '../../../scripts/lib/walls.ts'
import { closed, elsewhere, inside, processes } from '../support/confined.ts'
import { program } from '../support/killed.ts'

const folder = mkdtempSync(join(tmpdir(), 'walls-'))
const secret = join(folder, 'secret')
beforeAll(() => writeFileSync(secret, 'a secret'))
afterAll(() => rmSync(folder, { recursive: true }))

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

describe.runIf(closed)('where setpriv is another', () => {
  /** What walls and tether come to there. */
  function found(change: string): unknown {
    const [command, ...rest] = elsewhere(
      change,
      program(`
        import { tether, walls } from 'lib/walls.ts'
        console.log(JSON.stringify([walls([]), tether()]))
      `),
    )
    const { stdout, stderr } = spawnSync(command!, rest, { encoding: 'utf8' })
    return JSON.parse(stdout || JSON.stringify(stderr))
  }
  const instead = (path: string): string => `mount --bind ${path} "$(command -v setpriv)"`

  test('it is said why there are no walls, in a line that is not long, and nothing is tied', () => {
    const long = join(folder, 'long')
    writeFileSync(long, "#!/bin/sh\nprintf '\\n %0300d\\nmore' 7 >&2\nexit 3\n", { mode: 0o755 })
    expect(found(instead(long))).toEqual([{ missing: '0'.repeat(200) }, []])
    expect(found(instead('/bin/false'))).toEqual([{ missing: 'exit 1' }, []])
    expect(found(instead('/dev/null'))).toEqual([{ missing: 'spawnSync setpriv EACCES' }, []])
  })
})

test.runIf(closed)(
  'what is started without walls is tied to who started it, wherever PATH leads',
  async () => {
    expect(tether()).toEqual(['setpriv', '--pdeathsig=KILL'])
    const again = '../../../scripts/lib/walls.ts?tether'
    const path = process.env['PATH']
    process.env['PATH'] = folder
    try {
      const module = (await import(/* @vite-ignore */ again)) as { readonly tether: typeof tether }
      expect(module.tether()).toEqual(tether())
    } finally {
      process.env['PATH'] = path
    }
  },
)

function listening(server: Server, at: number | string): Promise<unknown> {
  const ready = once(server, 'listening')
  if (typeof at === 'number') server.listen(at, '127.0.0.1')
  else server.listen(at)
  return ready
}
