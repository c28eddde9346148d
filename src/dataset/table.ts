import type { Agency } from '../agency/agency.ts'
import type { Label } from '../locale/label.ts'
import type { Column, Value } from './column.ts'
import type { AgencyRecord, AuditedReport, DatasetContext, RecordContext } from './record.ts'
import type { HeldAgency } from '../search/search-index.ts'

/** The values of a row in the order of the columns, as writers take it. */
export type Row = readonly Value[]

/** What every item is made from that gives a row of an agency's record: whose it is, and where in the curated files. */
export type RecordItem = {
  readonly agency: Agency
  /** The report that it speaks of; none where it speaks of the agency. */
  readonly report?: AuditedReport
  /** The year of what is of no report. */
  readonly year?: number
  /** The line in the report's file, where it is of one. */
  readonly line?: number
}

/** Rows of a record in the order of the key, and beside each the item that it is made of and the slices that it goes to. */
export type RecordRows = {
  readonly rows: readonly Row[]
  readonly items: readonly RecordItem[]
  /** For each folder of slices the slice of each row: `indicators`, then `received`, ... */
  readonly slices: readonly { readonly folder: string; readonly names: readonly string[] }[]
}

type Description<Name extends string, Columns> = {
  readonly name: Name
  readonly label: Label
  /** What one row is. */
  readonly grain: Label
  /** What its rows and figures must not be added to, averaged or compared with, or whoever merges them gets it wrong. */
  readonly mind: Label
  readonly columns: Columns
}

type Described<Name extends string, Columns> = Description<Name, Columns> & {
  /** The names of the columns that make up the key. */
  readonly key: readonly string[]
}

/** A table of which every agency's record gives rows. */
export type RecordTable<
  Name extends string = string,
  Columns extends readonly Column[] = readonly Column[],
> = Described<Name, Columns> & {
  readonly of: 'record'
  /** Whether its rows go to slices, too. */
  readonly sliced: boolean
  readonly rows: (record: AgencyRecord, context: RecordContext) => RecordRows
}

/** A table made from the lists in the code. */
export type CodeTable<
  Name extends string = string,
  Columns extends readonly Column[] = readonly Column[],
> = Described<Name, Columns> & { readonly of: 'code'; readonly rows: () => readonly Row[] }

/** A table made once all agencies have been read, from those that are held and the context. */
export type WholeTable<
  Name extends string = string,
  Columns extends readonly Column[] = readonly Column[],
> = Described<Name, Columns> & {
  readonly of: 'whole'
  readonly rows: (held: readonly HeldAgency[], context: DatasetContext) => readonly Row[]
}

/** A published table: one grain, columns in order, and rows in the order of its key. */
export type Table<
  Name extends string = string,
  Columns extends readonly Column[] = readonly Column[],
> = RecordTable<Name, Columns> | CodeTable<Name, Columns> | WholeTable<Name, Columns>

/** A row of a table as its JSON has it: a property a column. */
export type RowOf<T extends Table> = {
  readonly [C in T['columns'][number] as C['name']]: ReturnType<C['value']>
}

/** A table of which every agency's record gives rows, one an item. Its columns fill themselves from the items. */
export function ofRecords<Item extends RecordItem>(
  items: (record: AgencyRecord, context: RecordContext) => Iterable<Item>,
): {
  readonly table: <const Name extends string, const Columns extends readonly Column<Item>[]>(
    of: Description<Name, Columns> & {
      /** Folders of slices, with the name of the slice that an item's row goes to. */
      readonly slices?: Readonly<Record<string, (item: Item) => string>>
    },
  ) => RecordTable<Name, Columns>
} {
  return {
    table: ({ slices = {}, ...of }) => ({
      ...of,
      key: keyOf(of.columns),
      of: 'record',
      sliced: Object.keys(slices).length > 0,
      rows(record, context) {
        const made = sortedRows(of.columns, items(record, context))
        return {
          rows: made.map(({ row }) => row),
          items: made.map(({ item }) => item),
          slices: Object.entries(slices).map(([folder, nameOf]) => ({
            folder,
            names: made.map(({ item }) => nameOf(item)),
          })),
        }
      },
    }),
  }
}

/** A table made from the lists in the code, a row an item. */
export function ofCode<Item>(items: () => Iterable<Item>): {
  readonly table: <const Name extends string, const Columns extends readonly Column<Item>[]>(
    of: Description<Name, Columns>,
  ) => CodeTable<Name, Columns>
} {
  return {
    table: (of) => ({
      ...of,
      key: keyOf(of.columns),
      of: 'code',
      rows: () => sortedRows(of.columns, items()).map(({ row }) => row),
    }),
  }
}

/** A table made once all agencies have been read, a row an item. */
export function ofWhole<Item>(
  items: (held: readonly HeldAgency[], context: DatasetContext) => Iterable<Item>,
): {
  readonly table: <const Name extends string, const Columns extends readonly Column<Item>[]>(
    of: Description<Name, Columns>,
  ) => WholeTable<Name, Columns>
} {
  return {
    table: (of) => ({
      ...of,
      key: keyOf(of.columns),
      of: 'whole',
      rows: (held, context) => sortedRows(of.columns, items(held, context)).map(({ row }) => row),
    }),
  }
}

function keyOf(columns: readonly Column[]): string[] {
  return columns.filter(({ key }) => key).map(({ name }) => name)
}

/** The rows of items in the order of the key, texts by code unit. */
function sortedRows<Item>(
  columns: readonly Column<Item>[],
  items: Iterable<Item>,
): { readonly row: Row; readonly item: Item }[] {
  const keyAt = columns.flatMap(({ key }, at) => (key ? [at] : []))
  return Array.from(items, (item) => ({
    row: columns.map(({ value }) => plain(value(item))),
    item,
  })).sort((a, b) => compareKeys(a.row, b.row, keyAt))
}

/** The value itself; 0 for the other zero, which no text can tell from it. */
function plain(value: Value): Value {
  return value === 0 ? 0 : value
}

/** Values by the names of their columns, in their order; null for none. */
export function objectOf<T>(values: readonly unknown[], names: readonly string[]): T {
  const object: Record<string, unknown> = {}
  // An assignment each: of a row, the object is the dearest part.
  for (let at = 0; at < names.length; at += 1) object[names[at]!] = values[at] ?? null
  return object as T
}

/** Negative where the first row comes before the second by the values at these places; 0 where they are the same. */
export function compareKeys(first: Row, second: Row, keyAt: readonly number[]): number {
  for (const at of keyAt) {
    const [a, b] = [first[at]!, second[at]!]
    if (a !== b) return a < b ? -1 : 1
  }
  return 0
}
