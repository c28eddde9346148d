import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Sink } from '../../src/dataset/build.ts'

/** A sink that writes below a folder, a block at a time, and sums each file as it goes. */
export function diskSink(folder: string): Sink & { readonly finish: () => Map<string, string> } {
  type Open = { blocks: string[]; size: number; hash: Hash }
  const files = new Map<string, Open>()
  const flush = (path: string, file: Open): void => {
    const text = file.blocks.join('')
    file.hash.update(text)
    appendFileSync(join(folder, path), text)
    file.blocks = []
    file.size = 0
  }
  return {
    append(path, text) {
      let file = files.get(path)
      if (!file) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        file = { blocks: [], size: 0, hash: createHash('sha256') }
        files.set(path, file)
      }
      file.blocks.push(text)
      file.size += text.length
      if (file.size > 262_144) flush(path, file)
    },
    finish() {
      for (const [path, file] of files) flush(path, file)
      return new Map([...files].map(([path, { hash }]) => [path, hash.digest('hex')]))
    },
  }
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
