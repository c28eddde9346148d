import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
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
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serializeAgency } from '../../../src/agency/agency.ts'
import { layouts, yearOf } from './layouts.ts'
import type { MadeUp } from './made-up.ts'
import { agency, madeUp } from './made-up.ts'

const [made] = fc.sample(madeUp(['zero']), { numRuns: 1, seed: 4 }) as [MadeUp]
const year = `${yearOf(made)}`
const text = layouts['rows of tabs'].write(made)
const folder = mkdtempSync(join(tmpdir(), 'ingest-'))
const data = join(folder, 'data')
const home = join(data, 'agencies', '99', agency.id)
const place = join(home, `${year}.md`)

beforeAll(() => {
  mkdirSync(home, { recursive: true })
  mkdirSync(join(folder, 'in'))
  for (const name of ['divisions.csv', 'release.json']) cpSync(join('data', name), join(data, name))
  writeFileSync(join(home, 'agency.yaml'), serializeAgency(agency))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('npm run ingest', { timeout: 60_000 }, () => {
  test('writes a draft in its place once, and again only with --force', () => {
    const file = put('report.txt', text)
    const known = ['--agency', agency.id, '--year', year]
    expect(ingest(file, ...known).status).toBe(0)
    const first = readFileSync(place, 'utf8')
    expect(first).toContain('readings: []')
    writeFileSync(place, 'mine')
    expect(ingest(file, ...known).status).toBe(2)
    expect(readFileSync(place, 'utf8')).toBe('mine')
    expect(ingest(file, ...known, '--force').status).toBe(0)
    expect(readFileSync(place, 'utf8')).toBe(first)
  })

  test('writes to standard output, exits 1 for cells unresolved, and names them first', () => {
    const file = put('torn.txt', text.replace(/(重复申请(?:\t\d+){7})/u, '$1\t99'))
    const { status, stdout, stderr } = ingest(
      file,
      '--agency',
      agency.id,
      '--year',
      year,
      '--out',
      '-',
    )
    expect(status).toBe(1)
    expect(stdout.startsWith('---\n')).toBe(true)
    expect(stderr.split('\n')[1]).toContain('requests.not_processed_repeat')
  })

  test('exits 2 and writes nothing for what is no report', () => {
    const out = join(folder, 'out.md')
    const cases = [
      put('a.png', '\u0089PNG'),
      put('a.txt', '通知：会议改期。'),
      put('two.txt', `${text}\n${text.replaceAll(year, `${Number(year) - 1}`)}`),
      join(folder, 'nowhere'),
    ]
    for (const file of cases) {
      expect(ingest(file, '--agency', agency.id, '--year', year, '--out', out).status).toBe(2)
    }
    expect(ingest(put('b.txt', text), '--agency', 'nobody-990101-gov', '--year', year).status).toBe(
      2,
    )
    expect(existsSync(out)).toBe(false)
  })

  test('takes a folder file by file; a bad one does not stop the rest', () => {
    rmSync(place, { force: true })
    put(`in/${agency.id}-${year}.txt`, text)
    put(`in/${agency.id}-2022.pdf`, '%PDF-1.7 broken')
    put('in/notes.txt', 'x')
    symlinkSync('/nowhere', join(folder, 'in', `${agency.id}-2021.txt`))
    symlinkSync('loop.txt', join(folder, 'in', 'loop.txt'))
    const { status, stderr } = ingest(join(folder, 'in'))
    expect(status).toBe(2)
    expect(existsSync(place)).toBe(true)
    expect(stderr).toContain('3 reports: 1 placed whole, 0 with cells unresolved, 2 not usable')
    expect(stderr).toContain(`No file ${join(folder, 'in', `${agency.id}-2021.txt`)}`)
  })
})

function put(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content.startsWith('\u0089') ? Buffer.from(content, 'latin1') : content)
  return path
}

function ingest(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['scripts/ingest.ts', ...args, '--data', data], {
    encoding: 'utf8',
  })
}
