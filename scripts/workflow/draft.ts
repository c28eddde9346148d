import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { command } from '../lib/command.ts'
import { git } from '../lib/git.ts'
import { refuse, say } from '../lib/lines.ts'
import { fieldsOf, labelsOf } from '../lib/workflow/form.ts'
import { requestOf } from '../lib/workflow/request.ts'

const usage = `Usage: node scripts/workflow/draft.ts EVENT OUT [--data DIR] [--allow-private]

Drafts the report that an issue asks for: EVENT is the file of GitHub's event, whose issue was opened by the form
.github/ISSUE_TEMPLATE/report.yml. What \`add\` wrote goes to the folder OUT, below data/agencies/, and what it said to
OUT/said.txt. With --allow-private an address of this machine may be asked, too (tests). Exit code 0: drafted; 1: nothing was,
and why.`

const options = { data: { type: 'string' }, 'allow-private': { type: 'boolean' } } as const

await command(usage, options, (values, [event, out]) => {
  const { data = 'data', 'allow-private': allowPrivate = false } = values
  if (event === undefined || out === undefined) return refuse(usage)
  const request = requestIn(event, data)
  if ('wrong' in request) return refuse(request.wrong.join('\n'))
  const own = ['--data', data, ...(allowPrivate ? ['--allow-private'] : [])]
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/add.ts', ...request.arguments, ...own],
    { encoding: 'utf8', stdio: ['ignore', 'inherit', 'pipe'], maxBuffer: 16_777_216 },
  )
  stderr.trimEnd().split('\n').forEach(say)
  const made = git([
    '-C',
    data,
    'ls-files',
    '--others',
    '--exclude-standard',
    '-z',
    '--',
    'agencies',
  ])
  const files = (made.out ?? '').split('\0').filter((path) => path !== '')
  if ((status !== 0 && status !== 1) || files.length === 0) return refuse('Nothing was drafted.')
  for (const path of files) cpSync(join(data, path), join(out, 'data', path))
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'said.txt'), stderr)
  return 0
})

/** What the issue of an event asks for. */
function requestIn(event: string, data: string): ReturnType<typeof requestOf> {
  const { issue } = JSON.parse(readFileSync(event, 'utf8')) as {
    readonly issue: { readonly body: string | null }
  }
  const fields = fieldsOf(issue.body ?? '', labelsOf('.github/ISSUE_TEMPLATE/report.yml'))
  if (typeof fields === 'string') return { wrong: [fields] }
  const held = globSync(join(data, 'agencies', '*', '*', 'agency.yaml')).map((path) =>
    basename(dirname(path)),
  )
  return requestOf(fields, new Set(held))
}
