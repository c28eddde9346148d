import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Captured } from '../../../../src/ingest/grid.ts'
import { readXlsx } from '../../../../src/ingest/read/xlsx.ts'
import { ingestBytes } from '../ingest-text.ts'
import { gridsOf, nationalForm, wantedGrids } from '../write/paper.ts'
import type { WorkbookParts } from '../write/workbook.ts'
import { anchor, sheet, workbook } from '../write/workbook.ts'
import { writeXlsx } from '../write/xlsx.ts'
import { linesOf, readable, textsOf } from './seen.ts'

const read = async (bytes: Uint8Array): Promise<Captured> => readable(await readXlsx(bytes))

/** What a reader sees of the cells of one row after its label, under heads; `xml` is what stands in the row. */
async function row(
  xml: string,
  parts: Omit<WorkbookParts, 'sheets'> = {},
  after = '',
): Promise<string[]> {
  const names = [...xml.matchAll(/ r="([B-Z])1"/g)].map((match) => match[1]!)
  const heads = ['A', ...names].map((name) => label(`${name}2`, '数'))
  const rows = `<row r="1">${label('A1', '规章')}${xml}</row><row r="2">${heads.join('')}</row>`
  const [first] = textsOf(await read(workbook({ ...parts, sheets: [sheet(rows, after)] })))
  return (first as string[][])[0]!.slice(1)
}

const label = (name: string, text: string): string =>
  `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`
const number = (name: string, value: string, more = ''): string =>
  `<c r="${name}"${more}><v>${value}</v></c>`

describe('the national form', () => {
  test.each(['excel', 'wps'] as const)('as %s writes it', async (manner) => {
    const paper = nationalForm()
    const reading = await read(writeXlsx(paper, manner))
    expect(gridsOf(reading)).toEqual(wantedGrids(paper))
    expect(linesOf(reading)).toEqual(paper.filter((part) => typeof part === 'string'))
    expect(reading.remarks).toEqual([])
  })

  test('as LibreOffice writes it, a page as a sheet with many narrow columns', async () => {
    const paper = nationalForm()
    const saved = readFileSync(join(import.meta.dirname, 'xlsx-by-libreoffice.xlsx'))
    const reading = await read(saved)
    expect(gridsOf(reading)).toEqual(wantedGrids(paper))
    expect(linesOf(reading)).toEqual(paper.filter((part) => typeof part === 'string'))
  })

  test('on sheets of its own, with hidden rows and sheets; each place named', async () => {
    const reading = await read(writeXlsx(nationalForm(), 'wide'))
    const grids = reading.blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : []))
    expect(grids.map(({ columns }) => columns)).toEqual([4, 10, 15])
    expect(grids[1]!.cells.find(({ text }) => text === '商业企业')?.place).toEqual({
      page: null,
      line: null,
      table: 2,
      row: 3,
      cell: '表3!I3',
    })
    expect(reading.remarks).toEqual([
      'Hidden sheets are left out: `表5`',
      'Cells that are hidden or under merged ones are left out: 4, in 表1, 表2, 表3, 表4',
    ])
  })
})

const cases = join('..', 'shared', 'cases', 'ingest')
test.runIf(existsSync(cases))('a form as a workbook gives the figures of its page', async () => {
  const figures = async (name: string): Promise<unknown> =>
    (await ingestBytes(readFileSync(join(cases, name)), name, 2025))!.report.observations.map(
      ({ cell, printed, status }) => [cell, printed, status],
    )
  const read = await figures('workbook.xlsx')
  expect(read).toEqual(await figures('whole.html'))
  expect(read).toContainEqual(['fees.administrative.amount', '4068.208', 'reported'])
})

