import { existsSync, statSync } from 'node:fs'
import { basename, dirname, resolve, sep } from 'node:path'
import type { Label } from '../src/locale/label.ts'
import { withAside } from './lib/aside.ts'
import type { Changed } from './lib/changed.ts'
import { changedSince, leaveOutKnown } from './lib/changed.ts'
import { command } from './lib/command.ts'
import { inTerminal, terminalLanguage } from './lib/language.ts'
import type { MessageFormat } from './lib/messages.ts'
import { messageFormats, printMessages } from './lib/messages.ts'
import { anyFatal } from './lib/curated.ts'
import { fixFolder } from './lib/fix.ts'
import { askGate } from './lib/gate.ts'
import { refuse, say } from './lib/lines.ts'
import { writeMended } from './lib/mended.ts'

const usage = `Usage: npm run check -- [PATH ...] [--changed [BASE]] [--fix | --mended OUT] [--data DIR] [--format pretty|json|github]

Asks every rule that decides on the curated files of DIR (default: data); with PATHs (files or folders) prints only what
concerns them. With --changed it reads the agencies that differ from the revision BASE (default: HEAD), of others the front
matter alone, and leaves out findings that BASE has already. With --fix it first mends what a program can, and says what; with
--mended it leaves the files as they are, says how those differ of which only the form is wrong, and writes them mended below
the folder OUT. As github the annotations of a workflow, ten of a kind at most, and everything in the log. An error is a
curated file that is wrong; a finding is something odd in the agency's own report, which is published. Exit code 1 only for
errors.`

const options = {
  changed: { type: 'boolean' },
  data: { type: 'string' },
  fix: { type: 'boolean' },
  mended: { type: 'string' },
  format: { type: 'string' },
} as const

await command(usage, options, async (values, given) => {
  const { changed = false, data = 'data', fix = false, format = 'pretty', mended } = values
  if (!messageFormats.includes(format as MessageFormat)) {
    return refuse(`Unexpected format ${format}, expected ${messageFormats.join(', ')}`)
  }
  const [first = 'HEAD', ...rest] = given
  const named = changed && given.length > 0 && !existsSync(first)
  const [base, paths] = named ? [first, rest] : ['HEAD', given]
  const missing = paths.filter((path) => !existsSync(path))
  if (missing.length > 0) {
    return refuse(
      missing.map((path) => `${path}:1:1 error Missing file or folder [missing]`).join('\n'),
    )
  }
  const since = changed ? changedSince(base, data) : undefined
  if (since === null) return refuse(`Unexpected ${base}, expected a revision that git knows`)
  const isNamed = below(paths)
  if (fix && existsSync(data)) await mend(data, (path) => isNamed(path) && isOf(since, path))
  const only = since?.shared.length === 0 ? since.ids : null
  const verdict = await askGate(data, { only })
  const files = verdict.files.filter(({ path }) => isNamed(path))
  const known = since ? leaveOutKnown(files, { base, data, ids: since.ids }) : 0
  printMessages(files, format as MessageFormat)
  if (known > 0 && format !== 'json') say(inTerminal(leftOut(known, base)))
  if (mended !== undefined) await offer(files, data, mended)
  if (format === 'pretty') say(inTerminal(read(verdict.agencies.length, verdict.reports)))
  return anyFatal(files) ? 1 : 0
})

/** Whether a path is one of some paths or below one that is a folder; every path is where there are none. */
function below(paths: readonly string[]): (path: string) => boolean {
  const all = paths.map((path) => resolve(path) + (statSync(path).isDirectory() ? sep : ''))
  return (path) =>
    all.length === 0 ||
    all.some(
      (each) => resolve(path) === each || (each.endsWith(sep) && resolve(path).startsWith(each)),
    )
}

/** Whether a file is of an agency that differs; every file is where nothing is asked, or what all share differs. */
function isOf(since: Changed | undefined, path: string): boolean {
  return !since || since.shared.length > 0 || since.ids.has(basename(dirname(path)))
}

async function mend(data: string, wanted: (path: string) => boolean): Promise<void> {
  const mended = await withAside(data, ({ write }) =>
    fixFolder(data, { wanted, write, language: terminalLanguage() }),
  )
  for (const line of mended) say(line)
}

/** Writes the mended files below a folder, and says how they differ. */
async function offer(
  files: Parameters<typeof writeMended>[0],
  data: string,
  to: string,
): Promise<void> {
  if (!anyFatal(files)) return
  const mended = await withAside(dirname(resolve(to)), (own) =>
    writeMended(files, { data, to, own, language: terminalLanguage() }),
  )
  for (const { path, difference } of mended) {
    say(inTerminal(onlyForm(path, `${to}/${path}`)))
    for (const line of difference) say(line)
  }
}

function leftOut(known: number, base: string): Label {
  return {
    zh: `${known}处核对发现 ${base} 已有，不再列出`,
    en: `${known} ${known === 1 ? 'finding' : 'findings'} that ${base} has already ${known === 1 ? 'is' : 'are'} left out`,
  }
}

function onlyForm(path: string, mended: string): Label {
  return {
    zh: `${path} 只是格式不对，改好的在 ${mended}：`,
    en: `${path}: only its form is wrong, ${mended} is mended:`,
  }
}

function read(agencies: number, reports: number): Label {
  return {
    zh: `共看了${agencies}个机关、${reports}份报告`,
    en: `${agencies} ${agencies === 1 ? 'agency' : 'agencies'} and ${reports} ${reports === 1 ? 'report' : 'reports'} read`,
  }
}
