import { createHash, hash } from 'node:crypto'
import { closeSync, constants, openSync, readSync } from 'node:fs'

/** The SHA-256 of the bytes of a file, 64 hexadecimal digits. Throws where the path is no file, or a link. */
export function sumOfFileAt(path: string): string {
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    const length = fill(handle)
    if (length < block.length) return hash('sha256', block.subarray(0, length))
    const sum = createHash('sha256')
    for (let more = length; more > 0; more = fill(handle)) sum.update(block.subarray(0, more))
    return sum.digest('hex')
  } finally {
    closeSync(handle)
  }
}

// One for all files: most of what reading tens of thousands of small files costs is room for each.
const block = Buffer.allocUnsafeSlow(1 << 20)

/** Reads on until the block is full or the file ends; how many bytes. */
function fill(handle: number): number {
  let length = 0
  for (;;) {
    const read = readSync(handle, block, length, block.length - length, null)
    length += read
    if (read === 0 || length === block.length) return length
  }
}
