import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { agencyFolder, serializeAgency } from '../src/agency/agency.ts'
import type { Label } from '../src/locale/label.ts'
import { serializeReport } from '../src/report/serialize.ts'
import type { Aside } from './lib/aside.ts'
import { withAside } from './lib/aside.ts'
import { command } from './lib/command.ts'
import { inTerminal } from './lib/language.ts'
import { printMessages } from './lib/messages.ts'
import { anyFatal, openCurated, shown } from './lib/curated.ts'
import { say } from './lib/lines.ts'

const usage = `Usage: npm run format -- [--check] [--data DIR]

Rewrites the curated files of DIR (default: data) in canonical form. With --check nothing is written, each file that is
not in canonical form is named, and the exit code is 1 when there is one. Files that are wrong are left as they are.`

await command(
  usage,
  { check: { type: 'boolean' }, data: { type: 'string' } },
  ({ check = false, data = 'data' }) =>
    check ? format(data, null) : withAside(data, ({ write }) => format(data, write)),
)

/** Names each file that is not in canonical form, and rewrites it with `write`; the exit code. */
function format(data: string, write: Aside['write'] | null): number {
  const curated = openCurated(data)
  let changed = 0
  let seen = 0
  for (const { agency, reports } of curated.records()) {
    const folder = join(data, agencyFolder(agency))
    put(join(folder, 'agency.yaml'), serializeAgency(agency))
    for (const report of reports) put(join(folder, `${report.year}.md`), serializeReport(report))
  }
  const wrong = anyFatal(curated.files)
  if (wrong) printMessages(curated.files, 'pretty', { fatalOnly: true })
  const of = write
    ? { zh: `已改写${changed}个`, en: `${changed} rewritten` }
    : { zh: `${changed}个不是规范格式`, en: `${changed} not in canonical form` }
  say(inTerminal({ zh: `共${seen}个文件，${of.zh}`, en: `${seen} files, ${of.en}` }))
  return wrong || (!write && changed > 0) ? 1 : 0

  function put(path: string, text: string): void {
    seen += 1
    if (readFileSync(path, 'utf8') === text) return
    changed += 1
    say(inTerminal(write ? rewritten(shown(path)) : refused(shown(path))))
    write?.(path, text, { over: true })
  }
}

function rewritten(path: string): Label {
  return { zh: `${path} 已改写`, en: `${path} rewritten` }
}

function refused(path: string): Label {
  return {
    zh: `${path}:1:1 错误 不是规范格式：运行 \`npm run format\` [format]`,
    en: `${path}:1:1 error Not in canonical form: run \`npm run format\` [format]`,
  }
}
