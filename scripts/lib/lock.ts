import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Takes a lock file that one process holds at a time, until it ends. Waits for a living holder, of which `waiting` is told
 * once; the lock of one that died is taken over.
 */
export function takeLock(path: string, waiting: (pid: number) => void): void {
  mkdirSync(dirname(path), { recursive: true })
  for (let told = false; !created(path); told = true) {
    const pid = holder(path)
    if (pid !== null && !alive(pid)) rmSync(path, { force: true })
    else {
      if (pid !== null && !told) waiting(pid)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
  process.on('exit', () => rmSync(path, { force: true }))
}

function created(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false
    throw error
  }
}

/** The process that holds a lock; null where it is just being taken or given back. */
function holder(path: string): number | null {
  try {
    return Number(readFileSync(path, 'utf8')) || null
  } catch {
    return null
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
