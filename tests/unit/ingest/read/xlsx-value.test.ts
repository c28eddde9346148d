import { describe, expect, test } from 'vitest'
import type { WorkbookParts } from '../write/workbook.ts'
import { sheet, workbook } from '../write/workbook.ts'
import { textsOf } from './seen.ts'
import { label, number, read, row } from './xlsx-row.ts'

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
