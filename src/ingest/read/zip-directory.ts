/** An entry as the list at the end of a zip container names it; `start` is where its own head is. */
export type ZipEntry = {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly start: number
}

/** The list of entries: how many it says there are, and each as it is asked for, so that one can stop. */
export type ZipDirectory = { readonly count: number; readonly entries: Iterable<ZipEntry> }

/** Finds the list of entries of a zip container ([APPNOTE] 4.3.12 to 4.3.16); what is cut or of several disks throws. */
export function openDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const short = { disk: view.getUint16(end + 4, true), count: view.getUint16(end + 10, true) }
  if (short.disk !== 0 && short.disk !== 0xffff) throw new Error('it is one disk of several')
  const start = view.getUint32(end + 16, true)
  const long = isAt(view, end - 20, marks.locator) ? number64(view, end - 12) : null
  if (long === null || !isAt(view, long, marks.end64)) {
    return { count: short.count, entries: walk(view, bytes, start, short.count) }
  }
  const count = number64(view, long + 32)
  return { count, entries: walk(view, bytes, number64(view, long + 48), count) }
}

/** The packed bytes of an entry. */
export function packedBytes(bytes: Uint8Array, { start, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!isAt(view, start, marks.local)) throw new Error('an entry is not where the list says')
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
  if (from + packed > bytes.length) throw new Error('an entry goes on after the end of the file')
  return bytes.subarray(from, from + packed)
}

const marks = {
  local: 0x04034b50,
  entry: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator: 0x07064b50,
}

/** What a number of 32 bits says where the true one stands among the extra fields. */
const elsewhere = 0xffffffff

function endOf(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (isAt(view, at, marks.end) && view.getUint16(at + 20, true) === last - at) return at
  }
  throw new Error('it has no list of entries')
}

function* walk(
  view: DataView,
  bytes: Uint8Array,
  start: number,
  count: number,
): Generator<ZipEntry> {
  for (let [at, no] = [start, 0]; no < count; no++) {
    if (!isAt(view, at, marks.entry)) throw new Error('its list of entries is cut')
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
    const [names, extra, comment] = [28, 30, 32].map((more) => view.getUint16(at + more, true))
    const name = bytes.subarray(at + 46, at + 46 + names!)
    const numbers = [24, 20, 42].map((more) => view.getUint32(at + more, true))
    const [size, packed, own] = whole(view, at + 46 + names!, extra!, numbers)
    yield {
      // Names of programs that do not say UTF-8 are of ASCII, where both are the same.
      name: new TextDecoder().decode(name).replaceAll('\\', '/'),
      isEncrypted: (flags & 1) === 1,
      method,
      packed: packed!,
      size: size!,
      start: own!,
    }
    at += 46 + names! + extra! + comment!
  }
}

/** The numbers, each with its 64 bits where the extra fields from `at` on hold it ([APPNOTE] 4.5.3). */
function whole(
  view: DataView,
  at: number,
  length: number,
  numbers: readonly number[],
): readonly number[] {
  if (!numbers.includes(elsewhere)) return numbers
  for (let from = at; from + 4 <= at + length; from += 4 + view.getUint16(from + 2, true)) {
    if (view.getUint16(from, true) !== 1) continue
    let next = from + 4
    return numbers.map((given) => (given === elsewhere ? number64(view, (next += 8) - 8) : given))
  }
  return numbers
}

function isAt(view: DataView, at: number, mark: number): boolean {
  return at >= 0 && at + 4 <= view.byteLength && view.getUint32(at, true) === mark
}

/** A number of 64 bits; what is larger than a file can be stays larger. */
function number64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}
