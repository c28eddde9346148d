import type { Sink } from './sink.ts'
import type { Piece } from './stretch.ts'
import type { Row } from './table.ts'

/** A text form of a table: what stands before, between and after its rows. `empty`: the whole file of a table without rows. */
export type Format = {
  readonly extension: string
  readonly head: string
  readonly between: string
  readonly foot: string
  readonly empty: string
  readonly text: (row: Row) => string
}

/** A file being written in a text form. */
export type TextFile = {
  /** Adds the texts of some rows, joined as the format joins them. */
  readonly add: (rows: number, text: string | Uint8Array) => void
  /** Adds the rows of a piece, their text kept by the name of the format. */
  readonly addPiece: (piece: Piece) => void
  /** Whether rows are still taken: false once the file would be too large, and is left out. */
  readonly takes: () => boolean
  /** Closes the file and gives its path; null where it is left out. */
  readonly end: () => string | null
}

/** Opens `<path>.<extension>`, which is taken out again once it is larger than `most` bytes. */
export function openText(sink: Sink, path: string, format: Format, most: number): TextFile {
  const file = `${path}.${format.extension}`
  let rows = 0
  let takes = true
  const add = (count: number, text: string | Uint8Array): void => {
    if (count === 0 || !takes) return
    sink.append(file, rows === 0 ? format.head : format.between)
    sink.append(file, text)
    rows += count
    if (most === Infinity || sink.size(file) + format.foot.length <= most) return
    sink.remove(file)
    takes = false
  }
  return {
    add,
    addPiece(piece) {
      if (takes && piece.count > 0) add(piece.count, pieceText(piece, format))
    },
    takes: () => takes,
    end() {
      if (!takes) return null
      sink.append(file, rows === 0 ? format.empty : format.foot)
      return file
    },
  }
}

/** The rows of a piece in a text form, joined as it joins them. */
export function pieceText(piece: Piece, { extension, between, text }: Format): string | Uint8Array {
  return piece.kept(extension, () => piece.rows().map(text).join(between))
}
