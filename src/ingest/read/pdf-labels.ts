import { editions } from '../../form/editions.ts'
import type { Edition } from '../../form/form.ts'
import { plainLabel, texts } from '../../form/form.ts'
import { fold } from '../fold.ts'

/** Whether a text is a whole label of the form, white space and punctuation aside. */
export function isLabel(text: string): boolean {
  return labels.has(fold(text))
}

/** Whether a text is the whole label of a row of the form. */
export function isRowLabel(text: string): boolean {
  return rowLabels.has(fold(text))
}

/** Whether a text begins with a number of the form's rows: 一、 （一） 1. */
export function isNumbered(text: string): boolean {
  return /^(?:[(]?[一二三四五六七八九十][)、]|[0-9]{1,2}[.、])/u.test(
    text.slice(0, 40).replace(/\s/gu, '').normalize('NFKC'),
  )
}

const tables = editions.flatMap((edition: Edition) => edition.tables)

const rowLabels = new Set(
  tables.flatMap(({ rows }) =>
    rows.flatMap(({ label }) => [fold(label.zh), fold(label.zh.replace(/（区分[^]*$/u, ''))]),
  ),
)

const labels = new Set([
  ...rowLabels,
  ...tables.flatMap(({ rows }) => rows.map(({ label }) => fold(plainLabel(label).zh))),
  ...tables.flatMap(({ columns }) => columns.map(({ label }) => fold(label.zh))),
  ...tables.flatMap(({ caption }) => (caption ? [fold(caption.zh)] : [])),
  ...Object.values(texts).map(({ zh }) => fold(zh)),
])
