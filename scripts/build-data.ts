import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isFatal } from '../src/curated/message.ts'
import type { AgencyRecord } from '../src/dataset/record.ts'
import { writeTables } from '../src/dataset/build.ts'
import type { Fault } from '../src/dataset/guard.ts'
import { writeProduct } from '../src/dataset/product.ts'
import { command, progress } from './lib/command.ts'
import { compareWithRelease } from './lib/frozen.ts'
import { sweeper } from './lib/memory.ts'
import { diskSink, recover, replaceFolder } from './lib/output.ts'
import { printMessages } from './lib/messages.ts'
import { faultFiles } from './lib/faults.ts'
import type { CuratedData } from './lib/curated.ts'
import { anyFatal, openCurated } from './lib/curated.ts'

const usage = `Usage: npm run build:data -- [--data DIR] [--out DIR]

Reads the curated files of DIR (default: data) and writes the published files to OUT/v1/ (default: public/data/v1/).
When a curated file is wrong, every message is printed, nothing is written, and the exit code is 1. Wrong is also what
differs from the last release (DIR/releases/) without a correction, and what no spreadsheet may be given.`

await command(usage, { data: { type: 'string' }, out: { type: 'string' } }, (values) =>
  buildData(values.data ?? 'data', values.out ?? join('public', 'data')),
)

async function buildData(data: string, out: string): Promise<number> {
  const started = performance.now()
  const target = join(out, 'v1')
  const aside = join(out, 'v1.new')
  recover(target)
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true })
  const curated = openCurated(data)
  const comparison = await compareWithRelease(data)
  const sink = diskSink(aside)
  const bar = progress('agencies')
  let findings = 0
  const written = writeTables(counted(), curated.context, sink)
  const faults = [...written.faults, ...comparison.end()]
  if (anyFatal(curated.files) || faults.length > 0 || curated.agencies.length === 0) {
    return refuse(curated, faults)
  }
  sweeper(1)()
  const large = await writeProduct(written, curated.context, sink)
  if (large.length > 0) {
    const names = large.map(({ path, bytes }) => `${path} (${bytes} bytes)`).join('\n')
    rmSync(aside, { recursive: true, force: true })
    bar.end('')
    process.stderr.write(`Unexpected files of more than 24 MiB:\n${names}\nNothing was written.\n`)
    return 1
  }
  const sums = sink.finish()
  replaceFolder(aside, target)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  bar.end(
    `${target}: ${curated.agencies.length} agencies, ${written.reports} reports, ${findings} findings, ${sums.size} files in ${seconds} s`,
  )
  return 0

  function* counted(): Generator<AgencyRecord> {
    let done = 0
    const sweep = sweeper(25)
    for (const record of curated.records()) {
      comparison.add(record)
      yield record
      keepFatal(curated.files)
      sweep()
      findings += record.reports.reduce((sum, each) => sum + each.findings.length, 0)
      bar.step((done += 1), curated.agencies.length)
    }
  }

  /** Forgets files that have findings alone: only errors are printed, and there may be thousands. */
  function keepFatal(files: CuratedData['files']): void {
    files.splice(0, files.length, ...files.filter(isFatal))
  }

  function refuse({ files, agencies }: CuratedData, found: readonly Fault[]): number {
    rmSync(aside, { recursive: true, force: true })
    bar.end('')
    printMessages([...files, ...faultFiles(found, data)], 'pretty', { fatalOnly: true })
    if (agencies.length === 0) {
      process.stderr.write(`${data}/agencies:1:1 error No agency, expected an agency.yaml\n`)
    }
    process.stderr.write('Nothing was written: correct the files above and run again.\n')
    return 1
  }
}
