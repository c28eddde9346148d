import { p } from './docx.ts'

const run = (properties: string, content: string): string =>
  `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`

/** A run of text with these properties. */
export function t(text: string, properties = ''): string {
  return run(properties, `<w:t xml:space="preserve">${text}</w:t>`)
}

/** Ways in which a Word document sets text beside a figure, as content of a paragraph, and how the text is to be taken. */
export const wordTraps = {
  superscript: ['note', t('1', '<w:vertAlign w:val="superscript"/>')],
  subscript: ['note', t('1', '<w:vertAlign w:val="subscript"/>')],
  raised: ['note', t('1', '<w:position w:val="10"/>')],
  'superscript by a style': ['note', t('1', '<w:rStyle w:val="Note"/>')],
  hidden: ['hidden', t('8', '<w:vanish/>')],
  'hidden by a style': ['hidden', t('8', '<w:rStyle w:val="Gone"/>')],
  white: ['hidden', t('8', '<w:color w:val="FFFFFF"/>')],
  tiny: ['hidden', t('8', '<w:sz w:val="2"/>')],
  struck: ['struck', t('6', '<w:strike/>')],
  'struck twice': ['struck', t('6', '<w:dstrike/>')],
  deleted: [
    'struck',
    '<w:del w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z"><w:r><w:delText>6</w:delText></w:r></w:del>',
  ],
  small: ['doubt', t('1', '<w:sz w:val="10"/>')],
} as const satisfies Record<string, readonly [string, string]>

/** The styles that some of the traps name. */
export const trapStyles =
  '<w:style w:type="character" w:styleId="Note"><w:name w:val="Note"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:vanish/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:basedOn w:val="Base"/></w:style>'

/** The body and styles of a document with a table: a trap a row, its name in the first cell, `41` and the trap in the second. */
export function trapsTable(): readonly [string, { readonly styles: string }] {
  const tc = (content: string, properties = ''): string =>
    `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`
  const row = (name: string, content: string, cell = '', properties = ''): string =>
    `<w:tr><w:trPr>${properties}</w:trPr>${tc(p(name))}${tc(`<w:p>${content}</w:p>`, cell)}</w:tr>`
  const rows = Object.entries(wordTraps).map(([name, [, trap]]) => row(name, t('41') + trap))
  const white = row(
    'white on a colour',
    t('41', '<w:color w:val="FFFFFF"/>'),
    '<w:shd w:val="clear" w:fill="1F3864"/>',
  )
  const gone = row(
    'gone',
    t('41'),
    '',
    '<w:del w:id="9" w:author="a" w:date="2024-01-01T00:00:00Z"/>',
  )
  const grid = '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>'
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr>${grid}${rows.join('')}${white}${gone}</w:tbl>${p('完')}`,
    { styles: trapStyles },
  ]
}
