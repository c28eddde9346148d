import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isDate } from '../../src/curated/fields.ts'
import type { Release } from '../../src/dataset/record.ts'
import { asideName } from './aside.ts'
import { byVersion } from '../../src/curated/order.ts'
import { git } from './git.ts'
import { everReleased, isShallow } from './released.ts'

/** Why a release of a data folder cannot be made; null when nothing stands against it. */
export function releaseFault(data: string, release: Release): string | null {
  const { version, date } = release
  if (!/^\d{4}\.\d{1,2}\.\d+$/.test(version)) {
    return `Unexpected version ${version}, expected one such as 2026.11.0`
  }
  if (!isDate(date)) return `Unexpected date ${date}, expected a day as YYYY-MM-DD`
  if (!existsSync(join(data, 'divisions.csv'))) return `Unexpected ${data}, expected a data folder`
  return earlierFault(data, release) ?? historyFault(data)
}

/** Why a release cannot follow those before it. */
function earlierFault(data: string, { version, date }: Release): string | null {
  const last = everReleased(data)
  if (last.version !== null && byVersion(version, last.version) <= 0) {
    return `Unexpected version ${version}, expected one later than ${last.version}, which was released`
  }
  return last.date !== null && date < last.date
    ? `Unexpected date ${date}, expected ${last.date} or later, the date of the last release`
    : null
}

/** Why the history of a data folder does not do for a release. */
function historyFault(data: string): string | null {
  const citation = citationBeside(data)
  const { out, said } = git([
    ...['-C', data, 'status', '--porcelain', '--', '.', `:!${asideName}*`],
    ...(existsSync(citation) ? [relative(data, citation)] : []),
  ])
  if (out === null) return `Unexpected ${data}, expected it under git: ${said.trim()}`
  if (out !== '') return `Unexpected changes in ${data}, expected it committed:\n${out.trimEnd()}`
  return isShallow(data)
    ? 'Unexpected shallow clone, expected the whole history, in which earlier releases are: run `git fetch --unshallow --tags`'
    : null
}

/** Where the citation of a data folder is, whether or not it is there. */
export function citationBeside(data: string): string {
  return join(data, '..', 'CITATION.cff')
}
