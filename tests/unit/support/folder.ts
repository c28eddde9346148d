import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve, sep } from 'node:path'
import { openCurated } from '../../../scripts/lib/curated.ts'

/** The small valid data folder, made up from end to end, that fixtures and script tests start from. */
export const base = join('tests', 'fixtures', 'base')

/** The data as release 2026.11.0 has it, kept for tests that state its figures: data/ itself may grow. */
export const frozen = join('tests', 'fixtures', 'data-2026.11')

/** Copies folders over one another into a new one below the system's temporary folder. */
export function layered(...folders: readonly string[]): string {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'disclosure-'))), 'data')
  for (const each of folders) cpSync(each, folder, { recursive: true })
  return folder
}

/** A copy of the small valid data folder, with the paths of its report and of its agency's file. */
export function sample(): {
  readonly data: string
  readonly report: string
  readonly agency: string
} {
  const data = layered(base)
  const folder = join(data, 'agencies', '99', 'yangben-990101-gov')
  return { data, report: join(folder, '2023.md'), agency: join(folder, 'agency.yaml') }
}

/** A data folder of two agencies that are like each other, each on the pages of the other, with no draft; the path of a file of one. */
export function alike(): {
  readonly data: string
  readonly ids: readonly [string, string]
  readonly of: (id: string, name: string) => string
} {
  const { data, report } = sample()
  const ids = ['yangben-990101-gov', 'shifan-990102-gov'] as const
  const of = (id: string, name: string): string => join(data, 'agencies', '99', id, name)
  appendFileSync(
    join(data, 'divisions.csv'),
    '990102,示范县,shifan,county,990100,,,,false,made-up\n',
  )
  const read = 'readings:\n- {by: 甲, date: 2026-11-22, how: read}'
  edit(report, [['readings: []', read]])
  cpSync(of(ids[0], ''), of(ids[1], ''), { recursive: true })
  for (const name of ['agency.yaml', '2023.md']) {
    edit(of(ids[1], name), [
      [ids[0], ids[1]],
      ['990101', '990102'],
      ['样本县', '示范县'],
      ['Yangben County', 'Shifan County'],
      ['abab', 'cdcd'],
    ])
  }
  return { data, ids, of }
}

/** Replaces texts in a file, each wherever it stands. */
export function edit(
  path: string,
  changes: readonly (readonly [from: string, to: string])[],
): void {
  const text = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    changes.reduce((now, [from, to]) => now.replaceAll(from, to), text),
  )
}

/** Removes what `layered` and `sample` made. */
export function remove(folder: string): void {
  rmSync(resolve(folder, '..'), { recursive: true, force: true })
}

/** What the check says of a data folder: `path:line:column rule reason`, in order of path and place. */
export function messagesOf(folder: string): string[] {
  const source = openCurated(folder, { canonical: true })
  for (const record of source.records()) void record
  return [...new Set(source.files)]
    .flatMap(({ path, messages }) => messages.map((message) => ({ path, message })))
    .map(({ path, message }) => ({
      path: relative(folder, resolve(path)).split(sep).join('/'),
      line: message.line ?? 0,
      column: message.column ?? 0,
      text: `${message.ruleId} ${message.reason.replaceAll(`${folder}${sep}`, '')}`,
    }))
    .sort((a, b) => order(a.path, b.path) || a.line - b.line || a.column - b.column)
    .map(({ path, line, column, text }) => `${path}:${line}:${column} ${text}`)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
