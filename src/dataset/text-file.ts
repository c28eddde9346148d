import type { Sink } from './sink.ts'
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

/** A file being written in a text form, its rows given as the texts of the format. */
export type TextFile = {
  readonly add: (texts: readonly string[]) => void
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
  return {
    add(texts) {
      if (texts.length === 0 || !takes) return
      sink.append(file, rows === 0 ? format.head : format.between)
      sink.append(file, texts.join(format.between))
      rows += texts.length
      if (most === Infinity || sink.size(file) + format.foot.length <= most) return
      sink.remove(file)
      takes = false
    },
    takes: () => takes,
    end() {
      if (!takes) return null
      sink.append(file, rows === 0 ? format.empty : format.foot)
      return file
    },
  }
}
