import { hash } from 'node:crypto'
import { isFatal } from '../../../src/curated/message.ts'
import { bytesOf, joinParts, splitParts } from '../../../src/dataset/parts.ts'
import type { Portion } from '../../../src/dataset/portion.ts'
import { portionOf } from '../../../src/dataset/portion.ts'
import type { DatasetContext } from '../../../src/dataset/record.ts'
import type { KnownFile } from '../../../src/dataset/sink.ts'
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
  /** The paths of its files, and what is known of each. */
  readonly files: readonly (readonly [path: string, known: KnownFile])[]
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
  const entry = kept ? json<Entry>(kept) : null
  if (
    entry &&
    answersSum(register, entry.asked) === entry.answers &&
    source.same(entry.reports.map(({ sha256 }) => sha256))
  ) {
    comparison.same(agency.id)
    return found(sumOf(key, entry.answers), entry)
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
  const texts = portion.files.map(({ content }) => bytesOf(content()))
  store.put(filesKey(of), joinParts(texts))
  const said: Entry = {
    ...{ asked: asked(), answers, reports: portion.reports, findings: portion.findings },
    files: portion.files.map(({ path }, at) => [path, knownOf(texts[at]!)]),
  }
  store.put(key, JSON.stringify(said))
  return { ...portion, key: of }

  function found(of: string, { files, ...more }: Entry): Portion {
    const { reports, findings } = more
    let rows: ReturnType<Portion['tables']> | null = null
    let texts: readonly (string | Uint8Array)[] | null = null
    const again = (): Portion => portionOf(source.record(), { register, release })
    const fetched = (): ReturnType<Portion['tables']> => {
      const bytes = store.get(rowsKey(of))
      return bytes ? json(bytes) : again().tables()
    }
    const content = (): readonly (string | Uint8Array)[] => {
      const bytes = store.get(filesKey(of))
      return bytes ? splitParts(bytes) : again().files.map((file) => file.content())
    }
    store.use(rowsKey(of))
    store.use(filesKey(of))
    return {
      ...{ agency, key: of, reports, findings, faults: [] },
      tables: () => (rows ??= fetched()),
      files: files.map(([path, known], at) => ({
        ...{ path, known },
        content: () => (texts ??= content())[at]!,
      })),
    }
  }
}

function knownOf(bytes: Uint8Array): KnownFile {
  return { sum: hash('sha256', bytes), bytes: bytes.length }
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

/** The key of the files of a portion, by the portion's own. */
function filesKey(of: string): string {
  return sumOf('files', of)
}

/** The key of the rows of a portion, by the portion's own. */
function rowsKey(of: string): string {
  return sumOf('rows', of)
}
