import type { FormColumn, FormRow, FormTable } from '../form/form.ts'
import { texts } from '../form/form.ts'
import type { Label } from '../locale/label.ts'

/**
 * A head of a laid-out table. `row` is the form's row it names, or the first cell that stands below it (`row.column`),
 * where its meaning is found. Heads over
 * several column groups are `col`, groups within a body `row`: the group scopes would head more than they span.
 */
export type Head = {
  readonly kind: 'head'
  readonly label: Label
  readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup'
  readonly colspan: number
  readonly rowspan: number
  readonly row?: string
}

/** A box for a figure; `cell` is its id. */
export type Box = { readonly kind: 'box'; readonly cell: string }

/** A table of the form as it is printed: column groups by width, header rows, and bodies of rows. */
export type Layout = {
  readonly groups: readonly number[]
  readonly head: readonly (readonly Head[])[]
  readonly bodies: readonly (readonly (readonly (Head | Box)[])[])[]
}

/** Lays a table of the form out as printed: section four as one row of figures, the others a row each. */
export function layout(table: FormTable): Layout {
  return table.section === 4 ? flat(table) : stacked(table)
}

/** A row a line, group heads spanning their rows. A top-level group is a body of its own, since `rowgroup` heads a whole one. */
function stacked(table: FormTable): Layout {
  const byId = new Map(table.rows.map((row) => [row.id, row]))
  const chain = (row: FormRow): FormRow[] =>
    row.in ? [...chain(byId.get(row.in)!), byId.get(row.in)!] : []
  const leaves = table.rows.filter((row) => !row.group)
  const width = Math.max(...leaves.map((row) => chain(row).length)) + 1
  const spanned = (group: FormRow): number =>
    leaves.filter((row) => chain(row).includes(group)).length
  const bodies: (Head | Box)[][][] = []
  leaves.forEach((row, at) => {
    const above = chain(row)
    const before = at === 0 ? null : chain(leaves[at - 1]!)
    if (before?.[0] !== above[0] || !before) bodies.push([])
    const opening = above.filter((group) => !before?.includes(group))
    bodies
      .at(-1)!
      .push([
        ...opening.map((group) =>
          head(group.label, group.in ? 'row' : 'rowgroup', 1, spanned(group), group.id),
        ),
        head(row.label, 'row', width - above.length, 1, row.id),
        ...boxes(table, row),
      ])
  })
  const { rows, groups } = columnHeads(table)
  const corner = rows.length > 1 ? texts.balanceNote : texts.item
  return {
    groups: [width, ...groups],
    head: rows.map((heads, at) =>
      at === 0 ? [head(corner, 'col', width, rows.length), ...heads] : heads,
    ),
    bodies,
  }
}

/** The header rows over the figures: one, or three where columns stand under a head (申请人情况). */
function columnHeads({ columns, rows }: FormTable): { rows: Head[][]; groups: number[] } {
  const first = rows.find((row) => !row.group)!
  const named = (column: FormColumn, rowspan = 1): Head => headOf(column, first, rowspan)
  if (!columns.some((column) => column.in)) {
    return { rows: [columns.map((column) => named(column))], groups: [columns.length] }
  }
  const under = columns.filter((column) => column.in)
  const upper = columns.flatMap((column) => {
    if (!column.in) return [named(column, 2)]
    return column === under[0] ? [head(texts.organisations, 'colgroup', under.length)] : []
  })
  const at = columns.indexOf(under[0]!)
  return {
    rows: [
      [head(texts.applicants, 'col', columns.length)],
      upper,
      under.map((column) => named(column)),
    ],
    groups: [at, under.length, columns.length - at - under.length].filter((each) => each > 0),
  }
}

/** Section four: every row of the table side by side in one row of figures, under three header rows. */
function flat(table: FormTable): Layout {
  const { columns, rows } = table
  const heads = (row: FormRow): Head[] => {
    const rowspan = row.under ? 1 : 2
    return columns.map((column) => headOf(column, row, rowspan))
  }
  const suits = rows.filter((row) => row.under)
  const plain = rows.filter((row) => !row.under)
  return {
    groups: rows.map(() => columns.length),
    head: [
      [
        ...plain.map((row) => head(row.label, 'colgroup', columns.length, 1, row.id)),
        ...suits.slice(0, 1).map((row) => head(row.under!, 'col', suits.length * columns.length)),
      ],
      [
        ...plain.flatMap(heads),
        ...suits.map((row) => head(row.label, 'colgroup', columns.length, 1, row.id)),
      ],
      suits.flatMap(heads),
    ],
    bodies: [[rows.flatMap((row) => boxes(table, row))]],
  }
}

function boxes(table: FormTable, row: FormRow): Box[] {
  return table.columns.map(({ id }) => ({ kind: 'box', cell: `${table.id}.${row.id}.${id}` }))
}

function headOf(column: FormColumn, row: FormRow, rowspan: number): Head {
  return head(column.label, 'col', 1, rowspan, `${row.id}.${column.id}`)
}

function head(label: Label, scope: Head['scope'], colspan = 1, rowspan = 1, row?: string): Head {
  return { kind: 'head', label, colspan, rowspan, scope, ...(row && { row }) }
}
