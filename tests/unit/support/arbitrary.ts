import fc from 'fast-check'
import { sourceFormats } from '../../../src/report/source-formats.ts'
import type { CellId, EditionId, TableId } from '../../../src/form/editions.ts'
import { cellIds, cellsOf, findEdition } from '../../../src/form/editions.ts'
import { claimPeriods } from '../../../src/report/claim-period.ts'
import { claimUnits } from '../../../src/report/claim-units.ts'
import type { Claim, Correction, FrontMatter, Reading, Report } from '../../../src/report/report.ts'
import { claimScopes, correctionKinds, readingKinds, scopes } from '../../../src/report/report.ts'
import { readStated } from '../../../src/report/stated.ts'
import { makeReport } from './report.ts'

const keysOf = <T extends object>(from: T): (keyof T)[] => Object.keys(from) as (keyof T)[]

/** The text of a cell, of any of the five statuses: plain and signed numbers, decimals, units, marks. */
export const printed: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(400).map(String) },
  fc.nat(999_999_999_999_999).map(String),
  fc.tuple(fc.nat(99_999), fc.nat(9999)).map(([whole, part]) => `${whole}.${part}`),
  fc.integer({ min: -9999, max: 9999 }).map((value) => (value < 0 ? `${value}` : `+${value}`)),
  fc.nat(9_999_999).map((value) => `${value}元`),
  fc.nat(999_999).map((value) => value.toLocaleString('en-US')),
  fc.constantFrom('１２', '0', '007', '-0', '3件', '2.50万元'),
  { weight: 2, arbitrary: fc.constant('') },
  fc.constantFrom('/', '—', '-', '--', '\\', '无'),
  fc.constantFrom('?', '？'),
  fc.constant('absent'),
)

/** A text of some characters as a curated file may hold it: not empty, trimmed, normalised, no formula. */
function textOf(characters: string, maxLength: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength })
    .map((text) => text.trim().normalize('NFC'))
    .filter((text) => text !== '' && !/^[=+\-@＝＋－＠]/.test(text))
}

const words = fc.constantFrom('null', 'true', '010', '1e3', '2024-01-01', 'a b', '%同比')
const chinese = fc.oneof(textOf('样本县府年〇09Az ·、，。：；（）()《》“”‘’%-—/', 20), words)
const prose = fc
  .oneof(
    textOf(`样本Aé09 .,;:!?'"#&*[]{}()<>|\\\`~@$%^_=+-—、“”：，`, 30),
    words,
    fc.constantFrom(
      "a 'b' c",
      '"a"',
      'a: b',
      '~',
      'a #b',
      '- a',
      '? a',
      '[a',
      '{a',
      '|',
      '>',
      '\\',
      '*a',
    ),
  )
  .filter((text) => !/^[=+\-@＝＋－＠]/.test(text))

const label = fc.record({ zh: prose, en: prose })
const day = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const orNull = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { freq: 3 })

const source = fc
  .record({
    url: orNull(
      fc.constantFrom('https://www.example.gov.cn/a.html?b=1&c=%20#d', 'http://a.gov.cn'),
    ),
    archive_url: orNull(fc.constant('https://web.archive.org/web/2024/https://a.gov.cn/')),
    kind: fc.constantFrom('official' as const, 'copy' as const),
    format: fc.constantFrom(...sourceFormats),
    retrieved: orNull(day),
    sha256: fc.string({
      unit: fc.constantFrom(...'0123456789abcdef'),
      minLength: 64,
      maxLength: 64,
    }),
    note: fc.option(label, { nil: undefined }),
  })
  .map(({ note, ...rest }) => (note ? { ...rest, note } : rest))

const note = fc.record({
  check: fc.constantFrom('balance', 'whole-numbers'),
  cells: fc.uniqueArray(fc.constantFrom(...cellIds), { maxLength: 3 }),
  zh: prose,
  en: prose,
  by: prose,
  date: day,
})

const reading: fc.Arbitrary<Reading> = fc.record({
  by: prose,
  date: day,
  how: fc.constantFrom(...keysOf(readingKinds)),
})

const front: fc.Arbitrary<Omit<FrontMatter, 'corrections' | 'agency'>> = fc.record({
  year: fc.integer({ min: 2019, max: 2026 }),
  title: orNull(chinese),
  edition: fc.constantFrom<EditionId>('form-2019', 'form-2021'),
  period: orNull(
    fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
  ),
  scope: fc.constantFrom(...keysOf(scopes)),
  scope_evidence: orNull(textOf('全县各单位（2023）', 12)),
  published: orNull(day),
  signed: orNull(day),
  added: day,
  source,
  notes: fc.array(note, { maxLength: 2 }),
  readings: fc.array(reading, { maxLength: 3 }),
})

const claim = fc.record({
  section: fc.constantFrom(1, 5, 6),
  label: chinese,
  printed: fc.oneof(
    fc.nat(9999).map(String),
    fc.constantFrom('-12.3', '1,234', '0.5', '１２', '约700', '1.35余', '近720'),
  ),
  unit: fc.constantFrom(...keysOf(claimUnits)),
  scope: fc.constantFrom(...keysOf(claimScopes)),
  period: fc.constantFrom(null, null, ...keysOf(claimPeriods), '2023-01-01/2023-06-30'),
  cells: fc.uniqueArray(fc.constantFrom(...cellIds), { maxLength: 3 }),
})

function numbered(claims: readonly Omit<Claim, 'id' | 'value' | 'precision' | 'line'>[]): Claim[] {
  const sorted = claims.toSorted((a, b) => a.section - b.section)
  return sorted.map((each, at) => {
    const order = sorted.slice(0, at + 1).filter(({ section }) => section === each.section).length
    const { value, precision } = readStated(each.printed)!
    return { ...each, id: `s${each.section}-${order}`, value, precision, line: 1 }
  })
}

/** Tables that a report may have from the other edition than its own. */
const mixable: readonly TableId[] = ['documents', 'licensing', 'enforcement', 'fees', 'requests']

/** Any report of either edition, with tables of the other one among its own, claims, corrections and notes. */
export const report: fc.Arbitrary<Report> = fc
  .tuple(
    front,
    fc.subarray([...mixable], { maxLength: 2 }),
    fc.infiniteStream(printed),
    fc.array(claim, { maxLength: 4 }),
    fc.array(
      fc.record({
        at: fc.nat(197),
        kind: fc.constantFrom(...keysOf(correctionKinds)),
        other: printed,
        reason: label,
        by: prose,
        date: day,
      }),
      { maxLength: 2 },
    ),
  )
  .map(([fields, others, texts, claims, wanted]) => {
    const other: EditionId = fields.edition === 'form-2019' ? 'form-2021' : 'form-2019'
    const mixed = Object.fromEntries(others.map((id) => [id, other]))
    const ids = new Set(
      ['form-2019', 'form-2021'].flatMap((id) => cellsOf(findEdition(id)!).map((cell) => cell.id)),
    )
    const cells = Object.fromEntries([...ids].map((id) => [id, texts.next().value as string]))
    const made = makeReport(cells, { ...fields, corrections: [] }, mixed)
    const corrected = new Set<CellId>()
    const corrections = wanted.flatMap(({ at, kind, other: was, ...rest }): Correction[] => {
      const { cell, printed: text } = made.observations[at % made.observations.length]!
      if (corrected.has(cell)) return []
      corrected.add(cell)
      const [before, after] = kind === 'misprint' ? [text, was] : [was, text]
      return [{ cell, kind, was: before, now: after, ...rest }]
    })
    return { ...made, corrections, claims: numbered(claims) }
  })
