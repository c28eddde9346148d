/** Finds a stream by its name at the top of a compound file; null where there is none. */
export type Streams = (name: string) => Uint8Array | null

/**
 * Opens a compound file (OLE2), the container of .doc and .wps. Throws for a damaged one: chains of sectors that leave the
 * file or come back to themselves.
 */
export function openContainer(bytes: Uint8Array): Streams {
  const view = viewOf(bytes)
  const shift = view.getUint16(30, true)
  const miniShift = view.getUint16(32, true)
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw new Error('Unexpected sector size')
  const size = 1 << shift
  const sector = (no: number): Uint8Array => {
    const start = (no + 1) * size
    if (no < 0 || start >= bytes.length) throw new Error('Unexpected end of the container')
    return bytes.subarray(start, start + size)
  }

  const table = readTable()
  const chain = (first: number): Uint8Array => {
    const parts: Uint8Array[] = []
    for (let no = first; no < end; no = table[no] ?? end) {
      parts.push(sector(no))
      if (parts.length > table.length) throw new Error('Unexpected loop in the container')
    }
    return join(parts)
  }

  const entries = readEntries(chain(view.getUint32(48, true)))
  const root = entries[0]
  if (!root) throw new Error('Unexpected container without a root')
  const miniTable = words(chain(view.getUint32(60, true)))
  const mini = chain(root.start)
  const cutoff = view.getUint32(56, true)
  const top = childrenOf(entries, root)

  return (name) => {
    const entry = top.find((each) => each.type === 2 && each.name === name)
    if (!entry) return null
    if (entry.size >= cutoff) return chain(entry.start).subarray(0, entry.size)
    const parts: Uint8Array[] = []
    for (let no = entry.start; no < end; no = miniTable[no] ?? end) {
      parts.push(mini.subarray(no << miniShift, (no + 1) << miniShift))
      if (parts.length > miniTable.length) throw new Error('Unexpected loop in the container')
    }
    return join(parts).subarray(0, entry.size)
  }

  /** The sector that follows each sector. */
  function readTable(): readonly number[] {
    const places: number[] = []
    for (let at = 76; at < 512; at += 4) places.push(view.getUint32(at, true))
    let next = view.getUint32(68, true)
    for (let count = 0; next < end; count++) {
      if (count > bytes.length / size) throw new Error('Unexpected loop in the container')
      const more = words(sector(next))
      places.push(...more.slice(0, -1))
      next = more.at(-1)!
    }
    return places.filter((no) => no < end).flatMap((no) => words(sector(no)))
  }
}

// Numbers from here on are marks: end of chain, free, tables of sectors.
const end = 0xfffffffa

type Entry = {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
  readonly links: readonly number[]
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = viewOf(directory)
  return Array.from({ length: Math.floor(directory.length / 128) }, (_, index) => {
    const at = index * 128
    const length = Math.min(64, view.getUint16(at + 64, true))
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + length))
    return {
      name: name.replace(/\0.*$/su, ''),
      type: directory[at + 66]!,
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
      links: [68, 72, 76].map((offset) => view.getUint32(at + offset, true)),
    }
  })
}

/** The entries directly under the root: those of embedded documents have the same names. */
function childrenOf(entries: readonly Entry[], root: Entry): readonly Entry[] {
  const found = new Set<Entry>()
  const left = [root.links[2]!]
  for (let no = left.pop(); no !== undefined; no = left.pop()) {
    const entry = entries[no]
    if (!entry || found.has(entry)) continue
    found.add(entry)
    left.push(entry.links[0]!, entry.links[1]!)
  }
  return [...found]
}

function words(bytes: Uint8Array): readonly number[] {
  const view = viewOf(bytes)
  return Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true))
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A view on bytes that throws for what lies outside them. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
