import { isFatal } from '../../../src/curated/message.ts'
import type { Portion } from '../../../src/dataset/portion.ts'
import { portionOf } from '../../../src/dataset/portion.ts'
import type { DatasetContext } from '../../../src/dataset/record.ts'
import type { Comparison } from '../../../src/release/compare.ts'
import type { Source } from '../curated.ts'
import { answersSum, recorded } from './recorded.ts'
import type { Store } from './store.ts'
import { sumOf } from './store.ts'

/** What portions are made from beside the agencies' own files. */
export type Around = {
  readonly context: Pick<DatasetContext, 'register' | 'release'>
  readonly comparison: Comparison
  readonly code: string
  readonly store: Store
}

/** An entry: what was asked of the register, the sum of what it said, and what was made. */
type Entry = {
  readonly asked: readonly string[] | null
  readonly answers: string
  readonly portion: Portion
}

/**
 * What an agency gives to the published files, from the store where nothing that it was made from has changed. Kept is only
 * that of which nothing is wrong, so what is wrong is said by every build.
 */
export function portionFor(
  source: Source,
  { context: { register, release }, comparison, code, store }: Around,
): Portion {
  const { agency, reports, population, date } = source
  const key = sumOf(
    'portion',
    code,
    JSON.stringify([agency, population, date, release.date]),
    comparison.before(agency.id),
    ...reports.flatMap((file) => [file.path, String(file)]),
  )
  const kept = reports.some(isFatal) ? null : entryIn(store.get(key))
  if (
    kept &&
    answersSum(register, kept.asked) === kept.answers &&
    source.same(kept.portion.reports.map(({ sha256 }) => sha256))
  ) {
    comparison.same(agency.id)
    return kept.portion
  }
  const record = source.record()
  const { map, asked } = recorded(register)
  const portion = portionOf(record, { register: map, release: { date: release.date } })
  const right = comparison.add(record) && portion.faults.length === 0
  if (right && !reports.some(isFatal)) {
    const entry: Entry = { asked: asked(), answers: answersSum(register, asked()), portion }
    store.put(key, JSON.stringify(entry))
  }
  return portion
}

function entryIn(bytes: Buffer | null): Entry | null {
  return bytes && (JSON.parse(bytes.toString()) as Entry)
}
