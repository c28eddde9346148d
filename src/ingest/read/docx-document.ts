import { ingestLimits } from '../limits.ts'
import { paragraphWriter } from './docx-paragraph.ts'
import { groundOf, isOn } from './docx-look.ts'
import { prefixes } from './docx-names.ts'
import { noStyles } from './docx-styles.ts'
import type { WordStyles } from './docx-styles.ts'
import type { Color } from './look.ts'
import { white } from './look.ts'
import type { Run } from './runs.ts'
import type { Attribute } from './xml.ts'
import { walkXml } from './xml.ts'

/** A paragraph or a table of a document, in reading order. A paragraph has its text, or runs that say how it is set. */
export type WordPart =
  | { readonly kind: 'paragraph'; text: string; readonly runs?: readonly Run[] }
  | { readonly kind: 'table'; readonly table: WordTable }

/** A table as Word keeps it: rows of cells, merges by marks. */
export type WordTable = { readonly rows: WordRow[] }

/** A row: the grid columns skipped before its first cell, and its cells. */
export type WordRow = { before: number; deleted: boolean; readonly cells: WordCell[] }

/** A cell: grid columns taken, marks of merging with the cell above (`vertical`) or before (`horizontal`), content. */
export type WordCell = {
  span: number
  vertical: Merge | null
  horizontal: Merge | null
  readonly parts: WordPart[]
}

/** Where a merge begins, or goes on. */
export type Merge = 'restart' | 'continue'

/** A parsed document: its content, and which of picture, object, altChunk, numPr and deleted (rows, cells) were met. */
export type WordDocument = {
  readonly parts: readonly WordPart[]
  readonly seen: ReadonlySet<string>
}

/** A table that is being read: whether its style has colours, the colour behind its cell, doubts of its row. */
type Open = {
  readonly table: WordTable
  colours: boolean
  ground: Color | null | undefined
  narrow: boolean
  deleted: boolean
}

/**
 * Parses `word/document.xml`. Throws for what is no XML, for a document type declaration, and for a document of unusual
 * size: more than 20,000 cells, tables 16 deep, a cell over 64 columns.
 */
export function parseDocument(xml: string, styles: WordStyles = noStyles): WordDocument {
  const parts: WordPart[] = []
  const seen = new Set<string>()
  const names: string[] = []
  const heard: boolean[] = []
  const containers: WordPart[][] = [parts]
  const tables: Open[] = []
  let cells = 0
  const text = paragraphWriter(styles, () => {
    const open = tables.at(-1)
    const ground = open?.ground === undefined ? (open?.colours ? null : white) : open.ground
    return { ground, why: open?.narrow ? 'in a row that may be hidden' : null }
  })
  const row = (): WordRow | undefined => tables.at(-1)?.table.rows.at(-1)
  const cell = (): WordCell | undefined => row()?.cells.at(-1)

  walkXml(xml, prefixes, {
    skip: (name) => name === 'mc:Fallback' || name.endsWith('Change'),
    open: (name, attribute) => {
      const parent = names.at(-1)
      names.push(name)
      heard.push(false)
      if (parent === 'tcPr' || parent === 'trPr' || parent === 'tblPr')
        property(name, attribute, parent, {
          row: row(),
          cell: cell(),
          open: tables.at(-1),
          styles,
          seen,
        })
      else if (name === 'tbl') {
        if (tables.length >= ingestLimits.nesting)
          throw new Error(`Unexpected tables ${ingestLimits.nesting} deep`)
        tables.push({
          table: { rows: [] },
          colours: false,
          ground: undefined,
          narrow: false,
          deleted: false,
        })
      } else if (name === 'tr') {
        tables.at(-1)?.table.rows.push({ before: 0, deleted: false, cells: [] })
        if (tables.length > 0) tables.at(-1)!.narrow = false
      } else if (name === 'tc') {
        if (++cells > ingestLimits.cells)
          throw new Error(`Unexpected number of cells over ${ingestLimits.cells}`)
        const added: WordCell = { span: 1, vertical: null, horizontal: null, parts: [] }
        row()?.cells.push(added)
        containers.push(added.parts)
        Object.assign(tables.at(-1) ?? {}, { ground: undefined, deleted: false })
      } else {
        if (noted.has(name)) seen.add(noted.get(name)!)
        heard[heard.length - 1] = true
        text.open(name, attribute, parent, names.at(-3))
      }
    },
    text: (said) => text.text(said, names.at(-1)!),
    close: (name) => {
      names.pop()
      const part = heard.pop() ? text.close(name, names.at(-1)) : undefined
      if (part) containers.at(-1)!.push(part)
      else if (name === 'tc') {
        containers.pop()
        // A cell deleted under track changes is not there for a reader of the final text, nor is its column.
        if (tables.at(-1)?.deleted) row()?.cells.pop()
      } else if (name === 'tbl') {
        containers.at(-1)!.push({ kind: 'table', table: tables.pop()!.table })
      }
    },
  })
  return { parts, seen }
}

const noted = new Map([
  ['a:blip', 'picture'],
  ['v:imagedata', 'picture'],
  ['object', 'object'],
  ['altChunk', 'altChunk'],
  ['numPr', 'numPr'],
])

function count(value: string | undefined): number {
  const number = Number(value ?? '1')
  if (!Number.isInteger(number) || number < 0 || number > ingestLimits.columnSpan) {
    throw new Error(`Unexpected span ${value}, expected at most ${ingestLimits.columnSpan}`)
  }
  return number
}

/** What a property of a table, row or cell says is kept where it belongs. */
function property(
  name: string,
  attribute: Attribute,
  parent: string,
  { row, cell, open, styles, seen }: Around,
): void {
  const value = attribute('val')
  const merge = value === 'restart' ? 'restart' : 'continue'
  if (name === 'tblStyle' && open) open.colours = styles.colours(value)
  else if (name === 'gridSpan' && cell) cell.span = count(value)
  else if (name === 'vMerge' && cell) cell.vertical = merge
  else if (name === 'hMerge' && cell) cell.horizontal = merge
  else if (name === 'shd' && parent === 'tcPr' && open) open.ground = groundOf(name, attribute)
  else if (name === 'gridBefore' && row) row.before = count(value)
  else if (name === 'hidden' && open) open.narrow ||= isOn(value)
  else if (name === 'trHeight' && open) {
    open.narrow ||= attribute('hRule') === 'exact' && Number(value) < 100
  } else if (name === 'cellDel' && open) {
    open.deleted = true
    seen.add('deleted')
  } else if (name === 'del' && parent === 'trPr' && row) {
    row.deleted = true
    seen.add('deleted')
  }
}

type Around = {
  readonly row: WordRow | undefined
  readonly cell: WordCell | undefined
  readonly open: Open | undefined
  readonly styles: WordStyles
  readonly seen: Set<string>
}
