import { relative } from 'node:path'
import type { AgencyRecord } from '../../src/dataset/record.ts'
import type { Difference } from '../../src/release/diff.ts'
import { difference } from '../../src/release/diff.ts'
import { openCurated } from './curated.ts'
import { checkoutFolder, git } from './git.ts'
import { printMessages } from './messages.ts'
import { bringUpToDate, reportsIn } from './older-form.ts'

/** The data as it was when a release was committed, in the form that is read; `remove` takes it away. */
export function openRelease(data: string, version: string): { folder: string; remove: () => void } {
  const path = `releases/${version}/SHA256SUMS`
  const { out } = git(['-C', data, 'log', '--diff-filter=A', '--format=%H', '--', path])
  const revision = out?.trim().split('\n').at(-1)
  const found = revision ? checkoutFolder(revision, relative('.', data)) : null
  if (!found) {
    throw new Error(
      `release ${version} is not in the history: commit it, or fetch the whole history`,
    )
  }
  bringUpToDate(found.folder)
  return found
}

/**
 * What changed in the data since a folder that `openRelease` gave, or since there was nothing; null where a report in that
 * folder cannot be read, so that it would count as new: why is printed.
 */
export function differenceSince(before: string | null, data: string): Difference | null {
  const now = openCurated(data).records()
  if (before === null) return difference([], now)
  const [old, read] = [openCurated(before), new Set<string>()]
  const found = difference(noting(old.records(), read), now)
  if (read.size === reportsIn(before).length) return found
  printMessages(old.files, 'pretty', { fatalOnly: true })
  return null
}

/** Why there is no such difference, and what to do. */
export function unread(version: string): string {
  return `Unexpected reports of release ${version} that cannot be read (above), expected all: the notes would call them new. Nothing was written: bring them up to date in scripts/lib/older-form.ts.`
}

/** The same records; notes the ids of their reports. */
function* noting(records: Iterable<AgencyRecord>, ids: Set<string>): Generator<AgencyRecord> {
  for (const record of records) {
    for (const { id } of record.reports) ids.add(id)
    yield record
  }
}
