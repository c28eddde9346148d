/** A stretch of the document stream and its list of properties, of a paragraph after the number of its style. */
export type Stretch = { readonly from: number; readonly to: number; readonly list: Buffer }

/**
 * Pages of 512 bytes of such stretches, `width` bytes of each beside its place ([MS-DOC] 2.9.33 and 2.9.174), and the
 * index of the pages, the first of which has the number `first`.
 */
export function pages(
  stretches: readonly Stretch[],
  width: 1 | 13,
  first: number,
): { readonly pages: Buffer; readonly index: Buffer } {
  const done: Buffer[] = []
  const starts: number[] = []
  let own: Stretch[] = []
  const close = (): void => {
    starts.push(own[0]!.from)
    done.push(page(own, width))
    own = []
  }
  for (const stretch of stretches) {
    const all = [...own, stretch]
    const size = all.reduce((sum, { list }) => sum + 4 + width + list.length + 4, 8)
    if (size > 510) close()
    own.push(stretch)
  }
  close()
  const index = [...starts, stretches.at(-1)!.to, ...done.map((_, at) => first + at)]
  const bytes = Buffer.alloc(index.length * 4)
  for (const [at, value] of index.entries()) bytes.writeUInt32LE(value, at * 4)
  return { pages: Buffer.concat(done), index: bytes }
}

function page(stretches: readonly Stretch[], width: 1 | 13): Buffer {
  const bytes = Buffer.alloc(512)
  const count = stretches.length
  bytes[511] = count
  let free = 510
  for (const [at, { from, to, list }] of stretches.entries()) {
    bytes.writeUInt32LE(from, at * 4)
    bytes.writeUInt32LE(to, at * 4 + 4)
    if (list.length === 0) continue
    const sized = width === 1 ? [list.length] : sizeOf(list.length)
    free -= sized.length + list.length
    free -= free % 2
    Buffer.from([...sized, ...list]).copy(bytes, free)
    bytes[(count + 1) * 4 + at * width] = free / 2
  }
  return bytes
}

/** The size of a list of a paragraph, in words; of an even one after a 0. */
function sizeOf(length: number): readonly number[] {
  return length % 2 === 0 ? [0, length / 2] : [(length + 1) / 2]
}
