import { viewOf } from './ole-container.ts'

/** One property of a list ([MS-DOC] 2.6): a code that tells the size of what follows. */
export type Property = { readonly code: number; readonly operand: Uint8Array }

/** The properties of a list. A long list lies in the data stream. */
export function* properties(list: Uint8Array, data: Uint8Array | null = null): Generator<Property> {
  const view = viewOf(list)
  for (let at = 0; at + 3 <= list.length;) {
    const code = view.getUint16(at, true)
    at += 2
    const size = sizeOf(code, view, at)
    if (at + size > list.length) return
    const operand = list.subarray(at, at + size)
    at += size
    if ((code === 0x6646 || code === 0x6645) && data) {
      const start = viewOf(operand).getUint32(0, true)
      const length = start + 2 <= data.length ? viewOf(data).getUint16(start, true) : 0
      yield* properties(data.subarray(start + 2, start + 2 + length))
    } else yield { code, operand }
  }
}

function sizeOf(code: number, view: DataView, at: number): number {
  const kind = code >> 13
  if (kind !== 6) return [1, 1, 2, 4, 2, 2, 0, 3][kind]!
  if (code === 0xd608) return at + 2 <= view.byteLength ? view.getUint16(at, true) + 1 : Infinity
  return at < view.byteLength ? view.getUint8(at) + 1 : Infinity
}

/** A stretch of the document stream with its list of properties, and for paragraphs the number of their style. */
export type Run = {
  readonly from: number
  readonly to: number
  readonly list: Uint8Array
  readonly style: number
}

/** The runs of characters ([MS-DOC] 2.8.5), in the order of the stream. */
export function characterRuns(plc: Uint8Array, document: Uint8Array): readonly Run[] {
  return readRuns(plc, document, 1, (page, offset) => {
    const size = page[offset]!
    return { list: page.subarray(offset + 1, offset + 1 + size), style: 0 }
  })
}

/** The runs of paragraphs ([MS-DOC] 2.8.6), in the order of the stream. */
export function paragraphRuns(plc: Uint8Array, document: Uint8Array): readonly Run[] {
  return readRuns(plc, document, 13, (page, offset) => {
    const [start, size] = page[offset]
      ? [offset + 1, 2 * page[offset] - 1]
      : [offset + 2, 2 * page[offset + 1]!]
    const style = page[start]! | (page[start + 1]! << 8)
    return { list: page.subarray(start + 2, start + size), style }
  })
}

type Found = Pick<Run, 'list' | 'style'>

function readRuns(
  plc: Uint8Array,
  document: Uint8Array,
  width: number,
  listAt: (page: Uint8Array, offset: number) => Found,
): readonly Run[] {
  const view = viewOf(plc)
  const count = Math.max(0, Math.floor((plc.length - 4) / 8))
  const runs: Run[] = []
  for (let index = 0; index < count; index++) {
    const no = view.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff
    const page = document.subarray(no * 512, (no + 1) * 512)
    if (page.length < 512) continue
    const own = viewOf(page)
    for (let each = 0; each < page[511]!; each++) {
      const [from, to] = [own.getUint32(each * 4, true), own.getUint32(each * 4 + 4, true)]
      const offset = page[(page[511]! + 1) * 4 + each * width]! * 2
      const none = { list: new Uint8Array(), style: 0 }
      runs.push({ from, to, ...(offset === 0 ? none : listAt(page, offset)) })
    }
  }
  return runs.sort((a, b) => a.from - b.from)
}

/** The run at a place of the stream. */
export function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.from <= offset) low = middle + 1
    else high = middle
  }
  const run = runs[low - 1]
  return run && offset < run.to ? run : undefined
}
