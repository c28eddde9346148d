import { existsSync, statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { command } from './lib/command.ts'
import { printable } from './lib/lines.ts'
import type { MessageFormat } from './lib/messages.ts'
import { messageFormats, printMessages } from './lib/messages.ts'
import { anyFatal, openCurated } from './lib/curated.ts'

const usage = `Usage: npm run check -- [PATH ...] [--data DIR] [--format pretty|json|github]

Parses and checks the curated files of DIR (default: data); with PATHs (files or folders) prints only what concerns them.
An error is a curated file that is wrong; a finding is something odd in the agency's own report, which is published.
Exit code 1 only for errors.`

await command(
  usage,
  { data: { type: 'string' }, format: { type: 'string' } },
  ({ data, format = 'pretty' }, paths) => {
    if (!messageFormats.includes(format as MessageFormat)) {
      const said = `Unexpected format ${format}, expected ${messageFormats.join(', ')}`
      process.stderr.write(`${printable(said)}\n`)
      return 1
    }
    const missing = paths.filter((path) => !existsSync(path))
    for (const path of missing)
      process.stderr.write(`${printable(`${path}:1:1 error Missing file or folder [missing]`)}\n`)
    if (missing.length > 0) return 1
    const curated = openCurated(data ?? 'data')
    let reports = 0
    for (const record of curated.records()) reports += record.reports.length
    const wanted = paths.map((path) => resolve(path) + (statSync(path).isDirectory() ? sep : ''))
    const files = curated.files.filter(
      ({ path }) =>
        wanted.length === 0 ||
        wanted.some((each) => resolve(path) === each || resolve(path).startsWith(each)),
    )
    printMessages(files, format as MessageFormat)
    if (format === 'pretty') {
      process.stderr.write(`${curated.agencies.length} agencies and ${reports} reports read\n`)
    }
    return anyFatal(files) ? 1 : 0
  },
)
