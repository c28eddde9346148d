import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

// The commands of docs/uploads.md, on two folders as two builds leave them.
const commands = [
  ...readFileSync('docs/uploads.md', 'utf8').matchAll(/^ {4}((?:rsync|rclone|jq|rm|sed) .*)$/gm),
]
const command = (start: string): string => commands.find(([, text]) => text!.startsWith(start))![1]!
const lacks = (name: string): boolean => spawnSync(name, ['--version']).status !== 0

const last = { 'a/index.html': 'a', 'b/index.html': 'b', 'gone/index.html': 'x', 'same.csv': '1' }
const next = { 'a/index.html': 'A', 'b/index.html': 'b', 'new/index.html': 'n', 'same.csv': '1' }

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'uploads-'))
  // As a build leaves them: of the same length where a letter changed, and all of a new date.
  write('upload', last, 1_700_000_000)
  write('dist', next, 1_800_000_000)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test.skipIf(lacks('rsync'))('rsync lists what would be sent, and changes nothing', () => {
  expect(lines(run(command('rsync -rcn')))).toEqual(listed)
  expect(read('upload')).toEqual(last)
})

test.skipIf(lacks('rsync'))('rsync sends that alone: the rest keeps its date', () => {
  expect(lines(run(command('rsync -rc --delay')))).toEqual(listed)
  expect(read('upload')).toEqual(next)
  expect(untouched()).toEqual(['b/index.html', 'same.csv'])
})

test.skipIf(lacks('rsync'))(
  'rsync makes a whole folder beside the last, and shares what is the same',
  () => {
    const [before, after] = ['/srv/open-disclosure-1', 'host:/srv/open-disclosure-2/']
    const text = command('rsync -rc --link-dest').replace(before, join(root, 'upload'))
    run(text.replace(after, 'second/'))
    expect(read('second')).toEqual(next)
    expect(read('upload')).toEqual(last)
    const shared = Object.keys(next).filter(
      (path) => statSync(join(root, 'second', path)).nlink > 1,
    )
    expect(shared).toEqual(['b/index.html', 'same.csv'])
  },
)

test.skipIf(lacks('rclone'))('rclone lists what is new, changed and gone', () => {
  run(command('rclone check'), [1])
  expect(lines(readFileSync(join(root, 'changes.txt'), 'utf8'))).toEqual([
    '* a/index.html',
    '+ new/index.html',
    '- gone/index.html',
    '= b/index.html',
    '= same.csv',
  ])
})

test.skipIf(lacks('rclone'))('rclone brings the folder to what was built', () => {
  run(command('rclone sync'))
  expect(read('upload')).toEqual(next)
})

const list = { added: ['new/index.html'], changed: ['a/index.html'], removed: ['gone/index.html'] }

test.skipIf(lacks('rclone') || lacks('jq'))(
  'rclone sends and deletes what the build lists, and the list is removed',
  () => {
    writeFileSync(join(root, 'dist.changes.json'), JSON.stringify(list))
    for (const text of byList()) run(text)
    expect(read('upload')).toEqual(next)
    expect(untouched()).toEqual(['b/index.html', 'same.csv'])
    expect(existsSync(join(root, 'dist.changes.json'))).toBe(false)
    expect(lines(run(command('sed'), [0], { SITE: 'https://example.org' }))).toEqual([
      'https://example.org/a/',
      'https://example.org/gone/',
      'https://example.org/new/',
    ])
  },
)

test.skipIf(lacks('rclone') || lacks('jq'))('nothing is sent or deleted by an empty list', () => {
  const empty = { added: [], changed: [], removed: [] }
  writeFileSync(join(root, 'dist.changes.json'), JSON.stringify(empty))
  for (const text of byList()) run(text)
  expect(read('upload')).toEqual(last)
})

/** The commands that go by the list of the build, in their order. */
function byList(): string[] {
  const from = commands.findIndex(([, text]) => text!.startsWith('jq'))
  const to = commands.findIndex(([, text]) => text!.startsWith('rm'))
  return commands.slice(from, to + 1).map(([, text]) => text!)
}

/** What rsync is to say of the two folders; of folders it names those that come and go. */
const listed = [
  'del. gone/',
  'del. gone/index.html',
  'send a/index.html',
  'send new/',
  'send new/index.html',
]

function write(folder: string, files: Readonly<Record<string, string>>, seconds: number): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    utimesSync(file, seconds, seconds)
  }
}

function read(folder: string): Record<string, string> {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(root, folder), join(entry.parentPath, entry.name)))
  return Object.fromEntries(
    files.sort().map((path) => [path, readFileSync(join(root, folder, path), 'utf8')]),
  )
}

/** The files that still have the date of the last upload. */
function untouched(): string[] {
  return Object.keys(next).filter(
    (path) => statSync(join(root, 'upload', path)).mtimeMs === 1_700_000_000_000,
  )
}

function run(
  text: string,
  codes: readonly number[] = [0],
  env: Record<string, string> = {},
): string {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', text], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  if (!codes.includes(status!)) throw new Error(stderr)
  return stdout
}

function lines(text: string): string[] {
  return text.split('\n').filter(Boolean).sort()
}
