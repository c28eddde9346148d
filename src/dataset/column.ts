import type { Label } from '../locale/label.ts'

/** A value of a published table. Lists are joined by `;` in CSV and stay lists in JSON. */
export type Value = string | number | boolean | null | readonly string[]

/** The types of column, as the dictionary names them. */
export type ColumnType = 'string' | 'integer' | 'number' | 'date' | 'year' | 'boolean' | 'list'

/** Words that a column may hold, each with its meaning. */
export type Vocabulary<Word extends string = string> = Readonly<Record<Word, Label>>

/** The table whose key a column holds; `also` are columns before it that make up that key with it. */
export type Reference = { readonly table: string; readonly also: readonly string[] }

/**
 * A column of a published table, described in one place: every file, schema and dictionary, and the type of the rows that
 * the site reads, come from it. Permanent: columns are added at the end, never renamed or moved.
 */
export type Column<Item = never, Name extends string = string, V extends Value = Value> = {
  readonly name: Name
  readonly type: ColumnType
  readonly unit: string | null
  readonly label: Label
  readonly description: Label
  /** Whether it is part of the table's key: then it always has a value. */
  readonly key: boolean
  /** The words that it may hold; null where it is free. */
  readonly words: Vocabulary | null
  readonly refersTo: Reference | null
  /** Whether it holds the text of a cell of a report: there a signed number or a lone mark is no formula. */
  readonly verbatim: boolean
  /** What fills it, from the item that a row is made of. */
  readonly value: (item: Item) => V
}

type Description<V> = {
  /** What it means, where that is more than its label. */
  readonly zh?: string
  readonly en?: string
  readonly unit?: string | null
  readonly words?: Vocabulary<Extract<NoInfer<V>, string>>
  readonly refersTo?: string | Reference
  readonly verbatim?: boolean
}

type Make<Allowed extends Value> = <Item, const Name extends string, V extends Allowed>(
  name: Name,
  zh: string,
  en: string,
  value: (item: Item) => V,
  description?: Description<V>,
) => Column<Item, Name, V>

/** A column of texts. */
export const text = columnOf<string | null>('string')

/** A column of whole numbers. */
export const integer = columnOf<number | null>('integer')

/** A column of numbers. */
export const number = columnOf<number | null>('number')

/** A column of days, `YYYY-MM-DD`. */
export const date = columnOf<string | null>('date')

/** A column of years. */
export const year = columnOf<number | null>('year')

/** A column that says yes or no. */
export const boolean = columnOf<boolean>('boolean')

/** A column of lists of texts, empty where there are none. */
export const list = columnOf<readonly string[]>('list')

/** The same column as part of the key of its table. */
export function key<Item, Name extends string, V extends Value>(
  column: Column<Item, Name, V>,
): Column<Item, Name, V> {
  return { ...column, key: true }
}

function columnOf<Allowed extends Value>(type: ColumnType): Make<Allowed> {
  return (name, zh, en, value, { refersTo = null, ...more } = {}) => ({
    name,
    type,
    unit: more.unit ?? null,
    label: { zh, en },
    description: { zh: more.zh ?? zh, en: more.en ?? en },
    key: false,
    words: more.words ?? null,
    refersTo: typeof refersTo === 'string' ? { table: refersTo, also: [] } : refersTo,
    verbatim: more.verbatim ?? false,
    value,
  })
}
