/** A stream of a compound file, at its top. */
export type OleStream = readonly [name: string, bytes: Uint8Array]

/** A compound file (OLE2) of three streams, which are filled up to 4,096 bytes so that each lies in sectors of its own. */
export function oleFile([one, two, three]: readonly [OleStream, OleStream, OleStream]): Uint8Array {
  const streams = [one, two, three].map(([name, bytes]) => [name, filled(bytes)] as const)
  const lengths = [512, ...streams.map(([, bytes]) => bytes.length)].map(
    (length) => length / sector,
  )
  const used = lengths.reduce((sum, length) => sum + length)
  const tables = Math.ceil((used + Math.ceil((used + 8) / 128)) / 128)
  const table = Buffer.alloc(tables * sector, 0xff)
  const starts: number[] = []
  let next = 0
  for (const length of lengths) {
    starts.push(next)
    for (let at = 1; at < length; at++) table.writeUInt32LE(next + at, (next + at - 1) * 4)
    next += length
    table.writeUInt32LE(end, (next - 1) * 4)
  }
  for (let at = 0; at < tables; at++) table.writeUInt32LE(0xfffffffd, (next + at) * 4)
  const directory = Buffer.concat([
    // The names in order are a tree: the first and the third under the second.
    entry('Root Entry', 5, end, 0, [free, free, 2]),
    ...streams.map(([name, bytes], at) =>
      entry(name, 2, starts[at + 1]!, bytes.length, at === 1 ? [1, 3, free] : [free, free, free]),
    ),
  ])
  const parts = [head(next, tables), directory, ...streams.map(([, bytes]) => bytes), table]
  return new Uint8Array(Buffer.concat(parts))
}

/** Sets numbers of two bytes at places. */
export function setWords(bytes: Buffer, words: readonly (readonly [number, number])[]): void {
  for (const [at, value] of words) bytes.writeUInt16LE(value, at)
}

const sector = 512
const [end, free] = [0xfffffffe, 0xffffffff]

function filled(bytes: Uint8Array): Buffer {
  const size = Math.max(4096, Math.ceil(bytes.length / sector) * sector)
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length)])
}

function head(first: number, tables: number): Buffer {
  const bytes = Buffer.alloc(sector, 0xff)
  bytes.fill(0, 0, 76)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  setWords(bytes, [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ])
  bytes.writeUInt32LE(tables, 44)
  bytes.writeUInt32LE(4096, 56)
  bytes.writeUInt32LE(end, 60)
  bytes.writeUInt32LE(end, 68)
  for (let at = 0; at < tables; at++) bytes.writeUInt32LE(first + at, 76 + at * 4)
  return bytes
}

function entry(
  name: string,
  type: number,
  start: number,
  size: number,
  links: readonly number[],
): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 0, 'utf16le')
  bytes.writeUInt16LE((name.length + 1) * 2, 64)
  bytes[66] = type
  bytes[67] = 1
  for (const [at, link] of links.entries()) bytes.writeUInt32LE(link, 68 + at * 4)
  bytes.writeUInt32LE(start, 116)
  bytes.writeUInt32LE(size, 120)
  return bytes
}
