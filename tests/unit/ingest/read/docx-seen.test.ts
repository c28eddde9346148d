import { describe, expect, test } from 'vitest'
import type { GridCell } from '../../../../src/ingest/grid.ts'
import { readDocx } from '../../../../src/ingest/read/docx.ts'
import { docx, p } from '../write/docx.ts'

const run = (properties: string, content: string): string =>
  `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`
const t = (text: string, properties = ''): string => run(properties, `<w:t>${text}</w:t>`)

type Around = { cell?: string; row?: string; table?: string; paragraph?: string; styles?: string }

/** The text and remarks of a cell beside a label. */
async function cell(runs: string, around: Around = {}): Promise<unknown[]> {
  const { cell: tcPr = '', row = '', table = '', paragraph = '', styles = '' } = around
  const body =
    `<w:tbl><w:tblPr>${table}</w:tblPr><w:tr><w:trPr>${row}</w:trPr><w:tc>${p('规章')}</w:tc>` +
    `<w:tc><w:tcPr>${tcPr}</w:tcPr><w:p><w:pPr>${paragraph}</w:pPr>${runs}</w:p></w:tc></w:tr></w:tbl>`
  const reading = await readDocx(docx(body, { styles }))
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  const [block] = reading.blocks
  return said(block?.kind === 'grid' ? block.grid.cells.at(-1)! : undefined)
}

function said(found: GridCell | undefined): unknown[] {
  return found
    ? [found.text, ...(found.remarks ?? []).map(({ kind, text }) => `${kind} ${text}`)]
    : []
}

const style = (id: string, properties: string, more = ''): string =>
  `<w:style w:type="character" w:styleId="${id}">${more}<w:rPr>${properties}</w:rPr></w:style>`

describe('notes', () => {
  test.each([
    ['superscript', t('1', '<w:vertAlign w:val="superscript"/>')],
    ['subscript', t('1', '<w:vertAlign w:val="subscript"/>')],
    ['raised by position', t('1', '<w:position w:val="8"/>')],
    [
      'a mark of its own for a footnote',
      run('', '<w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>1</w:t>'),
    ],
    ['set above as ruby', `<w:r><w:ruby><w:rt>${t('1')}</w:rt><w:rubyBase/></w:ruby></w:r>`],
  ])('%s', async (_, runs) => {
    expect(await cell(t('41') + runs)).toEqual(['41', 'note 1'])
  })

  test('by a style, and by one it is based on', async () => {
    const styles =
      style('a', '<w:vertAlign w:val="superscript"/>') + style('b', '', '<w:basedOn w:val="a"/>')
    for (const id of ['a', 'b'])
      expect(await cell(t('41') + t('1', `<w:rStyle w:val="${id}"/>`), { styles })).toEqual([
        '41',
        'note 1',
      ])
    const back = '<w:rStyle w:val="a"/><w:vertAlign w:val="baseline"/>'
    expect(await cell(t('41') + t('1', back), { styles })).toEqual(['411'])
  })

  test('styles based on each other in a circle say what they say', async () => {
    const styles =
      style('a', '<w:vertAlign w:val="superscript"/>', '<w:basedOn w:val="b"/>') +
      style('b', '<w:strike/>', '<w:basedOn w:val="a"/>')
    expect(await cell(t('41') + t('1', '<w:rStyle w:val="a"/>'), { styles })).toEqual([
      '41',
      'struck 1',
    ])
  })

  test('alone, or in another size on the line, cannot be told', async () => {
    expect((await cell(t('1', '<w:vertAlign w:val="superscript"/>'))).at(-1)).toMatch(
      /^doubt with nothing but/u,
    )
    expect(await cell(t('41') + t('1', '<w:sz w:val="12"/>'))).toEqual([
      '411',
      'doubt digits of two sizes',
    ])
    expect(await cell(t('41', '<w:sz w:val="12"/>'))).toEqual(['41'])
  })
})

describe('hidden text', () => {
  test.each([
    '<w:vanish/>',
    '<w:vanish w:val="1"/>',
    '<w:color w:val="FFFFFF"/>',
    '<w:color w:val="auto" w:themeColor="background1"/>',
    '<w:sz w:val="2"/>',
    '<w14:textFill><w14:noFill/></w14:textFill>',
    '<w:color w:val="FF0000"/><w:shd w:val="clear" w:fill="FF0000"/>',
    '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>',
  ])('by %s', async (properties) => {
    expect(await cell(t('41') + t('8', properties))).toEqual(['41', 'hidden 8'])
  })

  test.each([
    ['<w:vanish w:val="0"/>', {}],
    ['<w:webHidden/>', {}],
    ['<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>', {}],
    ['<w:color w:val="FFFFFF"/>', { cell: '<w:shd w:val="clear" w:fill="1F3864"/>' }],
    ['<w:color w:val="FFFFFF"/>', { paragraph: '<w:shd w:val="solid" w:color="000000"/>' }],
    ['<w:color w:val="FF0000"/>', {}],
  ])('and text that is shown: %s', async (properties, around) => {
    expect(await cell(t('4') + t('1', properties), around)).toEqual(['41'])
  })

  test('by a style; a style in a style undoes it, as Word has it', async () => {
    const hiding = style('h', '<w:vanish/>')
    const paragraph =
      '<w:style w:type="paragraph" w:styleId="q"><w:rPr><w:vanish/></w:rPr></w:style>'
    const h = t('8', '<w:rStyle w:val="h"/>')
    expect(await cell(t('41') + h, { styles: hiding })).toEqual(['41', 'hidden 8'])
    const styles = hiding + paragraph
    expect(await cell(t('41') + h, { styles, paragraph: '<w:pStyle w:val="q"/>' })).toEqual([
      '8',
      'hidden 41',
    ])
  })

  test('white in a table whose style has colours, and rows that may be hidden, cannot be told', async () => {
    const styles =
      '<w:style w:type="table" w:styleId="c"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr></w:tblStylePr></w:style>'
    expect(
      await cell(t('41', '<w:color w:val="FFFFFF"/>'), {
        styles,
        table: '<w:tblStyle w:val="c"/>',
      }),
    ).toEqual(['41', 'doubt which may be white on white'])
    for (const row of ['<w:hidden/>', '<w:trHeight w:val="20" w:hRule="exact"/>'])
      expect(await cell(t('41'), { row })).toEqual(['41', 'doubt in a row that may be hidden'])
    expect(await cell(t('41'), { row: '<w:trHeight w:val="20"/>' })).toEqual(['41'])
  })
})

