import { SaxesParser } from 'saxes'
import { ingestLimits } from '../limits.ts'

/** A paragraph or a table of a Word document, in reading order. */
export type WordPart =
  | { readonly kind: 'paragraph'; text: string }
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

/** A parsed document: its content, and which of picture, object, altChunk and numPr were met. */
export type WordDocument = {
  readonly parts: readonly WordPart[]
  readonly seen: ReadonlySet<string>
}

const maxDepth = 512

/**
 * Parses `word/document.xml`. Throws for what is no XML, for a document type declaration, and for a document of unusual
 * size: more than 20,000 cells, tables 16 deep, a cell over 64 columns.
 */
export function parseDocument(xml: string): WordDocument {
  const parts: WordPart[] = []
  const seen = new Set<string>()
  const open: string[] = []
  const containers: WordPart[][] = [parts]
  const tables: WordTable[] = []
  const paragraphs: { text: string; hidden: boolean }[] = []
  let [skipped, cells] = [0, 0]

  const row = (): WordRow | undefined => tables.at(-1)?.rows.at(-1)
  const cell = (): WordCell | undefined => row()?.cells.at(-1)
  const write = (text: string): void => {
    const paragraph = paragraphs.at(-1)
    if (paragraph && !paragraph.hidden) paragraph.text += text
  }

  const parser = new SaxesParser({ xmlns: true })
  parser.on('doctype', () => {
    throw new Error('Unexpected document type declaration')
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    const name = nameOf(uri, local)
    const parent = open.at(-1)
    open.push(name)
    if (open.length > maxDepth) throw new Error(`Unexpected depth over ${maxDepth}`)
    if (skipped > 0 || leftOut(name, parent)) {
      skipped++
      return
    }
    const value = Object.values(attributes).find((each) => each.local === 'val')?.value
    if (parent === 'tcPr' || parent === 'trPr') property(name, value)
    else if (parent === 'r' && marks.has(name)) write(marks.get(name)!)
    else if (name === 'vanish' && parent === 'rPr' && open.at(-3) === 'r') {
      const paragraph = paragraphs.at(-1)
      if (paragraph) paragraph.hidden = !['0', 'false', 'off'].includes(value ?? '')
    } else if (name === 'r' && paragraphs.length > 0) paragraphs.at(-1)!.hidden = false
    else if (name === 'p') paragraphs.push({ text: '', hidden: false })
    else if (name === 'tbl') {
      if (tables.length >= ingestLimits.nesting)
        throw new Error(`Unexpected tables ${ingestLimits.nesting} deep`)
      tables.push({ rows: [] })
    } else if (name === 'tr') tables.at(-1)?.rows.push({ before: 0, deleted: false, cells: [] })
    else if (name === 'tc') {
      if (++cells > ingestLimits.cells)
        throw new Error(`Unexpected number of cells over ${ingestLimits.cells}`)
      const added: WordCell = { span: 1, vertical: null, horizontal: null, parts: [] }
      row()?.cells.push(added)
      containers.push(added.parts)
    } else if (noted.has(name)) seen.add(noted.get(name)!)
  })
  parser.on('text', (text) => {
    if (skipped === 0 && open.at(-1) === 't') write(text)
  })
  parser.on('cdata', (text) => {
    if (skipped === 0 && open.at(-1) === 't') write(text)
  })
  parser.on('closetag', () => {
    const name = open.pop()
    if (skipped > 0) {
      skipped--
      return
    }
    if (name === 'p') {
      containers.at(-1)!.push({ kind: 'paragraph', text: paragraphs.pop()?.text ?? '' })
    } else if (name === 'tc') containers.pop()
    else if (name === 'tbl') containers.at(-1)!.push({ kind: 'table', table: tables.pop()! })
  })
  parser.write(xml).close()
  return { parts, seen }

  function property(name: string, value: string | undefined): void {
    const merge = value === 'restart' ? 'restart' : 'continue'
    const into = cell()
    if (name === 'gridSpan' && into) into.span = count(value)
    else if (name === 'vMerge' && into) into.vertical = merge
    else if (name === 'hMerge' && into) into.horizontal = merge
    else if (name === 'gridBefore' && row()) row()!.before = count(value)
  }

  /** Text that is not in the printed document; a deleted row is marked on the way. */
  function leftOut(name: string, parent: string | undefined): boolean {
    if (name === 'del' && parent === 'trPr' && row()) row()!.deleted = true
    return unprinted.has(name) || name.endsWith('Change')
  }
}

const unprinted = new Set(['del', 'moveFrom', 'rt', 'mc:Fallback'])

/** What the content of a run other than text stands for. */
const marks = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
])

const noted = new Map([
  ['a:blip', 'picture'],
  ['v:imagedata', 'picture'],
  ['object', 'object'],
  ['altChunk', 'altChunk'],
  ['numPr', 'numPr'],
])

const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', ''],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a:'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
])

function nameOf(uri: string, local: string): string {
  return `${prefixes.get(uri) ?? '?:'}${local}`
}

function count(value: string | undefined): number {
  const number = Number(value ?? '1')
  if (!Number.isInteger(number) || number < 0 || number > ingestLimits.columnSpan) {
    throw new Error(`Unexpected span ${value}, expected at most ${ingestLimits.columnSpan}`)
  }
  return number
}
