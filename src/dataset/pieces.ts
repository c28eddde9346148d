import { flavourNames, flavours } from './flavours.ts'
import type { Limits } from './limits.ts'
import { recordTables } from './portion.ts'
import type { Sink } from './sink.ts'
import { openSlices } from './slices.ts'
import type { Keep, Stretch } from './stretch.ts'
import { piecesOf } from './stretch.ts'

/** Makes what is kept of stretches, and nothing else. */
export type Pieces = {
  /** Adds one; `whole` says whether all that goes together with it is added, too, from its first on. */
  readonly add: (stretch: Stretch, whole: boolean) => void
}

/**
 * Opens the making of pieces for a build that will write them: by the very writers of that, so that what they ask for is what
 * will be asked for then. What is at the edge of what was added may be left for that build.
 */
export function openPieces(keep: Keep, limits: Limits): Pieces {
  const sink = sizesAlone()
  const slices = openSlices(sink, limits)
  const writers = new Map(
    recordTables.map((table) => [
      table,
      flavourNames.map((name) => [name, flavours[name].open(sink, table, limits)] as const),
    ]),
  )
  return {
    add(stretch, whole) {
      for (const { table, piece } of piecesOf(stretch, recordTables, keep)) {
        for (const [name, file] of writers.get(table)!) {
          // Parquet is made of all that goes together.
          if (whole || name !== 'parquet') file.add(piece)
        }
        slices.add(table, piece)
      }
    },
  }
}

/** A sink that knows how large its files would be. */
function sizesAlone(): Sink {
  const sizes = new Map<string, number>()
  const size = (path: string): number => sizes.get(path) ?? 0
  return {
    append: (path, content) => void sizes.set(path, size(path) + Buffer.byteLength(content)),
    size,
    read: () => new Uint8Array(),
    remove: (path) => void sizes.delete(path),
    sum: () => '',
    paths: () => [],
  }
}
