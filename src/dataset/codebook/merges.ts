import type { Merge } from './merge.ts'
import { divisions } from './merges/divisions.ts'
import { editionsMerge } from './merges/editions.ts'
import { findings } from './merges/findings.ts'
import { population } from './merges/population.ts'
import { prefectures } from './merges/prefectures.ts'

/** The worked merges of the codebook, in its order. The tests run each in every program. */
export const merges: readonly Merge[] = [
  divisions,
  prefectures,
  population,
  findings,
  editionsMerge,
]
