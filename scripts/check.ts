import { existsSync, statSync } from 'node:fs'
import { basename, dirname, resolve, sep } from 'node:path'
import { withAside } from './lib/aside.ts'
import { changedSince } from './lib/changed.ts'
import { command } from './lib/command.ts'
import { terminalLanguage } from './lib/language.ts'
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
    const all = paths.map((path) => resolve(path) + (statSync(path).isDirectory() ? sep : ''))
    const isNamed = (path: string): boolean =>
      all.length === 0 ||
      all.some(
        (each) => resolve(path) === each || (each.endsWith(sep) && resolve(path).startsWith(each)),
      )
    const wanted = (path: string): boolean =>
      isNamed(path) && (!look.only || look.only.has(basename(dirname(path))))
    const language = terminalLanguage()
    if (fix && existsSync(data)) {
      const mended = await withAside(data, ({ write }) =>
        fixFolder(data, { wanted, write, language }),
      )
      for (const line of mended) say(line)
    }
    const verdict = await askGate(data, look)
    const files = verdict.files.filter(({ path }) => isNamed(path))
    printMessages(files, format as MessageFormat)
    if (format === 'pretty') {
      const [agencies, reports] = [verdict.agencies.length, verdict.reports]
      say(
        language === 'zh'
          ? `共看了${agencies}个机关、${reports}份报告`
          : `${agencies} ${agencies === 1 ? 'agency' : 'agencies'} and ${reports} ${reports === 1 ? 'report' : 'reports'} read`,
      )
    }
    return anyFatal(files) ? 1 : 0
  },
)
