import { viewOf } from './ole-container.ts'

/** A character, where its bytes are in the document stream, and properties that its piece of the text adds. */
export type Character = {
  readonly text: string
  readonly offset: number
  readonly added: Uint8Array | null
}

/** The characters of the main text by its table of pieces ([MS-DOC] 2.4.1), at most `length`. */
export function readPieces(
  clx: Uint8Array,
  document: Uint8Array,
  length: number,
): readonly Character[] {
  const view = viewOf(clx)
  const lists: Uint8Array[] = []
  let at = 0
  while (clx[at] === 1) {
    const size = view.getUint16(at + 1, true)
    lists.push(clx.subarray(at + 3, at + 3 + size))
    at += 3 + size
  }
  if (clx[at] !== 2) throw new Error('its table of pieces is damaged')
  const count = Math.floor((view.getUint32(at + 1, true) - 4) / 12)
  const first = at + 5
  const characters: Character[] = []
  for (let index = 0; index < count && characters.length < length; index++) {
    const [start, end] = [0, 4].map((more) => view.getUint32(first + index * 4 + more, true))
    const piece = first + (count + 1) * 4 + index * 8
    const place = view.getUint32(piece + 2, true)
    const added = addedBy(view.getUint16(piece + 6, true), lists)
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
      characters.push({ text: text[unit]!, offset: from + unit * width, added })
    }
  }
  return characters
}

/** The properties that a piece adds ([MS-DOC] 2.9.214): the number of a list, or one property in short. */
function addedBy(modifier: number, lists: readonly Uint8Array[]): Uint8Array | null {
  if (modifier & 1) return lists[modifier >> 1] ?? null
  const code = short.get((modifier >> 1) & 0x7f)
  return code === undefined ? null : new Uint8Array([code & 0xff, code >> 8, modifier >> 8])
}

const short = new Map([
  [0x41, 0x0800],
  [0x53, 0x2a33],
  [0x57, 0x0837],
  [0x5c, 0x083c],
  [0x62, 0x2a42],
  [0x68, 0x2a48],
  [0x73, 0x2a53],
])
