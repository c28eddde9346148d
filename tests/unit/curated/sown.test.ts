import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { parseAtomFeed } from 'feedsmith'
import { XmlDocument } from 'libxml2-wasm'
import Papa from 'papaparse'
import { VFile } from 'vfile'
import { beforeAll, describe, expect, test } from 'vitest'
import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml'
import { printable, printableJson } from '../../../scripts/lib/lines.ts'
import { parseAgency } from '../../../src/agency/agency.ts'
import { parseDivisions } from '../../../src/agency/divisions-file.ts'
import { parsePopulation } from '../../../src/agency/population.ts'
import { isFatal } from '../../../src/curated/message.ts'
import { openCurated } from '../../../scripts/lib/curated.ts'
import type { PackedAgency } from '../../../src/dataset/packed-agency.ts'
import { unpackAgency } from '../../../src/dataset/unpack-agency.ts'
import type { RowNamed, TableName } from '../../../src/dataset/tables.ts'
import { words } from '../../../src/locale/words.ts'
import { agencyFeed, correctionsFeed, reportsFeed } from '../../../src/view/feeds/atom.ts'
import { readFrontMatter } from '../../../src/report/front-matter.ts'
import { parseReport } from '../../../src/report/parse.ts'
import type { Published } from '../dataset/product/support.ts'
import { publish } from '../dataset/product/support.ts'
import { base } from '../support/folder.ts'
import { agency, curatedFile } from '../support/report.ts'

const deep = Boolean(process.env['DEEP'])

// What no text may hold, wherever it stands.
const unseen = [
  'a\u0000b',
  'a\u0007b',
  'a\u001B[31mb',
  'a\u009B2Jb',
  'a\u0085b',
  'a\u200Bb',
  'a\u2060b',
  'a\u202Eb',
  'a\u2066b\u2069',
  'a\uFEFFb',
  'a\u00ADb',
  'a\u00A0b',
  'a\u2800b',
  'a\u2028b',
  'a\uE000b',
  'a\uD800b',
  'a\nb',
  'a\r\n::error::b',
  'a\tb',
  'www.g\u043Ev.cn',
  'A\uFF21',
  'A\u0261',
  '\u2F00\u53BF',
  '=1+1',
  '+1+1',
  '@SUM(A1)',
  '\uFF1D1',
  '-1+1',
  ' a',
] as const
// What prose may hold: every layer that writes it has to bear it.
const borne = `<script>alert("1")</script>'{{7*7}}\${8*8}|&amp;%0A::error::,;\\"`

const whole = readFileSync(
  join('tests', 'fixtures', 'serialized', 'everything-a-report-may-have.md'),
  'utf8',
)
const end = whole.indexOf('\n---\n', 4) + 1
const yaml = readFileSync(join(base, 'agencies', '99', agency.id, 'agency.yaml'), 'utf8')
const agencyYaml = `${yaml.trimEnd()}
variants: [样本县政府]
valid_from: 1990-01-01
valid_to: 2026-01-01
successor: yangben-990101-gov
`

type Field = { readonly name: string; readonly with: (text: string) => VFile }

/** Every scalar of a YAML text that stands in a file, by its keys. */
function scalars(before: string, text: string, after: string, path: string): Field[] {
  const fields: Field[] = []
  visit(parseDocument(text, { schema: 'failsafe' }), {
    Scalar(key, node, ancestors) {
      if (key === 'key') return
      const [from, to] = node.range!
      const names = ancestors.flatMap((each) =>
        isPair(each) && isScalar(each.key) ? [String(each.key.value)] : isMap(each) ? [] : [],
      )
      const made = (given: string): string =>
        `${before}${text.slice(0, from)}${JSON.stringify(given)}${text.slice(to)}${after}`
      fields.push({
        name: names.join('.'),
        with: (given) => new VFile({ path, value: made(given) }),
      })
    },
  })
  return fields
}

/** Every cell of the tables of a report. */
function cells(): Field[] {
  return (
    [...whole.matchAll(/(?<=\| )[^|\n]*(?= \|)/g)]
      .filter(({ index, 0: text }) => index > end && text !== '---')
      // The cells of the claims, which are each of a kind, and some of the figures, which are all of one.
      .filter((_, at) => at < 10 || at % (deep ? 1 : 97) === 0)
      .map(({ index, 0: text }) => ({
        name: `cell ${text}`,
        with: (given) =>
          curatedFile(whole.slice(0, index) + given + whole.slice(index + text.length)),
      }))
  )
}

/** Every field of the first row of a CSV. */
function columns(path: string): Field[] {
  const [header = [], row = []] = Papa.parse<string[]>(readFileSync(path, 'utf8')).data
  return header.map((name, at) => ({
    name: `${path} ${name}`,
    with: (given) =>
      new VFile({ path, value: Papa.unparse([header, row.with(at, given)], { newline: '\n' }) }),
  }))
}

