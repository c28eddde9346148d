import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { makeFolder } from '../folder.ts'
import { machineFault } from '../machine.ts'

/**
 * What a step of the build made before, each under the sum of all that it was made from. Nothing here is ever the only copy:
 * what cannot be read counts as not there, and what cannot be written is left out.
 */
export type Store = {
  /** What is kept under a key; null where there is none, and where it is damaged, cut short or another's. */
  readonly get: (key: string) => Buffer | null
  /** Keeps something; `beside` another entry that it belongs to, and that is put, too. */
  readonly put: (key: string, content: string | Uint8Array, beside?: boolean) => void
  /** Lets what is kept under a key stay, as if it had been read. */
  readonly use: (key: string) => void
  /** Whether something is kept under a key, be it damaged. */
  readonly has: (key: string) => boolean
  /** The keys of all that was read, written or to stay. */
  readonly used: () => Iterable<string>
  /** Removes all that was neither read nor written since the store was opened, so that it holds one build. */
  readonly prune: () => void
  /** Removes all that was written since. */
  readonly forget: () => void
}

/** The store of a build that neither reads nor writes any. */
export const noStore: Store = {
  get: () => null,
  put: () => undefined,
  use: () => undefined,
  has: () => false,
  used: () => [],
  prune: () => undefined,
  forget: () => undefined,
}

/** Opens the store in a folder, which is made when something is put there. `say` is told once why nothing can be written. */
export function openStore(folder: string, say: (text: string) => void): Store {
  const [used, written] = [new Set<string>(), new Set<string>()]
  let writes = true
  return {
    get(key) {
      const found = read(join(folder, key), key)
      if (found) used.add(key)
      return found
    },
    put(key, content) {
      if (!writes) return
      try {
        write(folder, key, content)
        used.add(key)
        written.add(key)
      } catch (error) {
        writes = false
        say(`Nothing more is kept for the next build: ${machineFault(error) ?? String(error)}`)
      }
    },
    use: (key) => void used.add(key),
    has: (key) => existsSync(join(folder, key)),
    used: () => used,
    prune: () => remove(folder, (name) => !used.has(name)),
    forget: () => remove(folder, (name) => written.has(name)),
  }
}

/** The sum of texts and bytes in this order, each by its length so that none runs into the next: 64 hexadecimal digits. */
export function sumOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    hash.update(`${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

const sumLength = 64

/** An entry is its sum, which its key is part of, and then what it holds, packed. */
function read(path: string, key: string): Buffer | null {
  try {
    const entry = readFileSync(path)
    const packed = entry.subarray(sumLength)
    if (entry.toString('latin1', 0, sumLength) !== sumOf(key, packed)) return null
    return zstdDecompressSync(packed)
  } catch {
    return null
  }
}

/** Written aside and renamed: whoever reads meets the whole of it or nothing. */
function write(folder: string, key: string, content: string | Uint8Array): void {
  const packed = zstdCompressSync(content)
  const aside = join(folder, `${key}.${randomUUID()}`)
  makeFolder(folder)
  try {
    writeFileSync(aside, Buffer.concat([Buffer.from(sumOf(key, packed)), packed]))
    renameSync(aside, join(folder, key))
  } catch (error) {
    rmSync(aside, { force: true })
    // Another run that tidied up at that moment takes it with it.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** Removes entries, and what a run that was stopped left beside them; nothing that is called otherwise. */
function remove(folder: string, unwanted: (name: string) => boolean): void {
  try {
    for (const name of readdirSync(folder)) {
      if (!/^[\da-f]{64}(?:\.[\da-f-]{36})?$/.test(name) || !unwanted(name)) continue
      rmSync(join(folder, name), { force: true })
    }
  } catch {
    // There is none, or its rights do not allow it: it harms no build.
  }
}
