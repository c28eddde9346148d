import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Sink } from '../../src/dataset/sink.ts'
import { byCodeUnit } from '../../src/curated/order.ts'
import type { Sums } from './tree.ts'

/** What waits in memory: for one file, and for all files together. */
const most = { file: 262_144, all: 33_554_432 } as const

/** A file: `begun` where it has been written into, `stands` where what was given to it so far is what stood there. */
type Open = {
  blocks: (string | Uint8Array)[]
  waiting: number
  size: number
  hash: Hash | null
  sum: string | null
  begun: boolean
  stands: boolean
}

/** A sink on the disk: `finish` writes what waits, and gives the sums of all files by their paths. */
export type DiskSink = Sink & { readonly finish: () => Map<string, string> }

/**
 * A sink that writes below a folder, a block at a time, and sums each file as it goes. `held`: files that stand there already, by
 * their whole paths; one that comes out the same is left.
 */
export function diskSink(folder: string, held: Sums = new Map()): DiskSink {
  const files = new Map<string, Open>()
  const folders = new Set<string>()
  let waiting = 0
  /** Writes into a file, which begins as what was given to it before. Never into what stands: that may have another name, too. */
  const write = (path: string, file: Open, blocks: readonly (string | Uint8Array)[]): void => {
    const whole = join(folder, path)
    if (!file.begun) {
      const parent = dirname(whole)
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true })
      folders.add(parent)
      const before = file.stands ? readFileSync(whole) : ''
      rmSync(whole, { force: true })
      writeFileSync(whole, before)
      file.begun = true
      file.stands = false
    }
    for (const block of blocks) appendFileSync(whole, block)
  }
  const flush = (path: string, file: Open): void => {
    if (file.waiting === 0 && (file.begun || file.stands)) return
    const blocks = joined(file.blocks)
    if (file.waiting > 0 && file.hash === null) file.hash = resumed(join(folder, path))
    for (const block of file.waiting > 0 ? blocks : []) file.hash!.update(block)
    if (file.waiting > 0) file.sum = null
    const standing = file.begun || file.stands ? undefined : held.get(join(folder, path))
    if (standing !== undefined && sumOf(file) === standing) file.stands = true
    else write(path, file, blocks)
    waiting -= file.waiting
    file.blocks = []
    file.waiting = 0
  }
  const flushAll = (): void => {
    for (const [path, file] of files) if (file.waiting > 0) flush(path, file)
  }
  const known = (path: string): Open => {
    const file = files.get(path)
    if (!file) throw new Error(`no file ${path}`)
    return file
  }
  const append = (path: string, content: string | Uint8Array): void => {
    let file = files.get(path)
    if (!file) {
      file = { ...empty, blocks: [], hash: createHash('sha256') }
      files.set(path, file)
    }
    const bytes = Buffer.byteLength(content)
    file.blocks.push(content)
    file.size += bytes
    file.waiting += bytes
    waiting += bytes
    if (file.waiting > most.file) flush(path, file)
    else if (waiting > most.all) flushAll()
  }
  return {
    append,
    whole(path, { sum, bytes }, content) {
      if (files.has(path)) throw new Error(`two files are called ${path}`)
      if (held.get(join(folder, path)) !== sum) append(path, content())
      else files.set(path, { ...empty, blocks: [], size: bytes, sum, stands: true })
    },
    size: (path) => files.get(path)?.size ?? 0,
    read(path) {
      flush(path, known(path))
      return readFileSync(join(folder, path))
    },
    remove(path) {
      const file = known(path)
      waiting -= file.waiting
      files.delete(path)
      if (file.begun) rmSync(join(folder, path))
    },
    sum(path) {
      flush(path, known(path))
      return sumOf(known(path))
    },
    paths: () => [...files.keys()].sort(byCodeUnit),
    finish() {
      for (const [path, file] of files) flush(path, file)
      return new Map([...files].map(([path, file]) => [path, sumOf(file)]))
    },
  }
}

const empty = { waiting: 0, size: 0, hash: null, sum: null, begun: false, stands: false } as const

/** The sum of what was given to a file and flushed. */
function sumOf(file: Open): string {
  return (file.sum ??= file.hash!.copy().digest('hex'))
}

/** The sum of a file, to be gone on with. */
function resumed(path: string): Hash {
  return createHash('sha256').update(readFileSync(path))
}

/** Blocks with the texts that follow one another in one. */
function joined(blocks: readonly (string | Uint8Array)[]): (string | Uint8Array)[] {
  return blocks.every((block) => typeof block === 'string') ? [blocks.join('')] : [...blocks]
}
