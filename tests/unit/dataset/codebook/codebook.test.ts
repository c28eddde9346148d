import { expect, test } from 'vitest'
import { joinsOf } from '../../../../src/dataset/codebook/joins.ts'
import { merges } from '../../../../src/dataset/codebook/merges.ts'
import { looseJoins } from '../../../../src/dataset/codebook/rules.ts'
import { codebook, describedColumns } from '../../../../src/dataset/files/codebook.ts'
import { codebookName } from '../../../../src/dataset/product.ts'
import { foreignKeysOf, tableNamed, tables } from '../../../../src/dataset/tables.ts'
import { languages } from '../../../../src/locale/label.ts'
import { publishReal } from '../product/support.ts'

test.each(languages)(
  'docs/ and the published files have the codebook as it is, in %s',
  async (language) => {
    const name = codebookName(language)
    const text = codebook(language)
    await expect(text).toMatchFileSnapshot(`../../../../docs/${name.toLowerCase()}`)
    expect((await publishReal()).text(name)).toBe(text)
  },
)

test.each(languages)('it has every table, column, word, unit and merge, in %s', (language) => {
  const text = codebook(language)
  for (const table of tables) {
    const own = text.slice(text.indexOf(`### \`${table.name}\``)).split(/\n##+ /)[0]!
    for (const said of [table.grain, table.mind]) expect(own).toContain(said[language])
    for (const { name, unit, words } of describedColumns(table).own) {
      const row = own.split('\n').find((line) => line.startsWith(`| \`${name}\` |`))!
      expect(row, `${table.name}.${name}`).toContain(` | ${unit ?? ''} | `)
      for (const word of Object.keys(words ?? {})) expect(own).toContain(`\`${word}\` `)
    }
  }
  for (const { code, excel, own } of merges) {
    for (const each of [...Object.values(code), ...excel, ...(own ? [own.file] : [])])
      expect(text).toContain(each)
  }
})

test('every reference between tables is a join of both, and every other join is between columns there are', () => {
  for (const table of tables) {
    for (const { columns, to, key } of foreignKeysOf(table)) {
      expect(joinsOf(table.name).to).toContainEqual({ table: table.name, columns, to, key })
      if (to !== table.name)
        expect(joinsOf(to).from).toContainEqual({ table: table.name, columns, to, key })
    }
  }
  for (const { table, column, to, key } of looseJoins) {
    expect(tableNamed(table).columns.map(({ name }) => name)).toContain(column)
    expect(tableNamed(to).columns.map(({ name }) => name)).toContain(key)
  }
})

test('a merge reads what it names and says what each line has', () => {
  for (const { code, excel, reads, result, own } of merges) {
    const named = (text: string, end: string): string[] => [
      ...new Set(
        [...text.matchAll(/["'`]([a-z-]+)\.(\w+)["'`]/g)].flatMap(([, name, found]) =>
          found === end && name !== own?.file.split('.')[0] ? [name!] : [],
        ),
      ),
    ]
    expect(named(code.python, 'csv').toSorted()).toEqual(reads.toSorted())
    expect(named(code.r, 'csv').toSorted()).toEqual(reads.toSorted())
    expect(named(code.javascript, 'json').toSorted()).toEqual(reads.toSorted())
    expect(named(code.duckdb, 'parquet').toSorted()).toEqual(reads.toSorted())
    expect(excel).toHaveLength(result.length)
  }
})