describe('struck and deleted text', () => {
  test.each(['<w:strike/>', '<w:dstrike/>'])('%s', async (properties) => {
    expect(await cell(t('6', properties) + t('41'))).toEqual(['41', 'struck 6'])
    expect((await cell(t('6', properties))).at(-1)).toBe(
      'doubt crossed out, with nothing in its place',
    )
    expect(await cell(t('41', properties.replace('/', ' w:val="0"/')))).toEqual(['41'])
  })

  test.each([
    '<w:del><w:r><w:delText>6</w:delText></w:r></w:del>',
    `<w:moveFrom>${t('6')}</w:moveFrom>`,
  ])('%s', async (tracked) => {
    expect(await cell(`${tracked}<w:ins>${t('41')}</w:ins>`)).toEqual(['41', 'struck 6'])
    expect(await cell(tracked)).toEqual(['', 'struck 6'])
  })

  test('a paragraph mark deleted strikes nothing', async () => {
    expect(await cell(t('41'), { paragraph: '<w:rPr><w:del w:id="1"/></w:rPr>' })).toEqual(['41'])
  })

  test('cells and rows deleted under track changes are not there', async () => {
    const tc = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
    const row = (cells: string, properties = ''): string =>
      `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
    const gone = row(tc('乙') + tc('2'), '<w:del w:id="1"/>')
    const reading = await readDocx(
      docx(`<w:tbl>${row(tc('甲') + tc('22', '<w:cellDel w:id="2"/>') + tc('1'))}${gone}</w:tbl>`),
    )
    expect('blocks' in reading && reading.blocks).toMatchObject([
      { grid: { rows: 1, columns: 2, cells: [{ text: '甲' }, { text: '1', column: 1 }] } },
    ])
    expect('remarks' in reading && reading.remarks).toEqual([
      'Rows or cells deleted under track changes are left out',
    ])
  })
})

describe('what is no text', () => {
  test.each([
    '<w:drawing/>',
    '<w:pict><v:shape><v:imagedata/></v:shape></w:pict>',
    '<w:object/>',
    '<w:drawing><wp:inline><wp:extent cx="300000" cy="100000"/></wp:inline></w:drawing>',
  ])('%s is a picture', async (content) => {
    const [text, picture] = await cell(run('', content))
    expect([text, String(picture).slice(0, 7)]).toEqual(['', 'picture'])
    expect((await cell(t('41') + run('', content)))[1]).toBe(picture)
    expect(await cell(t('41') + run('<w:vanish/>', content))).toEqual(['41'])
  })

  test.each([
    ['a symbol of a font', run('', '<w:sym w:font="Wingdings" w:char="F081"/>')],
    [
      'a list to choose from',
      run(
        '',
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/></w:ddList></w:ffData></w:fldChar>',
      ),
    ],
    ['a formula', '<m:oMath><m:r><m:t>41</m:t></m:r></m:oMath>'],
    ['a box of text', run('', `<w:drawing><w:txbxContent>${p('41')}</w:txbxContent></w:drawing>`)],
    ['text turned around', `<w:bdo w:val="rtl">${t('41')}</w:bdo>`],
  ])('%s may show a figure', async (_, content) => {
    expect(String((await cell(content)).at(-1))).toMatch(/^doubt /u)
  })

  test('a picture the size of a table is told by the blocks before it', async () => {
    const large = run(
      '',
      '<w:drawing><wp:inline><wp:extent cx="5000000" cy="3000000"/></wp:inline></w:drawing>',
    )
    const small = run(
      '',
      '<w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/></wp:inline></w:drawing>',
    )
    const reading = await readDocx(
      docx(`${p('一')}<w:p>${small}</w:p><w:p>${large}</w:p>${p('二')}`),
    )
    expect('pictures' in reading && reading.pictures).toEqual([1])
  })
})

test('sentences leave out what is struck or above the line, and tell the figures', async () => {
  const line = `<w:p>${t('受理')}${t('6', '<w:strike/>')}${t('41')}${t('1', '<w:vertAlign w:val="superscript"/>')}${t('件')}</w:p>`
  const reading = await readDocx(docx(line))
  expect('blocks' in reading && reading.blocks).toMatchObject([{ kind: 'text', text: '受理41件' }])
  expect('remarks' in reading && reading.remarks).toEqual([
    'Left out of the text, as marks above the line, crossed out or hidden: `6`, `1`',
  ])
})
