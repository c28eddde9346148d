import { pages } from './doc-pages.ts'
import type { Stretch } from './doc-pages.ts'
import { oleFile, setWords } from './ole.ts'
import type { Paper, PaperTable } from './paper.ts'
import { columnsOf, placed } from './paper.ts'

/**
 * How a program keeps a document: `whole` its text in one piece, the shape of a row with the row; `pieces` as one that was
 * saved in a hurry, Latin text in pieces of one byte a character, the shape of a row in the stream of data.
 */
export type DocManner = 'whole' | 'pieces'

/**
 * A document as a binary Word document, a .doc or .wps; `change` alters its text, in which `look` sets what follows and
 * marks of Word end paragraphs and cells.
 */
export function writeDoc(
  paper: Paper,
  manner: DocManner = 'whole',
  { change = (body: string): string => body } = {},
): Uint8Array {
  const data: Buffer[] = [picture]
  const body = paper.map((part) =>
    typeof part === 'string' ? `${paragraph('')}${part}\r` : rowsOf(part, manner, data),
  )
  return compile(change(body.join('')), manner, Buffer.concat(data))
}

/** Text with properties of characters ([MS-DOC] 2.6.1) as hexadecimal, after which text is plain. */
export function look(list: string, text: string): string {
  return `\uF000${list}\uF001${text}\uF000\uF001`
}

function paragraph(list: string): string {
  return `\uF002${list}\uF003`
}

function rowsOf(table: PaperTable, manner: DocManner, data: Buffer[]): string {
  const width = Math.floor(9000 / columnsOf(table))
  return placed(table)
    .map((row) => {
      const cells = row.map(({ cell, goesOn }) => `${goesOn ? '' : cell.text}\x07`)
      const shape = Buffer.alloc(row.length * 22 + 5)
      shape.writeUInt16LE(shape.length - 1, 0)
      shape[2] = row.length
      for (const [at, { cell, goesOn, column }] of row.entries()) {
        shape.writeInt16LE((column + cell.columnSpan) * width, 5 + at * 2)
        const flags = goesOn ? 0x20 : cell.rowSpan > 1 ? 0x60 : 0
        shape.writeUInt16LE(flags, 5 + row.length * 2 + at * 20)
      }
      const list = `162401${itap}17240108d6${shape.toString('hex')}`
      return `${paragraph(`162401${itap}`)}${cells.join('')}${paragraph(kept(list, manner, data))}\x07`
    })
    .join('')
}

const itap = '496601000000'

/** A list where it stands, or put into the stream of data with the place of it. */
function kept(list: string, manner: DocManner, data: Buffer[]): string {
  if (manner === 'whole') return list
  const at = data.reduce((sum, { length }) => sum + length, 0)
  data.push(u16(list.length / 2), Buffer.from(list, 'hex'))
  return `4666${u32(at).toString('hex')}`
}

/** Text from place to place with what was said of it. */
type Written = {
  text: string
  readonly characters: { from: number; list: string }[]
  readonly paragraphs: { to: number; list: string }[]
}

function parse(body: string): Written {
  const written: Written = { text: '', characters: [{ from: 0, list: '' }], paragraphs: [] }
  let list = ''
  for (const [, character, own, more] of body.matchAll(
    /\uF000([^\uF001]*)\uF001|\uF002([^\uF003]*)\uF003|([^\uF000\uF002])/gsu,
  )) {
    if (more !== undefined) {
      written.text += more
      if ('\r\x07'.includes(more)) written.paragraphs.push({ to: written.text.length, list })
    } else if (own !== undefined) list = own
    else written.characters.push({ from: written.text.length, list: character! })
  }
  return written
}

function compile(body: string, manner: DocManner, data: Buffer): Uint8Array {
  const { text, characters, paragraphs } = parse(body)
  const { pieces, bytes, placeOf } = piecesOf(text, manner)
  const stretches = characters.map(({ from, list }, at): Stretch => {
    const to = characters[at + 1]?.from ?? text.length
    return { from: placeOf(from), to: placeOf(to), list: Buffer.from(list, 'hex') }
  })
  const shapes = paragraphs.map(({ to, list }, at): Stretch => {
    const from = paragraphs[at - 1]?.to ?? 0
    return { from: placeOf(from), to: placeOf(to), list: Buffer.from(`0000${list}`, 'hex') }
  })
  const first = Math.ceil((start + bytes.length) / 512)
  const before = Buffer.concat([bytes, Buffer.alloc(first * 512 - start - bytes.length)])
  const looks = pages(
    stretches.filter(({ from, to }) => from < to),
    1,
    first,
  )
  const ends = pages(shapes, 13, first + looks.pages.length / 512)
  const parts = [
    [1, styleSheet()],
    [12, looks.index],
    [13, ends.index],
    [33, pieces],
  ] as const
  const fib = head(text.length, parts)
  const table = Buffer.concat(parts.map(([, part]) => part))
  return oleFile([
    ['Data', data],
    ['1Table', table],
    ['WordDocument', Buffer.concat([fib, before, looks.pages, ends.pages])],
  ])
}

