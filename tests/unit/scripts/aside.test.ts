import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asideName, heal, openAside, withAside } from '../../../scripts/lib/aside.ts'
import { hold } from '../../../scripts/lib/lock.ts'
import { appears, moments, program, runNode } from '../support/killed.ts'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'aside-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const asides = (): string[] => readdirSync(folder).filter((name) => name.startsWith(asideName))
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const text = (value: unknown): string => JSON.stringify(value)

test('what a killed run left is removed by the next; what a living one has is not', async () => {
  const child = spawn(
    process.execPath,
    program(`
      import { writeFileSync } from 'node:fs'
      import { openAside } from 'lib/aside.ts'
      const own = openAside(${text(folder)})
      writeFileSync(own.folder + '/half', 'half')
      writeFileSync(${text(join(folder, 'ready'))}, '')
      setInterval(() => own, 1000)
    `),
  )
  await appears(join(folder, 'ready'))
  const [living] = asides()
  // Stopped is not dead, and a lock that only its holder renews would be lost.
  child.kill('SIGSTOP')
  await withAside(folder, (own) => {
    expect(readdirSync(join(folder, living!)).sort()).toEqual(['half', 'lock'])
    expect(asides().length).toBe(2)
    expect(readdirSync(own.folder)).toEqual(['lock'])
  })
  expect(asides()).toEqual([living])
  child.kill('SIGKILL')
  await once(child, 'exit')
  await withAside(folder, () => expect(asides()).not.toContain(living))
  expect(asides()).toEqual([])
})

test('a run has its folder while it works, and it is gone whether the work succeeds or fails', async () => {
  expect(await withAside(folder, ({ folder: own }) => own)).toMatch(
    join(folder, `${asideName}xxxxxx`).slice(0, -6),
  )
  const failing = withAside(folder, () => {
    throw new Error('the work')
  })
  await expect(failing).rejects.toThrow('the work')
  expect(readdirSync(folder)).toEqual([])
})

test('what the system says in writing is told with the folder, where it does not say one', async () => {
  const failed = async (more: object): Promise<object> => {
    const error = Object.assign(new Error('x'), more)
    return await withAside(folder, () => {
      throw error
    }).catch((caught: unknown) => ({ ...(caught as object) }))
  }
  expect(await failed({ syscall: 'write' })).toEqual({ syscall: 'write', path: folder })
  expect(await failed({ syscall: 'open', path: 'a' })).toEqual({ syscall: 'open', path: 'a' })
  expect(await failed({ code: 'X' })).toEqual({ code: 'X' })
})

test('nothing is healed where there is no folder, or of other names, or of a run that lives', () => {
  heal(join(folder, 'none'))
  expect(existsSync(join(folder, 'none'))).toBe(false)
  const own = openAside(join(folder, 'deep', 'er'))
  for (const name of ['other', `x${asideName}`]) mkdirSync(join(folder, 'deep', 'er', name))
  writeFileSync(join(folder, 'deep', 'er', `${asideName}file`), '')
  const before = readdirSync(join(folder, 'deep', 'er'))
  heal(join(folder, 'deep', 'er'))
  expect(readdirSync(join(folder, 'deep', 'er'))).toEqual(before)
  own.remove()
  expect(readdirSync(join(folder, 'deep', 'er'))).toEqual(
    before.filter((name) => join(folder, 'deep', 'er', name) !== own.folder),
  )
})

test('what cannot be finished is left with its lock free, and the next run tries again', () => {
  const left = join(folder, `${asideName}left`)
  mkdirSync(left)
  writeFileSync(join(left, 'puts.json'), 'half')
  heal(folder)
  expect(readdirSync(left)).toEqual(['lock', 'puts.json'])
  const lock = hold(join(left, 'lock'))
  expect(lock).not.toBeNull()
  lock!.release()
  writeFileSync(join(left, 'puts.json'), '[]')
  heal(folder)
  expect(readdirSync(folder)).toEqual([])
})

test('what cannot be told from a living run blocks nobody', async () => {
  const locks = { b: '', c: '-1', d: `${process.pid}`, e: 'no number' }
  mkdirSync(join(folder, `${asideName}a`))
  for (const [name, lock] of Object.entries(locks)) {
    mkdirSync(join(folder, asideName + name))
    writeFileSync(join(folder, asideName + name, 'lock'), lock)
  }
  await withAside(folder, () => undefined)
  // An empty lock is one that nobody holds; the others are of no run of ours.
  expect(asides()).toEqual(['c', 'd', 'e'].map((name) => asideName + name))
})

