import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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

/** Whether this machine has a way to change two names at once. */
const swaps =
  process.platform === 'linux' &&
  ((['x64', 'arm64'].includes(process.arch) && spawnSync('perl', ['-e', '1']).status === 0) ||
    String(spawnSync('mv', ['--help']).stdout).includes('--exchange'))

/** Exchanges in this process, with no program to be found where it is to be done in two steps. */
function exchangeHere(finished: string, at: string, old: string, twoSteps: boolean): void {
  const path = process.env['PATH']
  if (twoSteps) process.env['PATH'] = none.PATH
  try {
    exchange(finished, at, old)
  } finally {
    process.env['PATH'] = path
  }
}

describe.each([false, true])('in two steps: %s', (twoSteps) => {
  const [finished, old] = ['finished', 'old'].map((name) => () => join(folder, name)) as [
    () => string,
    () => string,
  ]
  const put = (to = place): void => exchangeHere(finished(), to, old(), twoSteps)
  const left = (): string[] => readdirSync(folder).sort()

  test.skipIf(!twoSteps && !swaps)(
    'a folder that was in the place is where the finished was, or aside',
    () => {
      make(finished(), 'second')
      put()
      expect(whole()).toBe('second')
      const aside = twoSteps ? 'old' : 'finished'
      expect(left()).toEqual([aside, 'site'])
      expect(readFileSync(join(folder, aside, 'a'), 'utf8')).toBe('first')
    },
  )

  test('what an earlier run left aside goes', () => {
    make(finished(), 'second')
    make(old(), 'zeroth')
    put()
    expect(whole()).toBe('second')
    const texts = left().map((name) => readFileSync(join(folder, name, 'a'), 'utf8'))
    expect(texts.filter((text) => text === 'first')).toEqual(['first'])
  })

  test('in an empty place nothing is moved away', () => {
    make(finished(), 'second')
    put(join(folder, 'new'))
    expect(left()).toEqual(['new', 'site'])
  })

  test('a folder takes the place of a file, and a file that of a file', () => {
    writeFileSync(join(folder, 'file'), 'first')
    make(finished(), 'second')
    put(join(folder, 'file'))
    expect(readFileSync(join(folder, 'file', 'a'), 'utf8')).toBe('second')
    expect(readFileSync(old(), 'utf8')).toBe('first')
    writeFileSync(finished(), 'third')
    writeFileSync(join(folder, 'other'), 'first')
    put(join(folder, 'other'))
    expect(readFileSync(join(folder, 'other'), 'utf8')).toBe('third')
    expect(left()).toEqual(['file', 'old', 'other', 'site'])
  })

  test('a file never takes the place of a folder', () => {
    writeFileSync(finished(), 'second')
    expect(() => put()).toThrow('EISDIR')
    expect([whole(), left()]).toEqual(['first', ['finished', 'site']])
  })

  test('where the finished is not there, what was in the place is, or comes back', () => {
    expect(() => put()).toThrow('ENOENT')
    expect(left()).toEqual(['site'])
    renameSync(place, old())
    expect(() => put()).toThrow('ENOENT')
    expect([whole(), left()]).toEqual(['first', ['site']])
    expect(() => put(join(folder, 'new'))).toThrow(/ENOENT.*finished/)
  })
})

test('in two steps: where the old cannot be moved away all stays as it was', () => {
  const finished = join(folder, 'finished')
  make(finished, 'second')
  expect(() => exchangeHere(finished, place, join(place, 'within'), true)).toThrow('EINVAL')
  expect([whole(), readdirSync(folder).sort()]).toEqual(['first', ['finished', 'site']])
})

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
