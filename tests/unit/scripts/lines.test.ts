import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { printable, printableError, printableJson } from '../../../scripts/lib/lines.ts'
import { run } from '../support/command.ts'
import { base, layered, remove } from '../support/folder.ts'
import { holds } from '../support/runs.ts'

const folder = mkdtempSync(join(tmpdir(), 'lines-'))
afterAll(() => rmSync(folder, { recursive: true }))

const hidden = /[\p{C}\p{Zl}\p{Zp}]/u
const command = /^\s*::|##\[/
const unit = fc.constantFrom(...'a:#[%\n\r\u001B\u009B\u0000\u200B\u202E\u2028\uFEFF\uD800县 ')
const text = fc.string({ unit, maxLength: 12 })

test('a printed line holds nothing that cannot be seen, ends it, or is a command to a workflow', () => {
  holds(
    fc.property(text, (each) => {
      expect(printable(each)).not.toMatch(hidden)
      expect(printable(each)).not.toMatch(command)
    }),
  )
  expect(printable('a\n::error::x\u001B[2J')).toBe('aU+000A::error::xU+001B[2J')
  expect(printable(' ::error::x')).toBe(' U+003A:error::x')
  expect(printable('  ::error::x')).toBe('  U+003A:error::x')
  expect(printable('::error::x')).toBe('U+003A:error::x')
  expect(printable('a ##[error]x')).toBe('a #U+0023[error]x')
  expect(printable('data/县.md:1:2 error 13:00')).toBe('data/县.md:1:2 error 13:00')
})

test('printed JSON says the same, in characters that can be seen', () => {
  holds(
    fc.property(text, (each) => {
      const printed = printableJson([each])
      expect(printed).not.toMatch(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/u)
      expect(JSON.parse(printed)).toEqual([each])
    }),
  )
  expect(printableJson('a\u{E0001}\u202E')).toBe('"a\\udb40\\udc01\\u202e"')
})

test('a printed error has its message in one line, then places in the program', () => {
  const lines = printableError(new Error('no file a\n::error::x')).split('\n')
  expect(lines[0]).toBe('Error: no file aU+000A::error::x')
  expect(lines.slice(1).filter((line) => !line.startsWith('    at '))).toEqual([])
  const error = new Error('no')
  error.stack = 'Error: no\n    at one\n  at two\n    of three\nsee     at four'
  expect(printableError(error)).toBe('Error: no\n    at one')
  expect(printableError('a text').split('\n')[0]).toBe('Error: a text')
})

test('what commands print goes through the one file that makes it printable', () => {
  const own = globSync('scripts/**/*.ts').filter((path) =>
    /std(?:out|err)\.write\(|console\.\w+\(/.test(readFileSync(path, 'utf8')),
  )
  expect(own.toSorted()).toEqual([
    'scripts/diff.ts', // its lines by printableLines
    'scripts/ingest.ts', // the draft itself, asked for by `--out -`
    'scripts/lib/command.ts', // the usage, errors by printableError, progress
    'scripts/lib/lines.ts',
    'scripts/lib/messages.ts',
    'scripts/lib/reader-main.ts', // JSON, to who started it
    'scripts/lib/step.ts',
    'scripts/review.ts', // the address
    'scripts/serve.ts', // the address
    'scripts/test.ts', // figures
  ])
})

const odd = 'a\n::error::x\u001B[31m\u202E'

test(
  'names of files do not reach a terminal or a workflow as they are',
  { timeout: 120_000 },
  () => {
    const data = layered(base)
    mkdirSync(join(data, 'agencies', odd))
    writeFileSync(join(data, 'agencies', odd, `${odd}.md`), '')
    writeFileSync(join(folder, `${odd}-2023.txt`), '')
    writeFileSync(join(folder, '::error::y-2023.txt'), '')
    try {
      const runs = [
        run('check', ['--data', data]),
        run('check', ['--data', data, '--format', 'github']),
        run('check', ['--data', data, '--format', 'json']),
        run('check', [join(folder, odd), '--data', data]),
        run('check', [`--${odd}`]),
        run('format', ['--check', '--data', data]),
        run('ingest', [folder, '--data', data]),
        run('ingest', [
          ...[join(folder, `${odd}-2023.txt`), '--data', data],
          ...['--agency', odd, '--year', odd],
        ]),
        run('build-site', [], { REPOSITORY: `javascript:${odd}` }),
      ]
      for (const { code, out, err } of runs) {
        const lines = `${out}\n${err}`.split('\n')
        expect(code).not.toBe(0)
        expect(lines.filter((line) => hidden.test(line))).toEqual([])
        expect(lines.filter((line) => /^\s*::error::|##\[/.test(line))).toEqual([])
      }
    } finally {
      remove(data)
    }
  },
)

test('a link out of the data folder is told and not read', () => {
  for (const name of ['release.json', 'divisions.csv', 'population.csv', 'agencies']) {
    const data = layered(base)
    const secret = join(folder, 'secret')
    writeFileSync(secret, 'a secret word\n')
    rmSync(join(data, name), { recursive: true, force: true })
    symlinkSync(name === 'agencies' ? folder : secret, join(data, name))
    const { code, err } = run('check', ['--data', data])
    remove(data)
    expect([name, code]).toEqual([name, 1])
    expect(err).toContain(`${name}:1:1 error Unexpected link or device, expected a file [path]`)
    expect(err).not.toContain('secret word')
  }
})