test('runs that begin and end at the same time never take what is another’s', async () => {
  const busy = program(`
    import { existsSync, writeFileSync } from 'node:fs'
    import { openAside } from 'lib/aside.ts'
    for (let at = 0; at < 150; at += 1) {
      const own = openAside(${text(folder)})
      writeFileSync(own.folder + '/mine', '')
      if (!existsSync(own.folder + '/mine')) throw new Error('gone')
      own.remove()
    }
  `)
  const ended = await Promise.all([1, 2, 3, 4].map(() => runNode(busy)))
  expect(ended.map(({ code, said }) => [code, said])).toEqual([1, 2, 3, 4].map(() => [0, '']))
  expect(readdirSync(folder)).toEqual([])
})

test('a run that begins while others heal has a folder of its own, and its lock', async () => {
  const healing = spawn(
    process.execPath,
    program(`
      import { heal } from 'lib/aside.ts'
      let on = true
      process.stdin.on('end', () => (on = false)).resume()
      console.log('ready')
      while (on) {
        for (let at = 0; at < 50; at += 1) heal(${text(folder)})
        await new Promise(setImmediate)
      }
    `),
  )
  const ended = once(healing, 'exit')
  await once(healing.stdout, 'data')
  for (let at = 0; at < 400; at += 1) {
    const own = openAside(folder)
    writeFileSync(join(own.folder, 'mine'), '')
    expect(hold(join(own.folder, 'lock'))).toBeNull()
    expect(readdirSync(own.folder).sort()).toEqual(['lock', 'mine'])
    own.remove()
  }
  healing.stdin.end()
  expect((await ended)[0]).toBe(0)
  expect(readdirSync(folder)).toEqual([])
})

test('a run below a path too long for a lock has a folder all the same, which no other takes', () => {
  const deep = join(folder, ...Array<string>(3).fill('d'.repeat(200)))
  const own = openAside(deep)
  writeFileSync(join(own.folder, 'mine'), '')
  heal(deep)
  expect(readdirSync(own.folder)).toContain('mine')
  own.remove()
  expect(readdirSync(deep)).toEqual([])
})

test.skipIf(!existsSync('/proc/self/fd'))('a run that is done holds nothing open', () => {
  const open = (): number =>
    readdirSync('/proc/self/fd').filter((name) => {
      try {
        return readlinkSync(`/proc/self/fd/${name}`).startsWith(folder)
      } catch {
        return false
      }
    }).length
  for (let at = 0; at < 5; at += 1) openAside(folder).remove()
  mkdirSync(join(folder, `${asideName}left`))
  heal(folder)
  expect(open()).toBe(0)
})

test('what is finished goes to its places whole: new, over a file, for a folder', async () => {
  mkdirSync(join(folder, 'out', 'site'), { recursive: true })
  for (const path of ['out/site/old', 'out/file']) writeFileSync(join(folder, path), 'old')
  await withAside(folder, (own) => {
    const made = (name: string): string => join(own.folder, name)
    mkdirSync(made('site'))
    for (const name of ['site/new', 'file', 'first']) writeFileSync(made(name), 'new')
    own.put([
      { from: made('first'), to: join(folder, 'deep', 'er', 'first') },
      { from: made('file'), to: join(folder, 'out', 'file') },
      { from: made('site'), to: join(folder, 'out', 'site') },
    ])
  })
  expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()).toEqual([
    ...['deep', 'deep/er', 'deep/er/first', 'out', 'out/file', 'out/site', 'out/site/new'],
  ])
  expect([read('deep/er/first'), read('out/file'), read('out/site/new')]).toEqual(
    Array(3).fill('new'),
  )
})

test('where one of several cannot be put in place, the new ones before it are taken back', async () => {
  mkdirSync(join(folder, 'place', 'in the way'), { recursive: true })
  const putting = withAside(folder, (own) => {
    for (const name of ['a', 'b']) writeFileSync(join(own.folder, name), name)
    own.put([
      { from: join(own.folder, 'a'), to: join(folder, 'new', 'a') },
      { from: join(own.folder, 'b'), to: join(folder, 'place') },
    ])
  })
  await expect(putting).rejects.toThrow('EISDIR')
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
    ...['new', 'place', 'place/in the way'],
  ])
})

