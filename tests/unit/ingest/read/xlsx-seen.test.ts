import { describe, expect, test } from 'vitest'
import { anchor, sheet, workbook } from '../write/workbook.ts'
import { label, number, read, row } from './xlsx-row.ts'

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