const reportPath = `data/agencies/99/${agency.id}/2023.md`
const register = parseDivisions(
  new VFile({ path: 'x', value: readFileSync(join('data', 'divisions.csv'), 'utf8') }),
)
const files: Readonly<Record<string, readonly [readonly Field[], (file: VFile) => unknown]>> = {
  'front matter': [
    scalars('', whole.slice(4, end), '', reportPath),
    (file) => readFrontMatter(file, String(file), 1),
  ],
  'tables of a report': [cells(), parseReport],
  'agency.yaml': [
    scalars('', agencyYaml, '', `data/agencies/99/${agency.id}/agency.yaml`),
    parseAgency,
  ],
  'divisions.csv': [columns(join('data', 'divisions.csv')), parseDivisions],
  'population.csv': [
    columns(join('data', 'population.csv')),
    (file) => parsePopulation(file, register),
  ],
}

describe('no field of a curated file takes a text that is not what it looks like', () => {
  for (const [what, [fields, parse]] of Object.entries(files))
    test(what, () => {
      expect(fields.length).toBeGreaterThan(3)
      const taken = fields.flatMap(({ name, with: sown }) =>
        unseen.flatMap((text) => {
          const file = sown(text)
          parse(file)
          if (!isFatal(file)) return [`${name}: ${JSON.stringify(text)}`]
          expect(file.messages.map(({ reason }) => printable(reason)).join()).not.toMatch(hidden)
          expect(printableJson(file.messages)).not.toMatch(/[^\P{C}\n]/u)
          return []
        }),
      )
      // White space around a cell is Markdown's own.
      const own = (each: string): boolean => what === 'tables of a report' && each.endsWith('" a"')
      expect(taken.filter((each) => !own(each))).toEqual([])
    })
})

const hidden = /[\p{C}\p{Zl}\p{Zp}]|^\s*::/u

describe('what prose may hold is text in every file', () => {
  let published: Published

  beforeAll(async () => {
    const source = openCurated(base)
    const records = [...source.records()].map((record) => ({
      ...record,
      reports: record.reports.map((each) => ({
        ...each,
        title: borne,
        notes: [{ check: 'dates', cells: [], zh: borne, en: borne, by: borne, date: '2026-11-22' }],
        source: { ...each.source, note: { zh: borne, en: borne } },
        corrections: [
          {
            cell: 'requests.received.total' as const,
            kind: 'misprint' as const,
            was: '30',
            now: '31',
            reason: { zh: borne, en: borne },
            by: borne,
            date: '2026-11-22',
          },
        ],
      })),
    }))
    published = await publish(records, source.context)
  })

  test('CSV and Excel CSV give it back, and no cell is a formula', () => {
    const csv = published.paths().filter((path) => path.endsWith('.csv'))
    let found = 0
    for (const path of csv) {
      const { data, errors } = Papa.parse<string[]>(published.text(path).replace(/^\uFEFF/, ''))
      expect([path, errors]).toEqual([path, []])
      for (const cell of data.flat()) {
        if (cell === borne) found += 1
        else expect(cell).not.toContain('alert("1")')
        if (path.endsWith('.excel.csv')) expect(cell).not.toMatch(/^[=@\t\r\n＝＋－＠]/)
      }
    }
    expect(found).toBeGreaterThan(1)
  })

  test('JSON gives it back', () => {
    const values: unknown[] = []
    for (const path of published.paths().filter((each) => each.endsWith('.json')))
      JSON.parse(published.text(path), (_, value: unknown) => {
        if (typeof value === 'string' && value.includes('alert(')) values.push(value)
        return value
      })
    expect(values.length).toBeGreaterThan(4)
    expect(values.filter((value) => value !== borne)).toEqual([])
  })

  test('the workbook has it as text, and no formula', () => {
    const parts = unzipSync(published.read('open-disclosure.xlsx'))
    const texts = Object.values(parts).map((bytes) => strFromU8(bytes))
    expect(texts.some((text) => text.includes('&lt;script&gt;alert('))).toBe(true)
    expect(texts.filter((text) => text.includes('<script') || /<f[ >]/.test(text))).toEqual([])
  })

  test('feeds have it as text', () => {
    const rows = <Name extends TableName>(name: Name): RowNamed<Name>[] =>
      JSON.parse(published.text(`${name}.json`)) as RowNamed<Name>[]
    const file = unpackAgency(
      JSON.parse(published.text(`agencies/${agency.id}.json`)) as PackedAgency,
    )
    const [reports, agencies, corrections] = [
      rows('reports'),
      rows('agencies').map((each) => ({ ...each, name_zh: borne })),
      rows('corrections'),
    ]
    const release = { version: '1', date: '2026-11-22' }
    const place = { site: 'https://example.org', base: '/', t: words('zh') }
    for (const feed of [
      reportsFeed({ reports, agencies }, release, place),
      agencyFeed(file, release, place),
      correctionsFeed({ corrections, reports }, release, place),
    ]) {
      XmlDocument.fromString(feed).dispose()
      expect(feed).not.toMatch(
        /<(?!\/?(?:feed|entry|id|title|updated|author|name|uri|link|summary|rights|generator)\b|\?xml)/,
      )
      const { entries = [] } = parseAtomFeed(feed)
      const said = entries.flatMap(({ title, summary }) => [title?.value, summary?.value])
      expect(said.join()).toContain('<script>alert("1")</script>')
    }
  })
})
