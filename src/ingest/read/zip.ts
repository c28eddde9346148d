import { fromBufferPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import type { Unreadable } from '../grid.ts'

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
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const zip = await fromBufferPromise(buffer, { validateEntrySizes: true })
    const entries = await list(zip)
    if ('unreadable' in entries) return entries
    return {
      names: [...entries.keys()],
      text: async (name) => {
        const entry = entries.get(name)
        return entry ? decode(await inflate(zip, entry)) : null
      },
    }
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
  }
  return entries
}

async function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new Error('it is protected by a password')
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Uint8Array[] = []
  // No more comes than the container says, which was looked at.
  for await (const chunk of stream as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return Buffer.concat(chunks)
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
