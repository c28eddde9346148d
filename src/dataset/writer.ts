import type { FlavourName } from './flavours.ts'
import { flavourNames, flavours } from './flavours.ts'
import type { Limits } from './limits.ts'
import type { Sink } from './sink.ts'
import type { Piece } from './stretch.ts'
import type { Table } from './table.ts'

/** A published table: how many rows, and its file in each form; null where it has none of it. */
export type PublishedTable = {
  readonly table: Table
  readonly rows: number
  readonly files: Readonly<Record<FlavourName, string | null>>
}

/** A table being written in every form. */
export type Writer = {
  readonly add: (piece: Piece) => void
  /** Closes every file; `metadata` travels in the Parquet file. */
  readonly end: (metadata: Readonly<Record<string, string>>) => PublishedTable
}

/** What the writing of tables is told: whether in more forms than slices have, and how large a file may be. */
export type WriterOptions = { readonly all: boolean; readonly limits: Limits }

/** Opens a table in the forms that slices have and, where `all` is asked, in every other. */
export function openWriter(sink: Sink, table: Table, { all, limits }: WriterOptions): Writer {
  const opened = flavourNames
    .filter((name) => all || flavours[name].sliced)
    .map((name) => [name, flavours[name].open(sink, table, limits)] as const)
  let count = 0
  return {
    add(piece) {
      count += piece.count
      for (const [, file] of opened) file.add(piece)
    },
    end(metadata) {
      const made = new Map<FlavourName, string | null>()
      for (const [name, file] of opened) made.set(name, file.end(metadata, made.get('csv') ?? null))
      const files = Object.fromEntries(flavourNames.map((name) => [name, made.get(name) ?? null]))
      return { table, rows: count, files: files as PublishedTable['files'] }
    },
  }
}

/** The forms that a table is left out of because of its size, each with the limit in bytes. */
export function leftOut({
  files,
}: Pick<PublishedTable, 'files'>): readonly (readonly [FlavourName, 'small' | 'large'])[] {
  return flavourNames.flatMap((name) => {
    const { limit } = flavours[name]
    return limit !== null && files[name] === null ? [[name, limit] as const] : []
  })
}
