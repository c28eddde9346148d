import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readXlsx } from '../../../../src/ingest/read/xlsx.ts'
import { ingestBytes } from '../ingest-text.ts'
import { gridsOf, nationalForm, wantedGrids } from '../write/paper.ts'
import { anchor, sheet, workbook } from '../write/workbook.ts'
import { writeXlsx } from '../write/xlsx.ts'
import { linesOf, textsOf } from './seen.ts'
import { label, number, read } from './xlsx-row.ts'

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
