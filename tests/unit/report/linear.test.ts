import { growthOf } from '../support/work.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { parseAgency } from '../../../src/agency/agency.ts'
import { parseDivisions } from '../../../src/agency/divisions-file.ts'
import { parsePopulation } from '../../../src/agency/population.ts'
import { parseReport } from '../../../src/report/parse.ts'
import { serializeReport } from '../../../src/report/serialize.ts'
import { testAll } from '../support/all.ts'
import { agency, curatedFile } from '../support/report.ts'
import { expect, test } from 'vitest'

const whole = readFileSync(
  join('tests', 'fixtures', 'serialized', 'everything-a-report-may-have.md'),
  'utf8',
)
const claim = /^\| .* \| 件 \| .*$/m.exec(whole)![0]
const label = /^\| ([^|]*) \| [^|]* \| 件 \|/m.exec(whole)![1]!

type Kind = {
  readonly name: string
  readonly text: (size: number) => string
  readonly parse?: (text: string) => unknown
  /** The smallest of the three sizes. */
  readonly size?: number
}

const asReport = (text: string): unknown => parseReport(curatedFile(text))
const inCell = (text: string): string => whole.replace(`| ${label} |`, `| ${text} |`)
const below = (text: string): string => `${whole}\n${text}\n`

// Left out is emphasis begun again and again, `**a`: the package looks back for where each opens, within a line of 2,000
// characters at most.
const reports: readonly Kind[] = [
  {
    name: 'claims',
    text: (size) => whole.replace(claim, Array.from({ length: size }, () => claim).join('\n')),
    size: 50,
  },
  ...['字', '1', ' ', '\\', '*', '_', '`', '<', '&', '[', '![', '&#48;', '<b>', '~'].map(
    (mark): Kind => ({
      name: `a cell of ${mark}`,
      text: (size) => inCell(mark.repeat(size)),
      size: 80,
    }),
  ),
  ...['\n', '> ', '- ', '# a\n', '| a ', '| a | b |\n|---|---|\n', '<b>', '[', '```\n'].map(
    (mark): Kind => ({
      name: `below the tables ${JSON.stringify(mark)}`,
      text: (size) => below(mark.repeat(size)),
      size: 100,
    }),
  ),
  {
    name: 'corrections',
    text: (size) =>
      whole.replace(
        /^corrections:.*\n(?:^ .*\n)*/m,
        `corrections: [${'{cell: a}, '.repeat(size)}]\n`,
      ),
    size: 40,
  },
  ...['字', ' ', '"', '[', '{a: ', '# ', '- ', '\n', '&a ', '*a '].map((mark): Kind => ({
    name: `a title of ${JSON.stringify(mark)}`,
    text: (size) => whole.replace(/^title: .*$/m, () => `title: ${mark.repeat(size)}`),
    size: 100,
  })),
]

const divisions = readFileSync(join('data', 'divisions.csv'), 'utf8').split('\n')
const register = parseDivisions(new VFile({ path: 'x', value: divisions.join('\n') }))
const population = readFileSync(join('data', 'population.csv'), 'utf8').split('\n')
const csv = (lines: readonly string[], size: number): string =>
  [lines[0], ...Array.from({ length: size }, (_, at) => lines[1 + (at % (lines.length - 2))])].join(
    '\n',
  )

const others: readonly Kind[] = [
  {
    name: 'divisions',
    text: (size) => `${divisions.slice(0, size + 1).join('\n')}\n`,
    parse: (value) => parseDivisions(new VFile({ path: 'x', value })),
    size: 200,
  },
  {
    name: 'a division of a long name',
    text: (size) => divisions.join('\n').slice(0, 2000).replace('北京市', 'ao'.repeat(size)),
    parse: (value) => parseDivisions(new VFile({ path: 'x', value })),
  },
  {
    name: 'a division of a long pinyin',
    text: (size) =>
      `${divisions
        .slice(0, 3)
        .join('\n')
        .replace(/(?<=,)[a-z]+(?=,)/, 'ao'.repeat(size))}\n`,
    parse: (value) => parseDivisions(new VFile({ path: 'x', value })),
  },
  {
    name: 'population',
    text: (size) => csv(population, size),
    parse: (value) => parsePopulation(new VFile({ path: 'x', value }), register),
  },
  ...['县', ' ', '(', '“'].map((mark): Kind => ({
    name: `a name of ${mark}`,
    text: (size) =>
      `id: ${agency.id}\nname: {zh: ${mark.repeat(size)}, en: A}\nkind: gov\nlevel: county\ndivision: "990101"\nparent: null\nwebsite: null\n`,
    parse: (value) =>
      parseAgency(new VFile({ path: `data/agencies/99/${agency.id}/agency.yaml`, value })),
  })),
]

testAll(
  'the work of reading grows as a curated file does',
  [...reports, ...others],
  async (kind) => {
    const growth = await growthOf((size) => {
      const text = kind.text(size)
      return () => (kind.parse ?? asReport)(text)
    }, kind.size ?? 200)
    expect(growth).toBeGreaterThan(1.8)
    expect(growth).toBeLessThan(2.3)
  },
)

test('lines of one paragraph are looked over by the package once more as they grow, and a file is bounded', async () => {
  const growth = await growthOf((size) => {
    const text = below('字\n'.repeat(size))
    return () => asReport(text)
  }, 150)
  expect(growth).toBeGreaterThan(1.8)
  expect(growth).toBeLessThan(2.6)
})

testAll('the work of writing grows as a report does', reports.slice(0, 2), async ({ text }) => {
  const growth = await growthOf((size) => {
    const value = text(size)
    return () => serializeReport(parseReport(curatedFile(value))!)
  }, 50)
  expect(growth).toBeGreaterThan(1.8)
  expect(growth).toBeLessThan(2.1)
})
