import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'
import { chineseHeader } from '../../../../src/dataset/files/excel-csv.ts'
import { tables } from '../../../../src/dataset/tables.ts'
import { answerColumns, fileRows } from '../../../../src/view/ask/columns.ts'
import type { FileForm } from '../../../../src/view/ask/files.ts'
import { fileOf } from '../../../../src/view/ask/files.ts'
import { answered, storeOf } from '../../view/ask/support.ts'
import { publishReal, scratch } from './support.ts'

// LibreOffice, where it is installed, opens the files as a person would; what it then saves as CSV must say the same.
const office = ['soffice', 'libreoffice'].find(
  (each) => spawnSync(each, ['--version']).status === 0,
)
const published = await publishReal()
const { path: folder, remove } = scratch()
afterAll(remove)

const question = { figures: ['disclosure-rate', 'received'], years: 'all' } as const
const lists = fileRows((await answered(storeOf(published), question)).lists)

/** A file of the answer to a question, as `/ask/` makes it. */
async function answerFile(form: FileForm): Promise<Uint8Array> {
  const about = { sheet: '说明', lines: [], date: '2026-11-24' }
  const { bytes } = (await fileOf(form, '', answerColumns, lists, about))!
  return typeof bytes === 'string' ? Buffer.from(bytes) : (bytes as Uint8Array)
}

/** Opens files in one run, CSV as comma-separated UTF-8, and gives each sheet of each as rows of shown texts. */
function opened(files: Readonly<Record<string, Uint8Array>>): Record<string, string[][]> {
  const [source, out] = [mkdtempSync(join(folder, 'in-')), mkdtempSync(join(folder, 'out-'))]
  for (const [name, content] of Object.entries(files)) writeFileSync(join(source, name), content)
  const names = Object.keys(files)
  const { status, stderr } = spawnSync(
    office!,
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      ...(names[0]!.endsWith('csv') ? ['--infilter=CSV:44,34,76,1,,0,false,true,false'] : []),
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
      '--outdir',
      out,
      ...names.map((name) => join(source, name)),
    ],
    { encoding: 'utf8' },
  )
  expect(status, stderr).toBe(0)
  const read = (file: string): string[][] =>
    parse(readFileSync(join(out, file), 'utf8'), { relax_column_count: true })
  return Object.fromEntries(readdirSync(out).map((file) => [file, read(file)]))
}

function rows(name: string): string[][] {
  return parse(published.text(name), { bom: true }) as string[][]
}

/** A figure as a spreadsheet shows it, without the zeros that a number does not keep and in the words of its language. */
function same(shown: string, text: string): boolean {
  if (shown === text || shown === text.toUpperCase()) return true
  return text !== '' && !/^0\d/.test(text) && Number(shown) === Number(text)
}

function differences(shown: string[][], expected: string[][]): string[] {
  const found: string[] = []
  if (shown.length !== expected.length)
    found.push(`${shown.length} rows, expected ${expected.length}`)
  expected.forEach((row, at) =>
    row.forEach((text, column) => {
      const value = shown[at]?.[column] ?? ''
      if (!same(value, text)) found.push(`${at + 1}:${column + 1} ${value} for ${text}`)
    }),
  )
  return found
}

test.skipIf(!office)(
  'every CSV and its Excel flavour, and those of an answer, open with every character, code and figure',
  async () => {
    const names = tables.flatMap(({ name }) => [`${name}.csv`, `${name}.excel.csv`])
    const sheets = opened({
      ...Object.fromEntries(names.map((name) => [name, published.read(name)])),
      'ask.excel.csv': await answerFile('excel'),
    })
    for (const name of names) {
      const stem = name.replace(/\.csv$/, '')
      expect(differences(sheets[`${stem}-${stem}.csv`]!, rows(name)), name).toEqual([])
    }
    const [head, ...shown] = sheets['ask.excel-ask.excel.csv']!
    expect(head).toEqual(answerColumns.map(chineseHeader))
    expect(shown.length).toBeGreaterThan(15)
    expect(differences(shown, (parse(await answerFile('csv')) as string[][]).slice(1))).toEqual([])
  },
  180_000,
)

test.skipIf(!office)(
  'the workbook, and that of an answer, open with every sheet, character, code and figure',
  async () => {
    const sheets = opened({
      'book.xlsx': published.read('open-disclosure.xlsx'),
      'ask.xlsx': await answerFile('xlsx'),
    })
    const written = parse(await answerFile('csv')) as string[][]
    expect(differences(sheets['ask-data.csv']!.slice(1), written)).toEqual([])
    for (const { name, columns } of tables) {
      const [zh, , field, ...shown] = sheets[`book-${name}.csv`]!
      expect(zh).toEqual(columns.map(chineseHeader))
      expect(field).toEqual(columns.map((column) => column.name))
      expect(differences(shown, rows(`${name}.csv`).slice(1)), name).toEqual([])
    }
  },
  180_000,
)

test.skipIf(!office)(
  'a guarded text stays as it is, and an unguarded one does not',
  () => {
    const texts = ['=1+1', '000123', '1e5']
    const sheets = opened({
      'guarded.csv': Buffer.from(`\uFEFF标题\r\n${texts.map((text) => `'${text}\r\n`).join('')}`),
      'plain.csv': Buffer.from(`标题\r\n${texts.map((text) => `${text}\r\n`).join('')}`),
    })
    expect(sheets['guarded-guarded.csv']!.flat()).toEqual([
      '标题',
      ...texts.map((text) => `'${text}`),
    ])
    const plain = sheets['plain-plain.csv']!.flat()
    for (const text of texts) expect(plain).not.toContain(text)
  },
  60_000,
)
