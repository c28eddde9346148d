import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Sink } from '../../src/dataset/sink.ts'
import { byCodeUnit } from '../../src/curated/order.ts'
import { copy } from './copy.ts'

/** What waits in memory: for one file, and for all files together. */
const most = { file: 262_144, all: 33_554_432 } as const

type Open = { blocks: (string | Uint8Array)[]; waiting: number; size: number; hash: Hash }

/** A sink that writes below a folder, a block at a time, and sums each file as it goes. */
export function diskSink(folder: string): Sink & { readonly finish: () => Map<string, string> } {
  const files = new Map<string, Open>()
  const folders = new Set<string>()
  let waiting = 0
  const flush = (path: string, file: Open): void => {
    for (const block of joined(file.blocks)) {
      file.hash.update(block)
      appendFileSync(join(folder, path), block)
    }
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
  return {
    append(path, content) {
      let file = files.get(path)
      if (!file) {
        const parent = dirname(join(folder, path))
        if (!folders.has(parent)) mkdirSync(parent, { recursive: true })
        folders.add(parent)
        file = { blocks: [], waiting: 0, size: 0, hash: createHash('sha256') }
        files.set(path, file)
        appendFileSync(join(folder, path), '')
      }
      const bytes = Buffer.byteLength(content)
      file.blocks.push(content)
      file.size += bytes
      file.waiting += bytes
      waiting += bytes
      if (file.waiting > most.file) flush(path, file)
      else if (waiting > most.all) flushAll()
    },
    size: (path) => files.get(path)?.size ?? 0,
    read(path) {
      flush(path, known(path))
      return readFileSync(join(folder, path))
    },
    remove(path) {
      waiting -= known(path).waiting
      files.delete(path)
      rmSync(join(folder, path))
    },
    sum(path) {
      flush(path, known(path))
      return known(path).hash.copy().digest('hex')
    },
    paths: () => [...files.keys()].sort(byCodeUnit),
    finish() {
      flushAll()
      return new Map([...files].map(([path, { hash }]) => [path, hash.copy().digest('hex')]))
    },
  }
}

/** Blocks with the texts that follow one another in one. */
function joined(blocks: readonly (string | Uint8Array)[]): (string | Uint8Array)[] {
  return blocks.every((block) => typeof block === 'string') ? [blocks.join('')] : [...blocks]
}

/** Moves what a folder holds into another, folder by folder where both have one of a name. */
export function moveInto(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)]
    if (existsSync(target) && statSync(source).isDirectory()) moveInto(source, target)
    else move(source, target)
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    copy(from, to)
    rmSync(from, { recursive: true })
  }
}
