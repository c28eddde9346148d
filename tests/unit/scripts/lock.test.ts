import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'lock-'))
const [lock, log] = [join(folder, 'held'), join(folder, 'log')]

// Notes when it has the lock, keeps it for a while, notes that it is done.
const program = `
  import { appendFileSync } from 'node:fs'
  import { takeLock } from ${JSON.stringify(resolve('scripts/lib/lock.ts'))}
  takeLock(${JSON.stringify(lock)}, (pid) => console.log('waiting for', pid))
  appendFileSync(${JSON.stringify(log)}, 'in\\n')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
  appendFileSync(${JSON.stringify(log)}, 'out\\n')
`
const args = ['--input-type=module-typescript', '--eval', program]

async function run(): Promise<string> {
  const child = spawn(process.execPath, args)
  let said = ''
  child.stdout.on('data', (data) => (said += String(data)))
  child.stderr.on('data', (data) => (said += String(data)))
  await new Promise((done) => child.on('close', done))
  return said
}

test('one holds it at a time, the others say for whom they wait, and it is given back', async () => {
  const said = await Promise.all([run(), run(), run()])
  expect(readFileSync(log, 'utf8')).toBe('in\nout\n'.repeat(3))
  expect(said.filter((each) => /^waiting for \d+\n/.test(each)).length).toBeGreaterThan(0)
  expect(existsSync(lock)).toBe(false)
})

test('the lock of a process that died is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['--eval', ''])
  writeFileSync(lock, String(pid))
  expect(await run()).toBe('')
  expect(existsSync(lock)).toBe(false)
})
