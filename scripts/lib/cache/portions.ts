import { isFatal } from '../../../src/curated/message.ts'
import { joinParts, splitParts } from '../../../src/dataset/parts.ts'
import type { Portion } from '../../../src/dataset/portion.ts'
import { portionOf } from '../../../src/dataset/portion.ts'
import type { DatasetContext } from '../../../src/dataset/record.ts'
import type { Keep } from '../../../src/dataset/stretch.ts'
import { json, keepNothing } from '../../../src/dataset/stretch.ts'
import type { Comparison } from '../../../src/release/compare.ts'
import type { Source } from '../curated.ts'
import { answersSum, recorded } from './recorded.ts'
import type { Store } from './store.ts'
import { noStore, sumOf } from './store.ts'

/** What portions are made from beside the agencies' own files; `made` is told of each that no store had. */
export type Around = {
  readonly context: Pick<DatasetContext, 'register' | 'release'>
  readonly comparison: Comparison
  readonly code: string
  readonly store: Store
  readonly made?: () => void
}

/** An entry: what was asked of the register, the sum of what it said, and what was made but for rows and files. */
type Entry = {
  readonly asked: readonly string[] | null
  readonly answers: string
  readonly reports: Portion['reports']
  readonly findings: number
  /** The paths of the files that follow. */
  readonly files: readonly string[]
}

/** What the portion of an agency is kept by. */
export function portionKey(
  { agency, reports, population, date }: Source,
  {
    context: { release },
    comparison,
    code,
  }: Pick<Around, 'comparison' | 'code'> & {
    readonly context: Pick<DatasetContext, 'release'>
  },
): string {
  return sumOf(
    'portion',
    code,
    JSON.stringify([agency, population, date, release.date]),
    comparison.before(agency.id),
    ...reports.flatMap((file) => [file.path, String(file)]),
  )
}

/**
 * What an agency gives to the published files, from the store where nothing that it was made from has changed. Kept is only
 * that of which nothing is wrong, so what is wrong is said by every build.
 */
export function portionFor(
  source: Source,
  { context: { register, release }, comparison, code, store, made = () => undefined }: Around,
): Portion {
  const { agency, reports } = source
  const key = portionKey(source, { context: { release }, comparison, code })
  const kept = reports.some(isFatal) ? null : store.get(key)
  const [head, ...files] = kept ? splitParts(kept) : []
  const entry = head ? json<Entry>(head) : null
  if (
    entry &&
    answersSum(register, entry.asked) === entry.answers &&
    source.same(entry.reports.map(({ sha256 }) => sha256))
  ) {
    comparison.same(agency.id)
    return found(sumOf(key, entry.answers), entry, files)
  }
  made()
  const record = source.record()
  const { map, asked } = recorded(register)
  const portion = portionOf(record, { register: map, release: { date: release.date } })
  const right = comparison.add(record) && portion.faults.length === 0
  if (!right || reports.some(isFatal) || store === noStore) return portion
  const answers = answersSum(register, asked())
  const of = sumOf(key, answers)
  store.put(rowsKey(of), JSON.stringify(portion.tables()))
  const said: Entry = {
    ...{ asked: asked(), answers, reports: portion.reports, findings: portion.findings },
    files: portion.files.map(([path]) => path),
  }
  store.put(key, joinParts([JSON.stringify(said), ...portion.files.map(([, text]) => text)]))
  return { ...portion, key: of }

  function found(of: string, { files: paths, ...more }: Entry, texts: Uint8Array[]): Portion {
    const { reports, findings } = more
    let rows: ReturnType<Portion['tables']> | null = null
    const fetched = (): ReturnType<Portion['tables']> => {
      const bytes = store.get(rowsKey(of))
      return bytes ? json(bytes) : portionOf(source.record(), { register, release }).tables()
    }
    store.use(rowsKey(of))
    return {
      ...{ agency, key: of, reports, findings, faults: [] },
      tables: () => (rows ??= fetched()),
      files: paths.map((path, at) => [path, texts[at]!]),
    }
  }
}

/** Keeps in a store what this code makes of several portions. */
export function keeperOf({ store, code }: Pick<Around, 'store' | 'code'>): Keep {
  if (store === noStore) return keepNothing
  return (of, make) => {
    const key = sumOf('piece', code, ...of)
    const kept = store.get(key)
    if (kept) return kept
    const made = make()
    store.put(key, made)
    return made
  }
}

/** The key of the rows of a portion, by the portion's own. */
function rowsKey(of: string): string {
  return sumOf('rows', of)
}
