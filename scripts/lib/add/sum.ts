import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The sha256 of a file, in hexadecimal digits. */
export function sumOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