const start = 2048

/** The head of the document stream ([MS-DOC] 2.5): how long the text is, and where each part of the table stream lies. */
function head(length: number, parts: readonly (readonly [number, Buffer])[]): Buffer {
  const bytes = Buffer.alloc(start)
  setWords(bytes, [
    [0, 0xa5ec],
    [2, 0xc1],
    [6, 0x804],
    [10, 0x1200],
    [12, 0xbf],
    [32, 14],
    [62, 22],
    [152, 93],
  ])
  bytes.writeUInt32LE(start, 24)
  bytes.writeUInt32LE(start + length * 2, 28)
  bytes.writeUInt32LE(length, 0x4c)
  let place = 0
  for (const [no, part] of parts) {
    bytes.writeUInt32LE(place, 154 + no * 8)
    bytes.writeUInt32LE(part.length, 158 + no * 8)
    place += part.length
  }
  return bytes
}

/** The text in pieces, their table, and where the bytes of a character are. */
function piecesOf(
  text: string,
  manner: DocManner,
): { pieces: Buffer; bytes: Buffer; placeOf: (at: number) => number } {
  const parts = manner === 'whole' ? [text] : text.match(/[\0-\x7f]+|[^\0-\x7f]+/gu)!
  const places: number[] = []
  const [ends, rows]: [Buffer[], Buffer[]] = [[u32(0)], []]
  const bytes: Buffer[] = []
  let [at, place] = [0, start]
  for (const part of parts) {
    const isNarrow = manner === 'pieces' && part[0]! < '\x80'
    const own = Buffer.from(part, isNarrow ? 'latin1' : 'utf16le')
    for (let unit = 0; unit < part.length; unit++) places.push(place + unit * (isNarrow ? 1 : 2))
    at += part.length
    ends.push(u32(at))
    rows.push(u16(0), u32(isNarrow ? (place * 2) | 0x40000000 : place), u16(0))
    bytes.push(own)
    place += own.length
  }
  const table = Buffer.concat([...ends, ...rows])
  return {
    pieces: Buffer.concat([Buffer.from([2]), u32(table.length), table]),
    bytes: Buffer.concat(bytes),
    placeOf: (no) => places[no] ?? place,
  }
}

/** The styles of [MS-DOC] 2.9.271: those of the program, then 15 that raises, 16 that hides and 17 based on it. */
function styleSheet(): Buffer {
  const named = new Map([
    [0, style(0, 1, 0xfff, 'Normal', ['0000', ''])],
    [10, style(65, 2, 0xfff, 'Default Paragraph Font', [''])],
    [15, style(0xffe, 2, 10, 'Note', ['482a01'])],
    [16, style(0xffe, 2, 10, 'Base', ['3c0801'])],
    [17, style(0xffe, 2, 16, 'Gone', [''])],
  ])
  const styles = Array.from({ length: 18 }, (_, no) => named.get(no) ?? u16(0))
  const info = [18, 10, 1, 0x5b, 15, 0, 0, 0, 0]
  return Buffer.concat([...[18, ...info].map(u16), ...styles])
}

function style(
  id: number,
  kind: number,
  base: number,
  name: string,
  lists: readonly string[],
): Buffer {
  const own = lists.flatMap((list) => {
    const size = list.length / 2
    return [u16(size), Buffer.from(list, 'hex'), Buffer.alloc(size % 2)]
  })
  const about = [id, kind | (base << 4), lists.length, 0, 0]
  const title = [name.length, ...[...name].map((each) => each.charCodeAt(0)), 0]
  const bytes = Buffer.concat([...[...about, ...title].map(u16), ...own])
  return Buffer.concat([u16(bytes.length), bytes])
}

/** What the stream of data begins with: a picture of 30 by 15 points. */
const picture = Buffer.alloc(68)
picture.writeUInt32LE(68, 0)
picture.writeUInt16LE(68, 4)
picture.writeInt16LE(600, 28)
picture.writeInt16LE(300, 30)

function u16(value: number): Buffer {
  return Buffer.from([value & 0xff, (value >> 8) & 0xff])
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
