import type { Entry } from './docx.ts'
import { escape, zip } from './docx.ts'
import type { Paper, PaperCell, PaperTable } from './paper.ts'

/** How covered cells are written: one by one, or several in a row as one that is repeated. */
export type OdtManner = 'single' | 'repeated'

/** A document as an OpenDocument text; `change` alters its body. */
export function writeOdt(
  paper: Paper,
  manner: OdtManner = 'single',
  { change = (body: string): string => body } = {},
): Uint8Array {
  const body = paper.map((part) =>
    typeof part === 'string' ? p(escape(part)) : table(part, manner),
  )
  return odt(change(body.join('')))
}

/** An OpenDocument text with the content of its body; `styles` beside those of the tests. */
export function odt(
  body: string,
  { styles = '', prolog = '', pack = true, type = 'text', manifest = '' } = {},
): Uint8Array {
  const content =
    `<?xml version="1.0" encoding="UTF-8"?>${prolog}<office:document-content ${namespaces}>` +
    `<office:automatic-styles>${ownStyles}${styles}</office:automatic-styles>` +
    `<office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const common =
    `<office:document-styles ${namespaces}><office:styles><style:default-style style:family="paragraph">` +
    '<style:text-properties fo:font-size="10.5pt" fo:color="#000000"/></style:default-style></office:styles></office:document-styles>'
  const entries: Entry[] = [
    ['mimetype', `application/vnd.oasis.opendocument.${type}`],
    ['content.xml', content, { pack }],
    ['styles.xml', common],
    ['META-INF/manifest.xml', `<manifest>${manifest}</manifest>`],
  ]
  return zip(entries)
}

/** A paragraph of content. */
export function p(content: string): string {
  return `<text:p>${content}</text:p>`
}

function table(rows: PaperTable, manner: OdtManner): string {
  const columns = rows[0]!.reduce((sum, { columnSpan }) => sum + columnSpan, 0)
  const left = Array.from({ length: columns }, () => 0)
  const written = rows.map((own) => {
    const fresh = [...own]
    const cells: string[] = []
    const cover = (count: number): void => {
      if (manner === 'single') cells.push('<table:covered-table-cell/>'.repeat(count))
      else if (count > 0)
        cells.push(`<table:covered-table-cell table:number-columns-repeated="${count}"/>`)
    }
    for (let column = 0; column < columns;) {
      let covered = 0
      while (column < columns && left[column]! > 0) {
        left[column]!--
        covered++
        column++
      }
      cover(covered)
      const next = column < columns ? fresh.shift() : undefined
      if (!next) break
      cells.push(cell(next))
      cover(next.columnSpan - 1)
      for (let c = 0; c < next.columnSpan; c++) left[column + c] = next.rowSpan - 1
      column += next.columnSpan
    }
    return `<table:table-row>${cells.join('')}</table:table-row>`
  })
  const [first = '', ...rest] = written
  return (
    `<table:table><table:table-column table:number-columns-repeated="${columns}"/>` +
    `<table:table-header-rows>${first}</table:table-header-rows>${rest.join('')}</table:table>`
  )
}

function cell({ text, rowSpan, columnSpan }: PaperCell): string {
  const spans =
    (columnSpan > 1 ? ` table:number-columns-spanned="${columnSpan}"` : '') +
    (rowSpan > 1 ? ` table:number-rows-spanned="${rowSpan}"` : '')
  const half = Math.ceil(text.length / 2)
  const [one, two] = [text.slice(0, half), text.slice(half)]
  const content = p(`${escape(one)}<text:span text:style-name="plain">${escape(two)}</text:span>`)
  return `<table:table-cell office:value-type="string"${spans}>${content}</table:table-cell>`
}

const style = (name: string, properties: string): string =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`
const ownStyles = [
  style('plain', 'fo:color="#000000"'),
  style('note', 'style:text-position="super 58%"'),
  style('struck', 'style:text-line-through-style="solid" style:text-line-through-type="single"'),
  style('hidden', 'text:display="none"'),
  style('usual', 'fo:font-size="10.5pt"'),
  style('small', 'fo:font-size="6pt"'),
  style('white', 'fo:color="#ffffff"'),
].join('')

const family = 'urn:oasis:names:tc:opendocument:xmlns'
const namespaces = [
  ...['office', 'text', 'table', 'style'].map((name) => `xmlns:${name}="${family}:${name}:1.0"`),
  `xmlns:draw="${family}:drawing:1.0"`,
  `xmlns:fo="${family}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${family}:svg-compatible:1.0"`,
].join(' ')
