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
  for (const signal of ['SIGKILL', 'SIGTERM']) end(join(folder, signal))
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
