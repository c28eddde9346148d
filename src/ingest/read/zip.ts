import type { Unreadable } from '../grid.ts'
import type { ZipDirectory, ZipEntry } from './zip-directory.ts'
import { openDirectory, packedBytes } from './zip-directory.ts'
import { inflate } from './zip-inflate.ts'

/** A zip container whose list of entries is of ordinary size. */
export type Zip = {
  readonly names: readonly string[]
  /**
   * The text of an entry, in UTF-8 or UTF-16 with a mark; null where there is no such entry. Throws for an entry that is
   * encrypted, damaged, no text, or holds more than the zip says.
   */
  readonly text: (name: string) => Promise<string | null>
}

const limits = { entries: 200, entry: 20_000_000, total: 60_000_000, ratio: 200 }

/**
 * Opens a zip container. What it says of its entries is checked before anything is inflated: at most 200 entries, 20 MB
 * each, 60 MB together, 200 times the packed size.
 */
export async function openZip(bytes: Uint8Array): Promise<Zip | Unreadable> {
  try {
    const entries = list(openDirectory(bytes))
    if ('unreadable' in entries) return entries
    return {
      names: [...entries.keys()],
      text: async (name) => {
        const entry = entries.get(name)
        return entry ? decode(await unpack(bytes, entry)) : null
      },
    }
  } catch (error) {
    return { unreadable: `The zip container is damaged: ${(error as Error).message}` }
  }
}

function list(directory: ZipDirectory): ReadonlyMap<string, ZipEntry> | Unreadable {
  if (directory.count > limits.entries) return refuse(`${directory.count} entries`)
  const entries = new Map<string, ZipEntry>()
  let total = 0
  for (const entry of directory.entries) {
    const { size, packed, name } = entry
    total += size
    if (size > limits.entry) return refuse(`${size} bytes in ${name}`)
    if (total > limits.total) return refuse(`more than ${limits.total} bytes`)
    if (size > limits.ratio * packed + 4096) {
      return refuse(`${name} packed ${Math.round(size / packed)} times`)
    }
    if (entries.has(name)) return refuse(`${name} twice`)
    entries.set(name, entry)
  }
  return entries
}

async function unpack(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  if (entry.isEncrypted) throw new Error('it is protected by a password')
  const packed = packedBytes(bytes, entry)
  if (entry.method === 8) return inflate(packed, entry.size)
  if (entry.method !== 0) throw new Error(`it is packed in an unusual way (${entry.method})`)
  if (packed.length !== entry.size) throw new Error('an entry is not as long as the list says')
  return packed
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const label =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(label, { fatal: true }).decode(bytes)
}

function refuse(what: string): Unreadable {
  return {
    unreadable: `Unexpected zip container with ${what}, expected a document of ordinary size`,
  }
}
