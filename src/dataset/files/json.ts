import type { Flavour } from '../flavour.ts'
import type { Format } from '../text-file.ts'
import { openText } from '../text-file.ts'
import type { Column } from '../column.ts'
import { objectOf } from '../table.ts'

/** A table as JSON. */
export const json: Flavour = {
  mediaType: 'application/json',
  text: true,
  sliced: true,
  described: true,
  limit: 'small',
  says: { zh: '对象数组，一行一个。', en: 'An array of objects, one a line.' },
  open(sink, table, { small }) {
    const file = openText(sink, table.name, jsonFormat(table.columns), small)
    return { add: file.addPiece, end: file.end }
  },
}

/** A table as a JSON array, an object a line. */
export function jsonFormat(columns: readonly Column[]): Format {
  const names = columns.map(({ name }) => name)
  return {
    extension: 'json',
    head: '[\n',
    between: ',\n',
    foot: '\n]\n',
    empty: '[]\n',
    text: (row) => JSON.stringify(objectOf(row, names)),
  }
}

/** Rows of a table as an object of its `columns`, named once, and its `rows`, a list of values a line. */
export function jsonRowsFormat(columns: readonly Column[]): Format {
  const names = JSON.stringify(columns.map(({ name }) => name))
  return {
    extension: 'json',
    head: `{"columns":${names},"rows":[\n`,
    between: ',\n',
    foot: '\n]}\n',
    empty: `{"columns":${names},"rows":[]}\n`,
    text: (row) => JSON.stringify(row),
  }
}
