import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isDate } from '../src/curated/fields.ts'
import { writeTables } from '../src/dataset/build.ts'
import { difference } from '../src/release/diff.ts'
import { openFrozen } from '../src/release/frozen.ts'
import { writeProduct } from '../src/dataset/product.ts'
import type { Release } from '../src/dataset/record.ts'
import { releaseNotes } from '../src/release/notes.ts'
import { pagesText } from '../src/release/pages.ts'
import { open } from '../src/published/open.ts'
import { pagePaths } from '../src/view/pages.ts'
import type { Aside } from './lib/aside.ts'
import { asideName, heal, withAside } from './lib/aside.ts'
import { command } from './lib/command.ts'
import { faultFiles } from './lib/faults.ts'
import { byVersion, compareWithRelease, missingSinceRelease, releasesOf } from './lib/frozen.ts'
import { checkoutFolder, git } from './lib/git.ts'
import { printMessages } from './lib/messages.ts'
import { diskSink } from './lib/output.ts'
import { anyFatal, openCurated } from './lib/curated.ts'
import { refuse, say } from './lib/lines.ts'

const usage = `Usage: npm run release -- VERSION DATE [--data DIR]

Freezes the data of DIR (default: data), which must be right and committed: DIR/release.json and
DIR/releases/VERSION/{SHA256SUMS, observations.parquet, PAGES, NOTES.md}. VERSION is YYYY.MM.N, later than the last; DATE is the
day as of which everything is said. All is written, or nothing.`

await command(usage, { data: { type: 'string' } }, async ({ data = 'data' }, given) => {
  const [version, date] = given
  if (!version || !date || given.length > 2) return refuse(usage)
  heal(data)
  const wrong = fault(data, version, date)
  if (wrong) return refuse(wrong)
  return await withAside(data, (own) => release(data, { version, date }, own))
})

/** Why the release cannot be made; null when nothing stands against it. */
function fault(data: string, version: string, date: string): string | null {
  if (!/^\d{4}\.\d{1,2}\.\d+$/.test(version)) {
    return `Unexpected version ${version}, expected one such as 2026.11.0`
  }
  if (!isDate(date)) return `Unexpected date ${date}, expected a day as YYYY-MM-DD`
  if (!existsSync(join(data, 'divisions.csv'))) return `Unexpected ${data}, expected a data folder`
  const last = releasesOf(data).at(-1)
  if (last && byVersion(version, last) <= 0) {
    return `Unexpected version ${version}, expected one later than ${last}, which is there`
  }
  const { out, said } = git(['-C', data, 'status', '--porcelain', '--', '.', `:!${asideName}*`])
  if (out === null) return `Unexpected ${data}, expected it under git: ${said.trim()}`
  return out === ''
    ? null
    : `Unexpected changes in ${data}, expected it committed:\n${out.trimEnd()}`
}

async function release(data: string, made: Release, own: Aside): Promise<number> {
  const last = releasesOf(data).at(-1) ?? null
  const before = last ? openRelease(data, last) : null
  const [published, frozen, file] = ['v1', made.version, 'release.json'].map((name) =>
    join(own.folder, name),
  ) as [string, string, string]
  const place = join(data, 'releases', made.version)
  try {
    mkdirSync(published)
    mkdirSync(frozen)
    const sums = await build(data, made, {
      published,
      frozen: join(frozen, 'observations.parquet'),
    })
    if (sums === null) return refuse('Nothing was written: correct the files above and run again.')
    const old = before ? openCurated(before.folder).records() : []
    const found = difference(old, openCurated(data).records())
    writeFileSync(join(frozen, 'SHA256SUMS'), sums)
    writeFileSync(join(frozen, 'PAGES'), pagesText(pagePaths(open(own.folder))))
    writeFileSync(join(frozen, 'NOTES.md'), releaseNotes(made, last, found))
  } finally {
    before?.remove()
  }
  const [version, date] = [JSON.stringify(made.version), JSON.stringify(made.date)]
  writeFileSync(file, `{"version": ${version}, "date": ${date}}\n`)
  // Another run may have released since.
  const wrong = fault(data, made.version, made.date)
  if (wrong) return refuse(wrong)
  try {
    own.put([
      { from: frozen, to: place, fresh: true },
      { from: file, to: join(data, 'release.json') },
    ])
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error
    return refuse(`${place} was written by another run meanwhile: nothing was written`)
  }
  say(`${place} written: read NOTES.md and commit`)
  return 0
}

/** Builds everything once: the lines of SHA256SUMS, and the frozen Parquet; null when the data is wrong. */
async function build(
  data: string,
  made: Release,
  to: { published: string; frozen: string },
): Promise<string | null> {
  const curated = openCurated(data)
  const comparison = await compareWithRelease(data)
  const sink = diskSink(to.published)
  const context = { ...curated.context, release: made }
  const parquet = openFrozen(context, (bytes) => appendFileSync(to.frozen, bytes))
  const written = writeTables(records(), context, sink)
  parquet.end()
  const faults = [...written.faults, ...comparison.end()]
  const wrong = anyFatal(curated.files) || faults.length > 0 || curated.agencies.length === 0
  if (!wrong) {
    await writeProduct(written, context, sink)
    faults.push(...missingSinceRelease(data, [...sink.paths(), ...written.leftOut]))
  }
  if (wrong || faults.length > 0) {
    printMessages([...curated.files, ...faultFiles(faults, data)], 'pretty', { fatalOnly: true })
    return null
  }
  return new TextDecoder().decode(sink.read('SHA256SUMS'))

  function* records(): ReturnType<typeof curated.records> {
    for (const record of curated.records()) {
      comparison.add(record)
      parquet.add(record)
      yield record
    }
  }
}

/** The data as it was when a release was committed. */
function openRelease(data: string, version: string): { folder: string; remove: () => void } {
  const path = `releases/${version}/SHA256SUMS`
  const { out } = git(['-C', data, 'log', '--diff-filter=A', '--format=%H', '--', path])
  const revision = out?.trim().split('\n').at(-1)
  const found = revision ? checkoutFolder(revision, relative('.', data)) : null
  if (!found) {
    throw new Error(
      `release ${version} is not in the history: commit it, or fetch the whole history`,
    )
  }
  return found
}
