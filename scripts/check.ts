import { existsSync, statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { withAside } from './lib/aside.ts'
import { changedSince } from './lib/changed.ts'
import { command } from './lib/command.ts'
import type { MessageFormat } from './lib/messages.ts'
import { messageFormats, printMessages } from './lib/messages.ts'
import { anyFatal } from './lib/curated.ts'
import { fixFolder } from './lib/fix.ts'
import { askGate } from './lib/gate.ts'
import { refuse, say } from './lib/lines.ts'

const usage = `Usage: npm run check -- [PATH ...] [--changed [BASE]] [--fix] [--data DIR] [--format pretty|json|github]

Asks every rule that decides on the curated files of DIR (default: data); with PATHs (files or folders) prints only what
concerns them. With --changed it reads the agencies that differ from the revision BASE (default: HEAD), of others the front
matter alone. With --fix it first mends what a program can, and says what. An error is a curated file that is wrong; a
finding is something odd in the agency's own report, which is published. Exit code 1 only for errors.`

const options = {
  changed: { type: 'boolean' },
  data: { type: 'string' },
  fix: { type: 'boolean' },
  format: { type: 'string' },
} as const

await command(
  usage,
  options,
  async ({ changed = false, data = 'data', fix = false, format = 'pretty' }, given) => {
    if (!messageFormats.includes(format as MessageFormat)) {
      return refuse(`Unexpected format ${format}, expected ${messageFormats.join(', ')}`)
    }
    const [first = 'HEAD', ...rest] = given
    const named = changed && given.length > 0 && !existsSync(first)
    const paths = named ? rest : given
    const missing = paths.filter((path) => !existsSync(path))
    if (missing.length > 0) {
      return refuse(
        missing.map((path) => `${path}:1:1 error Missing file or folder [missing]`).join('\n'),
      )
    }
    const base = named ? first : 'HEAD'
    const look = changed ? changedSince(base, data) : { only: null }
    if (!look) return refuse(`Unexpected ${base}, expected a revision that git knows`)
    if (fix) {
      const mended = await withAside(data, ({ write }) => fixFolder(data, write))
      for (const line of mended) say(line)
    }
    const verdict = await askGate(data, look)
    const wanted = paths.map((path) => resolve(path) + (statSync(path).isDirectory() ? sep : ''))
    const files = verdict.files.filter(
      ({ path }) =>
        wanted.length === 0 ||
        wanted.some((each) => resolve(path) === each || resolve(path).startsWith(each)),
    )
    printMessages(files, format as MessageFormat)
    if (format === 'pretty') {
      say(`${verdict.agencies.length} agencies and ${verdict.reports} reports read`)
    }
    return anyFatal(files) ? 1 : 0
  },
)
