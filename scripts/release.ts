import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isDate } from '../src/curated/fields.ts'
import { writeTables } from '../src/dataset/build.ts'
import { difference } from '../src/release/diff.ts'
import { openFrozen } from '../src/release/frozen.ts'
import { writeProduct } from '../src/dataset/product.ts'
import type { Release } from '../src/dataset/record.ts'
import { releaseNotes } from '../src/release/notes.ts'
import { command } from './lib/command.ts'
import { faultFiles } from './lib/faults.ts'
import { byVersion, compareWithRelease, releasesOf } from './lib/frozen.ts'
import { checkoutFolder, git } from './lib/git.ts'
import { printMessages } from './lib/messages.ts'
import { diskSink } from './lib/output.ts'
import { anyFatal, openCurated } from './lib/curated.ts'

const usage = `Usage: npm run release -- VERSION DATE [--data DIR]

Freezes the data of DIR (default: data), which must be right and committed: DIR/release.json and
DIR/releases/VERSION/{SHA256SUMS, observations.parquet, NOTES.md}. VERSION is YYYY.MM.N, later than the last; DATE is the
day as of which everything is said. All is written, or nothing.`

await command(usage, { data: { type: 'string' } }, async ({ data = 'data' }, given) => {
  const [version, date] = given
  if (!version || !date || given.length > 2) return refuse(usage)
  const wrong = fault(data, version, date)
  if (wrong) return refuse(wrong)
  const aside = join(data, 'releases', `.${version}.new`)
  try {
    return await release(data, { version, date }, aside)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
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
  const { out, said } = git(['-C', data, 'status', '--porcelain', '--', '.'])
  if (out === null) return `Unexpected ${data}, expected it under git: ${said.trim()}`
  return out === ''
    ? null
    : `Unexpected changes in ${data}, expected it committed:\n${out.trimEnd()}`
}

async function release(data: string, made: Release, aside: string): Promise<number> {
  const last = releasesOf(data).at(-1) ?? null
  const before = last ? openRelease(data, last) : null
  try {
    const frozen = join(aside, 'observations.parquet')
    mkdirSync(join(aside, 'v1'), { recursive: true })
    const sums = await build(data, made, { published: join(aside, 'v1'), frozen })
    if (sums === null) return refuse('Nothing was written: correct the files above and run again.')
    const old = before ? openCurated(before.folder).records() : []
    const found = difference(old, openCurated(data).records())
    rmSync(join(aside, 'v1'), { recursive: true })
    writeFileSync(join(aside, 'SHA256SUMS'), sums)
    writeFileSync(join(aside, 'NOTES.md'), releaseNotes(made, last, found))
  } finally {
    before?.remove()
  }
  put(data, made, aside)
  process.stderr.write(
    `${join(data, 'releases', made.version)} written: read NOTES.md and commit\n`,
  )
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
  if (anyFatal(curated.files) || faults.length > 0 || curated.agencies.length === 0) {
    printMessages([...curated.files, ...faultFiles(faults, data)], 'pretty', { fatalOnly: true })
    return null
  }
  await writeProduct(written, context, sink)
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

/** Puts the finished release in its place, and its version and date beside it; takes back the one if the other fails. */
function put(data: string, made: Release, aside: string): void {
  const [folder, file] = [join(data, 'releases', made.version), join(data, 'release.json')]
  const text = `{"version": ${JSON.stringify(made.version)}, "date": ${JSON.stringify(made.date)}}\n`
  writeFileSync(`${file}.new`, text)
  renameSync(aside, folder)
  try {
    renameSync(`${file}.new`, file)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

function refuse(text: string): number {
  process.stderr.write(`${text}\n`)
  return 1
}
