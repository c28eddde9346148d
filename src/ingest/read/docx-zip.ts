import { fromBufferPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import type { Unreadable } from '../grid.ts'

const limits = { entries: 200, entry: 20_000_000, total: 60_000_000, ratio: 200 }

/**
 * Inflates the one entry of a zip that `wanted` chooses from the names; `null` when it chooses none. What the zip says of
 * its entries is checked before anything is inflated (at most 200 entries, 20 MB each, 60 MB together, 200 times the packed
 * size), and an entry that holds more than it says ends as unreadable.
 */
export async function unzipOne(
  bytes: Uint8Array,
  wanted: (names: readonly string[]) => string | undefined,
): Promise<Uint8Array | Unreadable | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const zip = await fromBufferPromise(buffer, { validateEntrySizes: true })
    const entries = await list(zip)
    if ('unreadable' in entries) return entries
    const name = wanted([...entries.keys()])
    const entry = name === undefined ? undefined : entries.get(name)
    return entry ? await inflate(zip, entry) : null
  } catch (error) {
    return { unreadable: `The zip container is damaged: ${(error as Error).message}` }
  }
}

async function list(zip: ZipFile): Promise<ReadonlyMap<string, Entry> | Unreadable> {
  if (zip.entryCount > limits.entries) return refuse(`${zip.entryCount} entries`)
  const entries = new Map<string, Entry>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    const { uncompressedSize, compressedSize, fileName } = entry
    total += uncompressedSize
    if (uncompressedSize > limits.entry) return refuse(`${uncompressedSize} bytes in ${fileName}`)
    if (total > limits.total) return refuse(`more than ${limits.total} bytes`)
    if (uncompressedSize > limits.ratio * compressedSize + 4096) {
      return refuse(`${fileName} packed ${Math.round(uncompressedSize / compressedSize)} times`)
    }
    if (entries.has(fileName)) return refuse(`${fileName} twice`)
    entries.set(fileName, entry)
    if (entries.size > limits.entries) return refuse(`${entries.size} entries`)
  }
  return entries
}

async function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array | Unreadable> {
  if (entry.isEncrypted()) return { unreadable: 'The file is protected by a password' }
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limits.entry) return refuse(`more than ${limits.entry} bytes in ${entry.fileName}`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function refuse(what: string): Unreadable {
  return {
    unreadable: `Unexpected zip container with ${what}, expected a Word file of ordinary size`,
  }
}
