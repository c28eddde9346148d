import { viewOf } from './ole-container.ts'
import type { Streams } from './ole-container.ts'

/** A paragraph of a binary Word document: its text, the mark that ends it, and what it says of tables. */
export type OleParagraph = {
  readonly text: string
  readonly mark: string
  /** How many tables it stands in. */
  readonly depth: number
  /** For the end of a row: where its cells begin and end, in twentieths of a point, and their merges. */
  readonly row: OleRow | null
  /** Ends a cell, or a row, of a table in a table. */
  readonly inner: 'cell' | 'row' | null
}

/** The cells of a row: `edges` has one number more than `merges`. */
export type OleRow = { readonly edges: readonly number[]; readonly merges: readonly OleMerge[] }

/** How a cell is merged with the one above and the one before. */
export type OleMerge = {
  readonly vertical: 'restart' | 'continue' | null
  readonly horizontal: 'restart' | 'continue' | null
}

/** The text of a document by paragraphs, and whether it has pictures. */
export type OleText = { readonly paragraphs: readonly OleParagraph[]; readonly pictures: boolean }

const limits = { characters: 2_000_000 }

/**
 * Reads the main text of a document of Word 97 or later and of WPS, without deleted, hidden and field code text
 * ([MS-DOC] 2.4.1 text, 2.4.6.1 paragraph properties, 2.9.321 cells). Throws for other and for damaged documents.
 */
export function readWord(streams: Streams): OleText {
  const document = streams('WordDocument')
  if (!document) throw new Error('no Word document is in the container')
  const main = viewOf(document)
  if (main.getUint16(0, true) !== 0xa5ec) throw new Error('it is not of Word 97 or later')
  const flags = main.getUint16(10, true)
  if (flags & 0x100) throw new Error('it is protected by a password')
  const table = streams(flags & 0x200 ? '1Table' : '0Table')
  if (!table) throw new Error('its table stream is missing')
  const at = (offset: number): Uint8Array => {
    const [start, length] = [main.getUint32(offset, true), main.getUint32(offset + 4, true)]
    return table.subarray(start, start + length)
  }
  const length = main.getUint32(0x4c, true)
  if (length > limits.characters)
    throw new Error(`it has more than ${limits.characters} characters`)
  const characters = readPieces(at(0x1a2), document, length)
  const looks = readRuns(at(0x0fa), document, 1, (page, offset) => {
    const size = page[offset]!
    return { list: page.subarray(offset + 1, offset + 1 + size) }
  })
  const shapes = readRuns(at(0x102), document, 13, (page, offset) => {
    const [start, size] = page[offset]
      ? [offset + 1, 2 * page[offset] - 1]
      : [offset + 2, 2 * page[offset + 1]!]
    return { list: page.subarray(start + 2, start + size) }
  })
  return paragraphsOf(characters, looks, shapes, streams('Data'))
}

/** A character and where its bytes are in the document stream. */
type Character = { readonly text: string; readonly offset: number }

function readPieces(clx: Uint8Array, document: Uint8Array, length: number): readonly Character[] {
  const view = viewOf(clx)
  let at = 0
  while (clx[at] === 1) at += 3 + view.getUint16(at + 1, true)
  if (clx[at] !== 2) throw new Error('its table of pieces is damaged')
  const count = Math.floor((view.getUint32(at + 1, true) - 4) / 12)
  const first = at + 5
  const characters: Character[] = []
  for (let index = 0; index < count && characters.length < length; index++) {
    const [start, end] = [0, 4].map((more) => view.getUint32(first + index * 4 + more, true))
    const place = view.getUint32(first + (count + 1) * 4 + index * 8 + 2, true)
    const narrow = (place & 0x40000000) !== 0
    const from = narrow ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff
    const width = narrow ? 1 : 2
    const size = Math.min(end! - start!, length - characters.length)
    const bytes = document.subarray(from, from + size * width)
    const text = new TextDecoder(narrow ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(
      bytes,
    )
    // A surrogate pair decodes to two units of text, as it takes two characters of the document.
    for (let unit = 0; unit < text.length; unit++) {
      characters.push({ text: text[unit]!, offset: from + unit * width })
    }
  }
  return characters
}

/** A stretch of the document stream with its list of properties. */
type Run = { readonly from: number; readonly to: number; readonly list: Uint8Array }

function readRuns(
  plc: Uint8Array,
  document: Uint8Array,
  width: number,
  listAt: (page: Uint8Array, offset: number) => { list: Uint8Array },
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
      runs.push({ from, to, list: offset === 0 ? new Uint8Array() : listAt(page, offset).list })
    }
  }
  return runs.sort((a, b) => a.from - b.from)
}