describe('numbers as they are shown', () => {
  const styled = (format: string): Omit<WorkbookParts, 'sheets'> => ({
    styles:
      `<numFmts><numFmt numFmtId="170" formatCode="${format}"/></numFmts><fonts><font/></fonts><fills><fill/></fills>` +
      '<borders><border/></borders><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>',
  })
  test.each([
    ['General', '366.99909999999998', '366.9991'],
    ['General', '1e+06', '1000000'],
    ['General', '1E6', '1000000'],
    ['General', '0.10000000000000001', '0.1'],
    ['General', '-4', '-4'],
    ['0', '3119', '3119'],
    ['0.00', '366.9991', '367.00'],
    ['0.0000_ ', '366.99909999999998', '366.9991'],
    ['#,##0', '1234567', '1,234,567'],
    ['0&quot;件&quot;', '5', '5件'],
    ['yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', '45316', '2024年1月25日'],
    ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * &quot;-&quot;_ ;_ @_ ', '0', '-'],
    [';;;', '5', ' hidden'],
    ['0;-0;;@', '0', ' hidden'],
    ['#,##0;[Red]#,##0', '-5', '5 doubt'],
    ['[DBNum1][$-804]General', '12', '12 doubt'],
    ['*-0', '5', '5 doubt'],
    ['0[[', '5', '5 doubt'],
    ['General', 'many', 'many'],
  ])('%s of %s', async (format, value, shown) => {
    expect(await row(number('B1', value, ' s="1"'), styled(format))).toEqual([shown])
  })

  test('built-in formats, days from 1904, zeros that are not shown', async () => {
    const styles =
      '<fonts><font/></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="14"/></cellXfs>'
    const cells = number('B1', '1234.5', ' s="1"') + number('C1', '45316', ' s="2"')
    expect(await row(cells, { styles })).toEqual(['1,234.50', '2024/1/25'])
    const properties = '<workbookPr date1904="1"/>'
    expect(await row(number('B1', '43854', ' s="2"'), { styles, properties })).toEqual([
      '2024/1/25',
    ])
    const view = '<sheetViews><sheetView showZeros="0"/></sheetViews>'
    const rows = `<row r="1">${label('A1', '规章')}${number('B1', '0')}${number('C1', '7')}</row>`
    expect(textsOf(await read(workbook({ sheets: [sheet(rows, '', view)] })))).toEqual([
      [['规章', ' hidden', '7']],
    ])
  })

  test('text, truth values, errors and values of formulas', async () => {
    expect(
      await row(
        '<c r="B1" t="str"><f>A1</f><v>17</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#DIV/0!</v></c>' +
          '<c r="E1"><f>SUM(B1:C1)</f><v>93</v></c><c r="F1" t="str"><f>IF(1,"")</f><v></v></c>' +
          label('G1', '6_x000D_&#10;7'),
      ),
    ).toEqual(['17', 'TRUE', '#DIV/0!', '93', '', '6\r\n7'])
  })

  test('a formula whose value is not kept, or is worked out anew, is in doubt', async () => {
    const kept = '<c r="B1"><f>SUM(C1:D1)</f></c><c r="C1"><f>1</f><v/></c>'
    expect(await row(kept)).toEqual([' doubt', ' doubt'])
    const properties = '<calcPr fullCalcOnLoad="1"/>'
    expect(
      await row('<c r="B1"><f>SUM(C1)</f><v>0</v></c><c r="C1"><v>4</v></c>', { properties }),
    ).toEqual(['0 doubt', '4'])
  })
})

