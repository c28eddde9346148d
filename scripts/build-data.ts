import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sumLines, writeFiles } from '../src/dataset/build.ts'
import { command, progress } from './lib/command.ts'
import { diskSink, recover, replaceFolder } from './lib/output.ts'
import { printMessages } from './lib/messages.ts'
import { anyFatal, openSource } from './lib/source.ts'

const usage = `Usage: npm run build:data -- [--data DIR] [--out DIR]

Reads the curated files of DIR (default: data) and writes the published files to OUT/v1/ (default: public/data/v1/).
When a curated file is wrong, every message is printed, nothing is written, and the exit code is 1.`

await command(usage, { data: { type: 'string' }, out: { type: 'string' } }, (values) =>
  buildData(values.data ?? 'data', values.out ?? join('public', 'data')),
)

function buildData(data: string, out: string): number {
  const started = performance.now()
  const target = join(out, 'v1')
  const aside = join(out, 'v1.new')
  recover(target)
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true })
  const source = openSource(data)
  const sink = diskSink(aside)
  const bar = progress('agencies')
  let reports = 0
  let findings = 0
  writeFiles(counted(), source.world, sink)
  if (anyFatal(source.files) || source.agencies.length === 0) {
    rmSync(aside, { recursive: true, force: true })
    bar.end('')
    printMessages(source.files, 'pretty', { fatalOnly: true })
    if (source.agencies.length === 0) {
      process.stderr.write(
        `${data}/agencies:1:1 error No agency, expected at least one agency.yaml\n`,
      )
    }
    process.stderr.write('Nothing was written: correct the files above and run again.\n')
    return 1
  }
  const sums = sink.finish()
  writeFileSync(join(aside, 'SHA256SUMS'), sumLines(sums))
  replaceFolder(aside, target)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  bar.end(
    `${target}: ${source.agencies.length} agencies, ${reports} reports, ${findings} findings, ${sums.size + 1} files in ${seconds} s`,
  )
  return 0

  function* counted(): ReturnType<typeof source.records> {
    let done = 0
    for (const record of source.records()) {
      yield record
      reports += record.reports.length
      findings += record.reports.reduce((sum, each) => sum + each.findings.length, 0)
      bar.step((done += 1), source.agencies.length)
    }
  }
}