function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.from <= offset) low = middle + 1
    else high = middle
  }
  const run = runs[low - 1]
  return run && offset < run.to ? run : undefined
}

function paragraphsOf(
  characters: readonly Character[],
  looks: readonly Run[],
  shapes: readonly Run[],
  data: Uint8Array | null,
): OleText {
  const paragraphs: OleParagraph[] = []
  const shown = new Map<Run, boolean>()
  const isShown = (run: Run | undefined): boolean => {
    if (!run) return true
    if (!shown.has(run)) shown.set(run, !isUnprinted(run.list))
    return shown.get(run)!
  }
  let [text, pictures] = ['', false]
  const fields: boolean[] = []
  let look: Run | undefined
  for (const { text: each, offset } of characters) {
    if (!look || offset < look.from || offset >= look.to) look = runAt(looks, offset)
    if (each === '\r' || each === '\x07' || each === '\x0c') {
      const list = runAt(shapes, offset)?.list ?? new Uint8Array()
      paragraphs.push({ text, mark: each, ...shapeOf(list, data) })
      text = ''
    } else if (each === '\x13') fields.push(true)
    else if (each === '\x14') fields[fields.length - 1] = false
    else if (each === '\x15') fields.pop()
    else if (fields.includes(true) || !isShown(look)) continue
    else if (each === '\x01' || each === '\x08') pictures = true
    else text += marks.get(each) ?? (each < ' ' && each !== '\t' ? '' : each)
  }
  if (text !== '') paragraphs.push({ text, mark: '\r', depth: 0, row: null, inner: null })
  return { paragraphs, pictures }
}

const marks = new Map([
  ['\x0b', '\n'],
  ['\x0e', '\n'],
  ['\x1e', '-'],
])

function isUnprinted(list: Uint8Array): boolean {
  let unprinted = false
  for (const { code, operand } of properties(list)) {
    if (code === 0x0800 || code === 0x083c) unprinted = (operand[0]! & 1) === 1
  }
  return unprinted
}

type Shape = Pick<OleParagraph, 'depth' | 'row' | 'inner'>

function shapeOf(list: Uint8Array, data: Uint8Array | null): Shape {
  let [inTable, isEnd, depth] = [false, false, 0]
  let inner: OleParagraph['inner'] = null
  let row: { edges: number[]; merges: OleMerge[] } | null = null
  for (const { code, operand } of properties(list, data)) {
    const view = viewOf(operand)
    if (code === 0x2416) inTable = operand[0] === 1
    else if (code === 0x2417) isEnd = operand[0] === 1
    else if (code === 0x6649) depth = view.getUint32(0, true)
    else if (code === 0x244b && operand[0] === 1) inner ??= 'cell'
    else if (code === 0x244c && operand[0] === 1) inner = 'row'
    else if (code === 0xd608) row = cellsOf(view)
    else if (code === 0xd62b && row?.merges[operand[1]!]) {
      const vertical = ([null, 'continue', null, 'restart'] as const)[operand[2]! & 3] ?? null
      row.merges[operand[1]!] = { ...row.merges[operand[1]!]!, vertical }
    }
  }
  if (depth > 16) throw new Error('it has tables more than 16 deep')
  return {
    depth: depth || Number(inTable),
    row: isEnd ? (row ?? { edges: [], merges: [] }) : null,
    inner,
  }
}

function cellsOf(view: DataView): { edges: number[]; merges: OleMerge[] } {
  const count = Math.min(64, view.getUint8(2))
  const edges = Array.from({ length: count + 1 }, (_, index) => view.getInt16(3 + index * 2, true))
  const first = 3 + (count + 1) * 2
  const merges = Array.from({ length: count }, (_, index): OleMerge => {
    const at = first + index * 20
    const flags = at + 2 <= view.byteLength ? view.getUint16(at, true) : 0
    return {
      horizontal: flags & 1 ? 'restart' : flags & 2 ? 'continue' : null,
      vertical: flags & 0x40 ? 'restart' : flags & 0x20 ? 'continue' : null,
    }
  })
  return { edges, merges }
}

type Property = { readonly code: number; readonly operand: Uint8Array }

/** The properties of a list ([MS-DOC] 2.6): a code that tells the size of what follows. A long list lies in the data stream. */
function* properties(list: Uint8Array, data: Uint8Array | null = null): Generator<Property> {
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
  return view.getUint8(at) + 1
}