describe('text as it is seen', () => {
  const rich = (name: string, ...runs: string[]): string =>
    `<c r="${name}" t="inlineStr"><is>${runs.join('')}</is></c>`
  const r = (text: string, properties = ''): string =>
    `<r>${properties ? `<rPr>${properties}</rPr>` : ''}<t>${text}</t></r>`

  test('raised, struck, white and tiny runs are no figures; phonetic guides are no text', async () => {
    expect(
      await row(
        rich('B1', r('41'), r('1', '<vertAlign val="superscript"/>')) +
          rich('C1', r('41'), r('2', '<vertAlign val="subscript"/>')) +
          rich('D1', r('6', '<strike/>'), r('41', '<strike val="0"/>')) +
          rich('E1', r('41'), r('8', '<color rgb="FFFFFFFF"/>')) +
          rich('F1', r('41', '<sz val="11"/>'), r('8', '<sz val="1"/>')) +
          rich('G1', r('41', '<sz val="11"/>'), r('1', '<sz val="6"/>')) +
          rich('H1', '<t>41</t><rPh sb="0" eb="1"><t>9</t></rPh>') +
          rich('I1', r('6', '<strike/>')) +
          rich('J1', r('7', '<vertAlign val="superscript"/>')),
      ),
    ).toEqual([
      '41 note',
      '41 note',
      '41 struck',
      '41 hidden',
      '41 hidden',
      '411 doubt',
      '41',
      ' struck doubt',
      ' note doubt',
    ])
  })

  test('fonts of cells: struck, raised, white on white, white on a colour', async () => {
    const font = (properties: string): string => `<font>${properties}</font>`
    const fill = (color: string): string =>
      `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`
    const xf = (font: number, fill: number): string =>
      `<xf numFmtId="0" fontId="${font}" fillId="${fill}"/>`
    const styles =
      `<fonts>${font('')}${font('<strike/>')}${font('<vertAlign val="superscript"/>')}${font('<color theme="0"/>')}</fonts>` +
      `<fills><fill><patternFill patternType="none"/></fill>${fill('rgb="FF1F3864"')}${fill('theme="0"')}${fill('theme="4"')}</fills>` +
      `<cellXfs>${xf(0, 0)}${xf(1, 0)}${xf(2, 0)}${xf(3, 0)}${xf(3, 1)}${xf(3, 2)}${xf(3, 3)}</cellXfs>` +
      '<dxfs><dxf><font><strike/></font></dxf></dxfs>'
    const cells = ['B', 'C', 'D', 'E', 'F', 'G'].map((name, at) =>
      number(`${name}1`, '41', ` s="${at + 1}"`),
    )
    expect(await row(cells.join(''), { styles })).toEqual([
      ' struck doubt',
      ' note doubt',
      ' hidden',
      '41',
      ' hidden',
      '41',
    ])
  })

  test('pictures: over a cell, in it, in the manner of WPS; boxes of text; not lines', async () => {
    const box = '<xdr:sp><xdr:txBody><a:p><a:r><a:t>更正</a:t></a:r></a:p></xdr:txBody></xdr:sp>'
    const pictures = [
      anchor(0, 1),
      anchor(0, 2, { content: box }),
      anchor(0, 3, { content: '<xdr:cxnSp/>' }),
      anchor(0, 4, {
        content: '<xdr:pic><xdr:nvPicPr><xdr:cNvPr hidden="1"/></xdr:nvPicPr></xdr:pic>',
      }),
    ]
    const cells =
      ['B1', 'C1', 'D1', 'E1'].map((name) => number(name, '41')).join('') +
      '<c r="F1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>' +
      '<c r="G1" t="e" vm="1"><v>#VALUE!</v></c>'
    expect(await row(cells, { pictures: [pictures] }, '<drawing r:id="d"/>')).toEqual([
      '41 picture',
      '41 doubt',
      '41',
      '41',
      ' picture',
      ' picture',
    ])
  })

  test('a picture of the size of a table is told with its place', async () => {
    const rows = `<row r="1">${label('A1', '三、收到和处理政府信息公开申请情况')}</row><row r="20">${label('A20', '四、完')}</row>`
    const pictures = [[anchor(1, 0, { down: 15, across: 8 })]]
    const bytes = workbook({ sheets: [sheet(rows, '<drawing r:id="d"/>')], pictures })
    expect((await read(bytes)).pictures).toEqual([1])
  })
})