test('a folder that is to be new takes the place of none', async () => {
  const place = join(folder, 'place')
  const put = (text: string): Promise<void> =>
    withAside(folder, (own) => {
      const from = join(own.folder, 'made')
      mkdirSync(from)
      writeFileSync(join(from, 'file'), text)
      own.put([{ from, to: place, fresh: true }])
    })
  await put('first')
  await expect(put('second')).rejects.toThrow('ENOTEMPTY')
  expect([readdirSync(folder), read('place/file')]).toEqual([['place'], 'first'])
})

test('a file that is to be new takes the place of none, and what went before it is taken back', async () => {
  writeFileSync(join(folder, 'there'), 'theirs')
  const putting = withAside(folder, (own) => {
    for (const name of ['a', 'b']) writeFileSync(join(own.folder, name), 'ours')
    own.put([
      { from: join(own.folder, 'a'), to: join(folder, 'new', 'a'), fresh: true },
      { from: join(own.folder, 'b'), to: join(folder, 'there'), fresh: true },
    ])
  })
  await expect(putting).rejects.toThrow('EEXIST')
  expect([read('there'), readdirSync(join(folder, 'new'))]).toEqual(['theirs', []])
})

test('a file is written over another only when asked', async () => {
  const path = join(folder, 'deep', 'file')
  await withAside(folder, ({ write }) => {
    write(path, 'first', { over: false })
    expect(() => write(path, 'second', { over: false })).toThrow('EEXIST')
    expect(read('deep/file')).toBe('first')
    write(path, 'third', { over: true })
  })
  expect(read('deep/file')).toBe('third')
  expect(readdirSync(folder)).toEqual(['deep'])
})

// Two hundred and forty places, so that most kills come between the first and the last.
const many = program(`
  import { mkdirSync, writeFileSync } from 'node:fs'
  import { join } from 'node:path'
  import { openAside } from 'lib/aside.ts'
  const folder = process.argv[1]
  const own = openAside(folder)
  const puts = Array.from({ length: 240 }, (_, at) => {
    const from = join(own.folder, 'new' + at)
    writeFileSync(from, 'new')
    return { from, to: join(folder, 'place', String(at)) }
  })
  console.log('ready')
  own.put(puts)
  own.remove()
`)

function places(): Record<string, number> {
  const texts = readdirSync(join(folder, 'place')).map((name) => read(join('place', name)))
  return Object.fromEntries(
    ['old', 'new', 'mine'].map((each) => [each, texts.filter((own) => own === each).length]),
  )
}

/** Places of which every third is empty. */
function makeOld(): void {
  rmSync(join(folder, 'place'), { recursive: true, force: true })
  mkdirSync(join(folder, 'place'))
  for (let at = 0; at < 240; at += 1) {
    if (at % 3 > 0) writeFileSync(join(folder, 'place', String(at)), 'old')
  }
}

test('a run killed while it puts many in place: all of them, once another began, or none', async () => {
  makeOld()
  const { ms } = await runNode([...many, folder], { fromSaid: true })
  expect(places()).toEqual({ old: 0, new: 240, mine: 0 })
  for (const kill of moments('puts', ms)) {
    makeOld()
    await runNode([...many, folder], { kill, fromSaid: true })
    heal(folder)
    const { old, new: made } = places()
    expect([[160, 0].join(), [0, 240].join()]).toContain([old, made].join())
    expect(asides()).toEqual([])
  }
})

test('what somebody has changed since is not overwritten by what a killed run had begun', async () => {
  makeOld()
  const { ms } = await runNode([...many, folder], { fromSaid: true })
  for (const { after } of moments('changed', ms)) {
    makeOld()
    await runNode([...many, folder], { kill: { after, signal: 'SIGKILL' }, fromSaid: true })
    const halfway = places()
    writeFileSync(join(folder, 'place', '239'), 'mine')
    heal(folder)
    expect(read('place/239')).toBe('mine')
    // Left as it is: what was not put by then is not put beside a change of another's.
    expect(places()['old']).toBe(Math.max(0, halfway['old']! - 1))
  }
})
