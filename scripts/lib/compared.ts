import { basename, relative, resolve } from 'node:path'
import type { VFile } from 'vfile'
import { chineseOf } from '../../src/curated/message.ts'
import { byCodeUnit } from '../../src/curated/order.ts'
import type { AgencyRecord } from '../../src/dataset/record.ts'
import type { Difference } from '../../src/release/diff.ts'
import { difference, withoutUnread } from '../../src/release/diff.ts'
import type { WrongFile } from '../../src/release/review/review.ts'
import type { CuratedData } from './curated.ts'
import { openCurated } from './curated.ts'
import { inOrder } from './messages.ts'
import { movedAgencies } from './moved.ts'
import type { DrawnSide } from './review-charts.ts'
import type { Sides } from './sides.ts'

/** What a comparison of two sides came to; `drawn`: what charts are drawn from. */
export type Compared = {
  readonly found: Difference
  /** Files that are wrong on the newer side, with what they did not say before. */
  readonly wrong: readonly WrongFile[]
  /** The files of both sides that have something to say. */
  readonly files: readonly VFile[]
  readonly drawn: readonly [DrawnSide, DrawnSide]
}

/** Compares two sides, of which so many added reports and agencies are kept whole. */
export function compareSides({ old, young, ids }: Sides, whole: number): Compared {
  const moved = new Map(
    [...movedAgencies(old, young, ids)].map(([id, folder]) => [id, basename(folder)]),
  )
  const newIds = new Map([...moved].map(([id, from]) => [from, id]))
  const [before, after] = [old, young].map((folder) =>
    openCurated(folder, { only: ids, canonical: true }),
  )
  const records = [new Map<string, AgencyRecord>(), new Map<string, AgencyRecord>()] as const
  const found = difference(
    kept(before!, records[0], whole, (id) => newIds.get(id) ?? id),
    kept(after!, records[1], whole, (id) => id),
    { moved, whole },
  )
  const files = { old: before!.files, young: after!.files }
  const unread = new Set(
    files.young.flatMap((file) => (isWrong(file) ? [within(young, file)] : [])),
  )
  const isUnread = (agency: string, year: number | null): boolean =>
    [...unread].some((path) => {
      const [, , id, name] = path.split('/')
      return id === agency && (name === 'agency.yaml' || year === null || name === `${year}.md`)
    })
  return {
    found: withoutUnread(found, isUnread),
    wrong: wrongFiles([old, files.old], [young, files.young]),
    files: [...files.old, ...files.young],
    drawn: [
      { records: records[0], context: before!.context },
      { records: records[1], context: after!.context },
    ],
  }
}

/** The records of some data, of which the first so many are kept under their id. */
function* kept(
  data: CuratedData,
  records: Map<string, AgencyRecord>,
  most: number,
  idOf: (id: string) => string,
): Generator<AgencyRecord> {
  for (const record of data.records()) {
    if (records.size < most) records.set(idOf(record.agency.id), record)
    yield record
  }
}

function wrongFiles(
  [old, before]: readonly [string, readonly VFile[]],
  [young, after]: readonly [string, readonly VFile[]],
): WrongFile[] {
  const said = new Set(
    before.flatMap((file) =>
      file.messages.map((message) => `${within(old, file)} ${message.reason}`),
    ),
  )
  const files = [...new Set(after)].sort((a, b) => byCodeUnit(a.path, b.path))
  return files.flatMap((file) => {
    const path = within(young, file)
    const messages = file.messages
      .filter((message) => message.fatal && !said.has(`${path} ${message.reason}`))
      .sort(inOrder)
    const [first] = messages
    if (!first) return []
    const inWords = messages.map((message) => {
      const { reason, note } = chineseOf(message)
      const en = message.note ? `${message.reason}. ${message.note}` : message.reason
      return { zh: note ? `${reason}。${note}` : reason, en }
    })
    return { path: `data/${path}`, line: first.line ?? 1, messages: inWords }
  })
}

function isWrong(file: VFile): boolean {
  return file.messages.some(({ fatal }) => fatal)
}

function within(folder: string, { path }: VFile): string {
  return relative(resolve(folder), resolve(path)).replaceAll('\\', '/')
}