describe('rows, columns and merged cells', () => {
  const rows = (...all: readonly string[]): string => all.join('')
  const line = (at: number, ...cells: string[]): string => `<row r="${at}">${cells.join('')}</row>`

  test('hidden ones are left out, by switch or by size; a merged cell stays in what is left of it', async () => {
    const xml = sheet(
      rows(
        line(1, label('A1', '规章'), number('B1', '1'), number('C1', '2'), number('D1', '3')),
        `<row r="2" hidden="1">${label('A2', '许可')}${number('B2', '9')}</row>`,
        `<row r="3" ht="0">${label('A3', '处罚')}${number('B3', '9')}</row>`,
        line(4, number('B4', '4'), number('C4', '5'), number('D4', '6')),
      ),
      '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>',
      '<cols><col min="3" max="3" width="0"/><col min="4" max="4" hidden="0" width="9"/></cols>',
    )
    const reading = await read(workbook({ sheets: [xml] }))
    expect(textsOf(reading)).toEqual([
      [
        ['规章', '1', '3'],
        ['许可', '4', '6'],
      ],
    ])
    expect(reading.remarks).toEqual([
      'Cells that are hidden or under merged ones are left out: 5, in 表1',
    ])
  })

  test('what lies under a merged cell is not read; empty places are blanks', async () => {
    const xml = sheet(
      rows(
        line(
          1,
          label('A1', '信息内容'),
          label('B1', '制发'),
          label('C1', '废止'),
          label('D1', '有效'),
        ),
        line(2, label('A2', '规章'), number('B2', '1'), number('C2', '9')),
      ),
      '<mergeCells><mergeCell ref="B2:C2"/></mergeCells>',
    )
    const [grid] = (await read(workbook({ sheets: [xml] }))).blocks
    expect(
      grid?.kind === 'grid' &&
        grid.grid.cells.slice(4).map(({ text, column, columnSpan }) => [text, column, columnSpan]),
    ).toEqual([
      ['规章', 0, 1],
      ['1', 1, 2],
      ['', 3, 1],
    ])
  })

  test('cells that are there keep their place though no row has anything in their column', async () => {
    const xml = sheet(
      rows(
        line(1, label('A1', '甲'), label('B1', '\u00a0'), '<c r="C1" s="1"/>', number('E1', '16')),
        line(2, label('F2', '乙'), '<c r="G2" s="1"/>', number('H2', '3'), '<c r="J2" s="1"/>'),
      ),
    )
    expect(textsOf(await read(workbook({ sheets: [xml] })))).toEqual([
      [
        ['甲', '\u00a0', '', '16', '', '', ''],
        ['', '', '', '', '乙', '', '3'],
      ],
    ])
  })

  test('a row of one text is a line, but a label between the rows of a table; two empty rows part tables', async () => {
    const xml = sheet(
      rows(
        line(1, label('A1', '二、主动公开政府信息情况')),
        line(2, label('A2', '第二十条第（五）项')),
        line(3, label('A3', '信息内容'), label('B3', '本年处理决定数量')),
        line(4, label('A4', '行政许可'), number('B4', '5')),
        line(5, label('A5', '第二十条第（八）项')),
        line(6, label('A6', '信息内容'), label('B6', '本年收费金额（单位：万元）')),
        line(7, label('A7', '行政事业性收费')),
        line(8, label('A8', '三、收到和处理政府信息公开申请情况')),
        line(9, label('A9', '甲'), number('B9', '1')),
        line(12, label('A12', '乙'), number('B12', '2')),
      ),
    )
    expect(textsOf(await read(workbook({ sheets: [xml] })))).toEqual([
      '二、主动公开政府信息情况',
      [
        ['第二十条第（五）项', ''],
        ['信息内容', '本年处理决定数量'],
        ['行政许可', '5'],
        ['第二十条第（八）项', ''],
        ['信息内容', '本年收费金额（单位：万元）'],
        ['行政事业性收费', ''],
      ],
      '三、收到和处理政府信息公开申请情况',
      [['甲', '1']],
      [['乙', '2']],
    ])
  })
})

test('a workbook without text, of charts alone, or with a picture', async () => {
  expect(await readXlsx(workbook({ sheets: [sheet('')] }))).toEqual({
    unreadable: 'The workbook has no text',
  })
  const pictures = [[anchor(0, 0, { down: 20, across: 8 })]]
  expect(
    await readXlsx(workbook({ sheets: [sheet('', '<drawing r:id="d"/>')], pictures })),
  ).toEqual({ unreadable: 'The workbook has pictures and no text: it needs transcription' })
})
