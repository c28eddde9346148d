import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formJson } from '../../../src/dataset/files/form.ts'

// The reference beside the repository, where there is one: ours must say the same, in its own way where noted.
const reference = resolve('..', 'shared', 'form.json')

/** What ours words otherwise: 行政强制 is measures and enforcement, the reference names the first; and one word an idea. */
const otherwise = [
  ['Administrative coercive measures', 'Administrative coercion'],
  ['Requests received and handled', 'Requests received and their outcomes'],
  ['Administrative review and litigation', 'Administrative review and lawsuits'],
  ['"Denied"', '"Refused"'],
  ['Other handling', 'Other outcome'],
  ['Court action', 'Lawsuits'],
  ['Cases brought straight to court: ', 'Lawsuits brought without prior review: '],
  ['Cases brought to court after a review: ', 'Lawsuits brought after a review: '],
  ["Listed under 'denied' but", 'Listed under “refused”, but'],
  ['，但性质是指路，不是实体拒绝', '，实为告知查询途径，并非实质性拒绝'],
] as const

type Line = {
  id: string
  explain_zh?: string
  explain_en?: string
  articles?: string[]
} & Record<string, unknown>
type Table = { id: string; rows: Line[]; columns: Line[]; note?: string } & Record<string, unknown>
type Edition = { id: string; tables: Table[] } & Record<string, unknown>
type Correspondence = { 'form-2019': string[]; 'form-2021': string[]; comparable: string } & Record<
  string,
  unknown
>
type Form = {
  editions: Edition[]
  crosswalk: Correspondence[]
  texts: Record<string, unknown>
  columns_of_requests_grouped: { organisations: string[] }
}

/** An object without one of its keys. */
function without(from: Record<string, unknown>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(from).filter(([each]) => each !== key))
}

const read = (text: string): Form => JSON.parse(text) as Form

describe.skipIf(!existsSync(reference))('form.json equals the reference', () => {
  const ours = read(formJson())
  const theirs = existsSync(reference)
    ? read(
        otherwise.reduce(
          (text, [theirs, ours]) => text.replaceAll(theirs, ours),
          readFileSync(reference, 'utf8'),
        ),
      )
    : ours

  /** A row without the explanations that ours repeats in 2019 from the same row of 2021. */
  const row = (line: Line, like: Line | undefined): Line => {
    const same = { ...line }
    for (const key of ['explain_zh', 'explain_en', 'articles'] as const) {
      if (like && !(key in like)) delete same[key]
    }
    return same
  }

  test.each([0, 1])('edition %i: sections, tables, rows, columns, identities', (at) => {
    const [own, other] = [ours.editions[at]!, theirs.editions[at]!]
    const tables = own.tables.map(({ explain, ...table }, place) => ({
      ...table,
      ...(other.tables[place]?.['explain'] ? { explain } : {}),
      columns: table.columns,
      rows: table.rows.map((line, index) => row(line, other.tables[place]?.rows[index])),
    }))
    const wanted = other.tables.map((table) => without(table, 'note'))
    expect({ ...own, tables }).toEqual({ ...other, tables: wanted })
  })

  test('what 2019 repeats is what 2021 explains', () => {
    const [before, after] = ['form-2019', 'form-2021'].map(
      (id) =>
        new Map(
          ours.editions
            .find((each) => each.id === id)!
            .tables[id === 'form-2019' ? 5 : 4]!.rows.map((each) => [each.id, each]),
        ),
    ) as [Map<string, Line>, Map<string, Line>]
    for (const [id, line] of before) {
      const same = after.get(id)
      if (same && !same['group']) expect(line.explain_zh).toBe(same.explain_zh)
    }
  })

  test('the applicants that are organisations', () => {
    const columns = ours.editions[1]!.tables.find(({ id }) => id === 'requests')!.columns
    expect(columns.filter((each) => each['in'] === 'organisations').map(({ id }) => id)).toEqual(
      theirs.columns_of_requests_grouped.organisations,
    )
  })

  test('the crosswalk, in any order', () => {
    const listed = (form: Form, why: string): string[] =>
      form.crosswalk
        .map((each) => {
          const cells = [each['form-2019'], each['form-2021']].map((ids) => ids.join('+'))
          return [...cells, each.comparable, each[why] ?? ''].join(' | ')
        })
        .toSorted()
    expect(listed(ours, 'why_en')).toEqual(listed(theirs, 'why'))
  })

  test('the texts of the form', () => {
    const { balance_note: note, ...rest } = theirs.texts
    const { balanceNote, ...own } = without(ours.texts, 'procedure')
    expect({ ...own, balance_note: balanceNote }).toEqual({ ...rest, balance_note: note })
  })
})
