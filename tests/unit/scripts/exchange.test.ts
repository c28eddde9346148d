import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { heal } from '../../../scripts/lib/aside.ts'
import { exchange } from '../../../scripts/lib/exchange.ts'
import type { Ended } from '../support/killed.ts'
import { moments, program, runNode } from '../support/killed.ts'

let folder = ''
let place = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exchange-'))
  place = join(folder, 'site')
  make(place, 'first')
})
afterEach(() => rmSync(folder, { recursive: true }))

function make(path: string, text: string): void {
  mkdirSync(path)
  for (const name of ['a', 'b']) writeFileSync(join(path, name), text)
}

/** Puts a site of two files in place again and again, `count` times. */
const publish = (count: number): string[] => [
  ...program(`
    import { mkdirSync, writeFileSync } from 'node:fs'
    import { join } from 'node:path'
    import { withAside } from 'lib/aside.ts'
    const [folder, count, text] = process.argv.slice(1)
    console.log('ready')
    for (let at = 0; at < Number(count); at += 1) await withAside(folder, (own) => {
      const from = join(own.folder, 'site')
      mkdirSync(from)
      for (const name of ['a', 'b']) writeFileSync(join(from, name), text)
      own.put([{ from, to: join(folder, 'site') }])
    })
  `),
  folder,
  String(count),
]
// Without programs to be found there is no exchange at once, as on systems that have none.
const none = { PATH: join(tmpdir(), 'nowhere') }

function whole(): string {
  const texts = ['a', 'b'].map((name) => readFileSync(join(place, name), 'utf8'))
  expect(texts[0]).toBe(texts[1])
  return texts[0]!
}

test('a folder that was in the place is where the finished was, or aside', () => {
  const [finished, old] = [join(folder, 'finished'), join(folder, 'old')]
  make(finished, 'second')
  exchange(finished, place, old)
  expect(whole()).toBe('second')
  const left = existsSync(finished) ? finished : old
  expect(readFileSync(join(left, 'a'), 'utf8')).toBe('first')
})

/** Whether this machine has a way to change two names at once. */
const swaps =
  process.platform === 'linux' &&
  ((['x64', 'arm64'].includes(process.arch) && spawnSync('perl', ['-e', '1']).status === 0) ||
    String(spawnSync('mv', ['--help']).stdout).includes('--exchange'))

test.skipIf(!swaps)('readers find the site at every moment while it is put in place', async () => {
  const reading = spawn(process.execPath, [
    ...program(`
      import { readFileSync } from 'node:fs'
      let [reads, failed, on] = [0, 0, true]
      process.stdin.on('end', () => (on = false)).resume()
      while (on) {
        for (let at = 0; at < 500; at += 1) {
          reads += 1
          try { readFileSync(process.argv[1]) } catch { failed += 1 }
        }
        await new Promise(setImmediate)
      }
      console.log(reads > 0, failed)
    `),
    join(place, 'a'),
  ])
  const { code, said } = await runNode([...publish(100), 'new'])
  expect([code, said]).toEqual([0, 'ready\n'])
  reading.stdin.end()
  expect(String((await once(reading.stdout, 'data'))[0])).toBe('true 0\n')
})

test.each([
  ['at once', {}],
  ['in two steps', none],
])('%s: of two that publish at the same time both succeed, and one wins whole', async (_, env) => {
  const both = (count: number): Promise<Ended[]> =>
    Promise.all(['x', 'y'].map((text) => runNode([...publish(count), text], { env })))
  for (const { code, said } of await both(40)) expect([code, said]).toEqual([0, 'ready\n'])
  expect(['x', 'y']).toContain(whole())
  expect(readdirSync(folder)).toEqual(['site'])
})

test.each([
  ['at once', {}],
  ['in two steps', none],
])('%s: after a kill at any moment the next run finds one site whole', async (_, env) => {
  const { ms } = await runNode([...publish(30), 'whole'], { env, fromSaid: true })
  for (const kill of moments('exchange', ms)) {
    await runNode([...publish(30), 'killed'], { env, fromSaid: true, kill })
    heal(folder)
    expect(['whole', 'killed']).toContain(whole())
    expect(readdirSync(folder)).toEqual(['site'])
  }
})

test('in two steps: a run killed between them is finished by the next', async () => {
  const killed = program(`
    import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
    import { join } from 'node:path'
    import { openAside } from 'lib/aside.ts'
    const [place] = process.argv.slice(1)
    const own = openAside(join(place, '..'))
    const from = join(own.folder, 'site')
    mkdirSync(from)
    for (const name of ['a', 'b']) writeFileSync(join(from, name), 'second')
    own.put([{ from, to: place }])
    // Back to the moment before the last step.
    renameSync(place, from)
    process.kill(process.pid, 'SIGKILL')
  `)
  expect((await runNode([...killed, place], { env: none })).code).toBe(null)
  expect(existsSync(place)).toBe(false)
  heal(folder)
  expect(whole()).toBe('second')
  expect(readdirSync(folder)).toEqual(['site'])
})
