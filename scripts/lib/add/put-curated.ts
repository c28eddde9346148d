import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes a curated file whole or not at all; unless `over`, leaves what is there and returns false. What is not finished
 * is beside the folder of agencies.
 */
export function putCurated(data: string, path: string, text: string, over: boolean): boolean {
  const whole = join(data, `.open-disclosure-add-${process.pid}`)
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(whole, text)
    if (over) renameSync(whole, path)
    else linkSync(whole, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(whole, { force: true })
  }
}
