import type { WordPart } from './docx-document.ts'
import { walkOdt } from './odt-names.ts'
import type { OdtStyles } from './odt-styles.ts'
import { newTables } from './odt-table.ts'
import { newWriter } from './odt-writer.ts'
import type { Attribute } from './xml.ts'

/**
 * Parses `content.xml` of an OpenDocument text into paragraphs and tables. What was deleted with changes tracked, notes at
 * the foot, comments and hidden sections are no part of it; the number of a note is a mark. Throws for a document of
 * unusual size.
 */
export function parseContent(xml: string, styles: OdtStyles): readonly WordPart[] {
  const writer = newWriter(styles)
  const tables = newTables()
  const { enter, leave, write } = writer
  const span: Handler = { open: (own) => enter('text', own), close: leave }
  const paragraph: Handler = { open: writer.openParagraph, close: writer.closeParagraph }
  const cell = (covered: boolean): Handler => ({
    open: (own) => {
      enter('table-cell', own)
      writer.goInto(tables.openCell(own, covered))
    },
    close: () => {
      leave()
      writer.goOut()
    },
  })
  const handlers = new Map<string, Handler>([
    ['text:p', paragraph],
    ['text:h', paragraph],
    ['text:span', span],
    ['text:a', span],
    ['text:note-citation', { ...span, open: (own) => enter('text', own, { raised: true }) }],
    ['text:hidden-paragraph', { open: writer.hideParagraph }],
    ['text:changed-region', { open: writer.openChange }],
    ['text:deletion', { open: writer.openDeletion, close: writer.closeDeletion }],
    ['text:change', { open: writer.change }],
    ['text:s', { open: (own) => write(' '.repeat(Math.min(99, Number(own('text:c')) || 1))) }],
    ['text:tab', { open: () => write('\t') }],
    ['text:line-break', { open: () => write('\n') }],
    ['draw:frame', { open: writer.openFrame, close: writer.closeFrame }],
    ['draw:image', { open: writer.picture }],
    ['draw:object', { open: writer.picture }],
    ['draw:object-ole', { open: writer.picture }],
    [
      'table:table',
      {
        open: tables.openTable,
        close: () => writer.put({ kind: 'table', table: tables.closeTable() }),
      },
    ],
    ['table:table-row', { open: tables.openRow, close: tables.closeRow }],
    ['table:table-cell', cell(false)],
    ['table:covered-table-cell', cell(true)],
  ])
  walkOdt(xml, {
    skip: isLeftOut,
    open: (name, attribute) => handlers.get(name)?.open(attribute),
    text: (text) => write(text.replace(/[ \t\r\n]+/gu, ' ')),
    close: (name) => handlers.get(name)?.close?.(),
  })
  return writer.parts
}

type Handler = { readonly open: (attribute: Attribute) => void; readonly close?: () => void }

/** Whether an element is in the document and not on its pages. */
function isLeftOut(name: string, attribute: Attribute): boolean {
  if (unprinted.has(name)) return true
  if (name === 'text:section')
    return ['none', 'condition'].includes(attribute('text:display') ?? '')
  return name === 'text:hidden-text' && attribute('text:is-hidden') === 'true'
}

const unprinted = new Set([
  'office:automatic-styles',
  'office:scripts',
  'office:font-face-decls',
  'office:forms',
  'office:annotation',
  'office:annotation-end',
  'office:change-info',
  'text:note-body',
  'text:ruby-text',
  'text:script',
  'svg:title',
  'svg:desc',
])
