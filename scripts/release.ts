import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import type { Written } from '../src/dataset/build.ts'
import { sumLines, writeTables } from '../src/dataset/build.ts'
import { citationOf } from '../src/release/citation.ts'
import { frozenTables, listName } from '../src/release/files.ts'
import { openFrozen } from '../src/release/frozen.ts'
import { writeProduct } from '../src/dataset/product.ts'
import type { Release } from '../src/dataset/record.ts'
import { releaseNotes } from '../src/release/notes.ts'
import { pagesText } from '../src/release/pages.ts'
import { open } from '../src/published/open.ts'
import { pagePaths } from '../src/view/pages.ts'
import type { Aside } from './lib/aside.ts'
import { heal, withAside } from './lib/aside.ts'
import { command } from './lib/command.ts'
import { faultFiles } from './lib/faults.ts'
import { sumOf } from './lib/add/sum.ts'
import { compareWithRelease, missingSinceRelease, releasesOf } from './lib/frozen.ts'
import { differenceSince, openRelease, unread } from './lib/last-release.ts'
import { printMessages } from './lib/messages.ts'
import { diskSink } from './lib/output.ts'
import { citationBeside, releaseFault } from './lib/release-fault.ts'
import { anyFatal, openCurated } from './lib/curated.ts'
import { refuse, say } from './lib/lines.ts'

const usage = `Usage: npm run release -- VERSION DATE [--data DIR]

Freezes the data of DIR (default: data), which must be right and committed, in a clone with its whole history: DIR/release.json,
DIR/releases/VERSION/, and version and date in CITATION.cff beside DIR. That folder holds observations, reports, agencies, indicators
and findings as Parquet, NOTES.md, PAGES and FILES (the pages and files whose addresses stay), and SHA256SUMS of them. VERSION is
YYYY.MM.N, later than any that was released, reverted ones too; DATE is the day as of which everything is said, not before that of
the last. All is written, or nothing; what to commit, and the tag to make, is printed.`

await command(usage, { data: { type: 'string' } }, async ({ data = 'data' }, given) => {
  const [version, date] = given
  if (!version || !date || given.length > 2) return refuse(usage)
  heal(data)
  const wrong = releaseFault(data, { version, date })
  if (wrong) return refuse(wrong)
  return await withAside(data, (own) => release(data, { version, date }, own))
})

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
    const built = await build(data, made, {
      published,
      frozen: join(frozen, 'observations.parquet'),
    })
    if (built === null) return refuse('Nothing was written: correct the files above and run again.')
    const found = differenceSince(before?.folder ?? null, data)
    if (found === null) return refuse(unread(last!))
    const { agencies, reports, years } = built.written
    const holding = { agencies: agencies.length, reports, years }
    for (const name of frozenTables)
      copyFileSync(join(published, `${name}.parquet`), join(frozen, `${name}.parquet`))
    writeFileSync(join(frozen, listName), built.sums)
    writeFileSync(join(frozen, 'PAGES'), pagesText(pagePaths(open(own.folder))))
    writeFileSync(join(frozen, 'NOTES.md'), releaseNotes(made, last, { found, holding }))
    writeFileSync(join(frozen, 'SHA256SUMS'), sumLines(sumsIn(frozen)))
  } finally {
    before?.remove()
  }
  const [version, date] = [JSON.stringify(made.version), JSON.stringify(made.date)]
  writeFileSync(file, `{"version": ${version}, "date": ${date}}\n`)
  const citation = citationBeside(data)
  const cites = existsSync(citation)
  if (cites)
    writeFileSync(join(own.folder, 'cited'), citationOf(readFileSync(citation, 'utf8'), made))
  // Another run may have released since.
  const wrong = releaseFault(data, made)
  if (wrong) return refuse(wrong)
  try {
    own.put([
      { from: frozen, to: place, fresh: true },
      { from: file, to: join(data, 'release.json') },
      ...(cites ? [{ from: join(own.folder, 'cited'), to: citation }] : []),
    ])
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error
    return refuse(`${place} was written by another run meanwhile: nothing was written`)
  }
  say(`${place} written: read NOTES.md there. Then commit, and make the tag:`)
  say(`  git add ${[data, ...(cites ? [relative('.', citation)] : [])].join(' ')}`)
  say(`  git commit -m 'Release ${made.version}'`)
  say(`  git tag -a ${made.version} -m 'Data as of ${made.date}'`)
  say(`  git push --follow-tags`)
  return 0
}

/** Builds everything once: what was written, the lines of SHA256SUMS, and the frozen Parquet; null when the data is wrong. */
async function build(
  data: string,
  made: Release,
  to: { published: string; frozen: string },
): Promise<{ readonly written: Written; readonly sums: string } | null> {
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
  return { written, sums: new TextDecoder().decode(sink.read('SHA256SUMS')) }

  function* records(): ReturnType<typeof curated.records> {
    for (const record of curated.records()) {
      comparison.add(record)
      parquet.add(record)
      yield record
    }
  }
}

function sumsIn(folder: string): ReadonlyMap<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, sumOf(join(folder, name))]))
}
