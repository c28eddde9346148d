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
      const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength
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

/**
 * Puts a finished folder in the place of another, on the same disk, by renaming: a reader sees the old or the new one
 * whole. What an interrupted run left behind is put right first by `recover`.
 */
export function replaceFolder(finished: string, target: string): void {
  const old = `${target}.old`
  mkdirSync(dirname(target), { recursive: true })
  rmSync(old, { recursive: true, force: true })
  if (existsSync(target)) renameSync(target, old)
  renameSync(finished, target)
  rmSync(old, { recursive: true, force: true })
}

/** Puts back the last good folder where a run was stopped between its two renames. */
export function recover(target: string): void {
  const old = `${target}.old`
  if (!existsSync(target) && existsSync(old)) renameSync(old, target)
  else rmSync(old, { recursive: true, force: true })
}

/** Moves what a folder holds into another on the same disk, folder by folder where both have one of a name. */
export function moveInto(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)]
    if (existsSync(target) && statSync(source).isDirectory()) moveInto(source, target)
    else renameSync(source, target)
  }
}
