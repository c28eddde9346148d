import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { appears, program, runNode } from '../support/killed.ts'

const folder = mkdtempSync(join(tmpdir(), 'step-'))
afterAll(() => {
  for (const name of ['SIGKILL', 'SIGTERM', 'one', 'two']) end(join(folder, name))
  rmSync(folder, { recursive: true })
})

/** Ends the process whose number a file holds, should it still be there. */
function end(path: string): void {
  try {
    if (existsSync(path)) process.kill(Number(readFileSync(path, 'utf8')), 'SIGKILL')
  } catch {
    // It is gone, as it should be.
  }
}

function script(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

/** A program that runs a script as a step and ends with its code. */
const runs = (path: string): string[] =>
  program(`
    import { runStep } from 'lib/step.ts'
    process.exitCode = await runStep(${JSON.stringify(path)}, ['a b'], { OWN: 'own' })
  `)

test('a step has its arguments and environment, says what it says, and its code is the answer', async () => {
  const path = script(
    'good.js',
    'console.log(process.argv[2], process.env.OWN); process.exitCode = 3',
  )
  expect(await runNode(runs(path))).toMatchObject({ code: 3, said: 'a b own\n' })
})

test('a step that is ended from outside has failed, and it is said', async () => {
  const path = script('ends.js', "process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 9)")
  const { code, said } = await runNode(runs(path))
  expect([code, said]).toEqual([1, `${path} was ended by SIGKILL: was there too little memory?\n`])
})

/** A program that runs scripts as steps at the same time and ends with their code. */
const runsAll = (...paths: readonly string[]): string[] =>
  program(`
    import { runSteps } from 'lib/step.ts'
    const steps = ${JSON.stringify(paths)}.map((script) => ({ script, args: [], env: {} }))
    process.exitCode = await runSteps(steps)
  `)

test('of steps at the same time a line that several say is said once', async () => {
  const [silent, same, more] = [
    script('silent.js', ''),
    script('same.js', "console.error('same')"),
    script('more.js', "console.error('same'); console.error('more')"),
  ]
  expect(await runNode(runsAll(silent, same, more))).toMatchObject({
    ...{ code: 0, said: 'same\nmore\n' },
  })
  expect(await runNode(runsAll())).toMatchObject({ code: 0, said: '' })
}, 30_000)

test.each([
  ['the first', ['fails.js', 'works.js', 'works.js']],
  ['another', ['works.js', 'fails.js', 'works.js']],
])(
  'of steps at the same time %s fails: its words are said, and the others end',
  async (_, names) => {
    script('works.js', 'for (;;);')
    script('fails.js', "console.error('why'); process.exitCode = 3")
    const paths = names.map((name) => join(folder, name))
    expect(await runNode(runsAll(...paths))).toMatchObject({ code: 3, said: 'why\n' })
  },
  30_000,
)

test('steps at the same time end when who started them is gone', async () => {
  const paths = ['one', 'two'].map((name) =>
    script(
      `${name}.js`,
      `require('node:fs').writeFileSync(${JSON.stringify(join(folder, name))}, String(process.pid)); for (;;);`,
    ),
  )
  const parent = spawn(process.execPath, runsAll(...paths), {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(parent, 'close')
  for (const name of ['one', 'two']) await appears(join(folder, name))
  parent.kill('SIGKILL')
  // As above: the output closes with the last of them.
  await closed
}, 30_000)

test('a step of no arguments has none, and only what looks like too little memory is told as that', async () => {
  const bare = (path: string): string[] =>
    program(`
      import { runStep } from 'lib/step.ts'
      process.exitCode = await runStep(${JSON.stringify(path)})
    `)
  const none = script('none.js', 'console.log(process.argv.length)')
  expect(await runNode(bare(none))).toMatchObject({ code: 0, said: '2\n' })
  const ended = script('ended.js', "process.kill(process.pid, 'SIGINT'); setInterval(() => {}, 9)")
  expect(await runNode(bare(ended))).toMatchObject({
    code: 1,
    said: `${ended} was ended by SIGINT\n`,
  })
})

test('a step that has threads of its own waits for them, and ends as they do', async () => {
  const thread = JSON.stringify(script('thread.js', ''))
  const path = script(
    'threads.js',
    `const { Worker } = require('node:worker_threads')
    for (const workerData of [undefined, '']) new Worker(${thread}, { workerData })`,
  )
  expect(await runNode(runs(path))).toMatchObject({ code: 0 })
}, 30_000)

test.each([
  ['nothing', 0],
  // It is left unread, and a line that closes on it breaks.
  ['more than is taken at the other end', 100_000],
])(
  'a line that closes ends a step at once, also after something was written to it: there %s',
  async (_, length) => {
    const path = script(
      'deaf.js',
      `process.on('SIGTERM', () => {})
      if (${length} > 0) require('node:fs').writeSync(3, 'x'.repeat(${length}))
      require('node:fs').writeSync(1, 'written')
      for (;;);`,
    )
    const step = spawn(process.execPath, ['--import', resolve('scripts/lib/tether.mjs'), path], {
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    })
    onTestFinished(() => void step.kill('SIGKILL'))
    const exit = once(step, 'exit')
    await once(step.stdout!, 'data')
    const line = step.stdio[3] as Socket
    line.write('x', () => line.destroy())
    expect(await exit).toEqual([null, 'SIGKILL'])
  },
  30_000,
)

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'a step that never looks up ends when who started it gets %s',
  async (signal) => {
    const path = script(
      'endless.js',
      `require('node:fs').writeFileSync(${JSON.stringify(join(folder, signal))}, String(process.pid)); for (;;);`,
    )
    const parent = spawn(process.execPath, runs(path), { stdio: ['ignore', 'pipe', 'inherit'] })
    const closed = once(parent, 'close')
    await appears(join(folder, signal))
    parent.kill(signal)
    // The output that both share closes with the last of them: should that not be, the test waits in vain.
    await closed
  },
  30_000,
)
