import { expect, test } from 'vitest'
import type { DataPackage } from '../../../../src/dataset/files/data-package.ts'
import { foreignKeysOf, tables } from '../../../../src/dataset/tables.ts'
import { publishReal } from './support.ts'

const published = await publishReal()
const rows = (name: string): Record<string, unknown>[] =>
  JSON.parse(published.text(`${name}.json`)) as Record<string, unknown>[]

test('the dictionary, the package and the files have the same columns, with type, unit and meaning', () => {
  const fields = rows('fields')
  const { resources } = JSON.parse(published.text('datapackage.json')) as DataPackage
  for (const { name, columns } of tables) {
    const own = fields.filter((each) => each['file'] === `${name}.csv`)
    const described = resources.find((each) => each.name === name)!.schema as {
      fields: { name: string; type: string; unit?: string }[]
    }
    expect(own.map((each) => each['field']).toSorted()).toEqual(
      columns.map((each) => each.name).toSorted(),
    )
    for (const { field, type, unit, label_zh, label_en, description_zh, description_en } of own) {
      const same = described.fields.find((each) => each.name === field)!
      expect([same.type, same.unit ?? null]).toEqual([type, unit])
      for (const text of [label_zh, label_en, description_zh, description_en])
        expect(text).toBeTruthy()
    }
  }
})

test('every quantity has a unit, or says where its unit is', () => {
  const noQuantity = ['line']
  const unprinted = ['procurement.central.amount']
  for (const { name, columns } of tables) {
    for (const { name: field, type, unit, description } of columns) {
      if (!['integer', 'number'].includes(type) || [...noQuantity, ...unprinted].includes(field))
        continue
      expect(
        unit !== null || /unit|单位/.test(`${description.zh} ${description.en}`),
        `${name}.${field}`,
      ).toBe(true)
    }
  }
})

test('every word that a column holds is explained, and the explained ones are known to the description', () => {
  for (const { name, columns } of tables) {
    for (const { name: field, description, words } of columns) {
      if (!words) continue
      const used = new Set(
        rows(name)
          .map((row) => row[field])
          .filter((value) => value !== null),
      )
      for (const word of used) expect(Object.keys(words), `${name}.${field}`).toContain(word)
      for (const { zh, en } of Object.values(words)) expect(zh && en).toBeTruthy()
      expect(description.zh).toBeTruthy()
    }
  }
})

test('every foreign key holds: each value is a key of the other table', () => {
  let checked = 0
  for (const table of tables) {
    const { name } = table
    for (const { columns, to, key } of foreignKeysOf(table)) {
      const there = new Set(rows(to).map((row) => key.map((each) => row[each]).join('\u0000')))
      for (const row of rows(name)) {
        const values = columns.map((each) => row[each])
        if (values.includes(null)) continue
        checked += 1
        expect(there.has(values.join('\u0000')), `${name}: ${values.join(', ')}`).toBe(true)
      }
    }
  }
  expect(checked).toBeGreaterThan(5_000)
})

test('every primary key is there once', () => {
  for (const { name, key } of tables) {
    const keys = rows(name).map((row) => key.map((each) => row[each]).join('\u0000'))
    expect(new Set(keys).size, name).toBe(keys.length)
  }
})
