import type { Sink } from './sink.ts'
import type { Row } from './table.ts'

/** No published file is larger: 24 MiB, just below what the strictest of the usual hosts takes. */
export const fileLimit = 24 * 1024 * 1024

/** A text form of a table: what stands before, between and after its rows. `empty`: the whole file of a table without rows. */
export type Format = {
  readonly extension: string
  readonly head: string
  readonly between: string
  readonly foot: string
  readonly empty: string
  readonly text: (row: Row) => string
  /** The most rows it may have, and the file that says so when there are more. */
  readonly most?: { readonly rows: number; readonly instead: string }
}

/** A file of a table being written. `part` names the file that rows go to once one file is too small for all. */
export type Shards = {
  /** Adds rows, as the text of the format, that belong to a part. */
  readonly add: (texts: readonly string[], part: string) => void
  /** Whether rows are still taken: false once there are more than the format has room for, and the table is left out. */
  readonly takes: () => boolean
  /** Closes the files and gives their paths: one, or the parts in code-unit order, or none when the table is left out. */
  readonly end: () => readonly string[]
}

/** Where the rows of each part end in the one file, in order; compact, as there may be a million. */
type Runs = { readonly parts: string[]; readonly ends: number[] }

/**
 * Opens a table in a text form. All rows go to `<path>.<extension>` while that stays within the limit; beyond it the
 * file is taken apart into `<path>-<part>.<extension>`, each with its own head and foot, and is itself left out.
 */
export function openShards(sink: Sink, path: string, format: Format, limit: number): Shards {
  const whole = `${path}.${format.extension}`
  const started = new Set<string>()
  const parts = new Set<string>()
  let runs: Runs | null = limit === Infinity ? null : { parts: [], ends: [] }
  const names = new Map<string, string>()
  let split = false
  let rows = 0
  const put = (file: string, content: string | Uint8Array): void => {
    sink.append(file, started.has(file) ? format.between : format.head)
    started.add(file)
    sink.append(file, content)
  }
  const putPart = (part: string, content: string | Uint8Array): void => {
    const file = `${path}-${part}.${format.extension}`
    parts.add(file)
    put(file, content)
  }
  const tooMany = (): boolean => format.most !== undefined && rows > format.most.rows
  return {
    add(added, part) {
      rows += added.length
      if (added.length === 0) return
      if (tooMany()) return clear()
      const text = added.join(format.between)
      if (split) return putPart(part, text)
      put(whole, text)
      if (!runs) return
      const end = sink.size(whole)
      note(runs, part, end)
      if (end + format.foot.length > limit) takeApart(runs)
    },
    takes: () => !tooMany(),
    end() {
      if (tooMany()) {
        sink.append(whole, format.most!.instead)
        return []
      }
      if (rows === 0) sink.append(whole, format.empty)
      const files = split ? [...parts].sort() : [whole]
      if (rows > 0) for (const file of files) sink.append(file, format.foot)
      return files
    },
  }

  function note({ parts: of, ends }: Runs, part: string, end: number): void {
    const known = names.get(part) ?? part
    names.set(known, known)
    if (of.at(-1) === known) ends[ends.length - 1] = end
    else {
      of.push(known)
      ends.push(end)
    }
  }

  function takeApart({ parts: of, ends }: Runs): void {
    const bytes = sink.read(whole)
    sink.remove(whole)
    started.delete(whole)
    split = true
    runs = null
    of.forEach((part, at) => {
      const start = at === 0 ? byteLength(format.head) : ends[at - 1]! + format.between.length
      putPart(part, bytes.subarray(start, ends[at]))
    })
  }

  function clear(): void {
    for (const file of started) sink.remove(file)
    started.clear()
    parts.clear()
    runs = null
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
