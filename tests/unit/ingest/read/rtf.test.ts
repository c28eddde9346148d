import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readRtf } from '../../../../src/ingest/read/rtf.ts'
import { gridsOf, nationalForm, wantedGrids } from '../write/paper.ts'
import { rtf, textOf, writeRtf } from '../write/rtf.ts'
import { wordTraps } from '../write/word-traps.ts'
import { linesOf, readable, textsOf } from './seen.ts'

const saved = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, name))
const read = async (bytes: Uint8Array): Promise<unknown[]> =>
  textsOf(readable(await readRtf(bytes)))

/** What is read of cells of one row. */
async function row(...cells: string[]): Promise<unknown> {
  const shape = cells.map((_, at) => `\\cellx${(at + 1) * 900}`).join('')
  const content = cells.map((each) => `\\pard\\intbl ${each}\\cell`).join('\n')
  const [rows] = (await read(rtf(`\\trowd${shape}${content}\\row\\pard\\par`))) as [string[][]]
  return rows[0]
}

describe('the national form', () => {
  test.each([
    ['in GBK, as Word writes it', writeRtf(nationalForm(), 'word')],
    ['in Unicode, as others do', writeRtf(nationalForm(), 'office')],
    ['by a writer that says little', writeRtf(nationalForm(), 'bare')],
    ['as LibreOffice writes it', saved('rtf-by-libreoffice.rtf')],
  ])('%s', async (_, bytes) => {
    const paper = nationalForm()
    const reading = readable(await readRtf(bytes))
    expect(gridsOf(reading)).toEqual(wantedGrids(paper))
    expect(linesOf(reading)).toEqual(paper.filter((part) => typeof part === 'string'))
    expect(reading.remarks).toEqual([])
  })
})

describe('characters', () => {
  const font = (number: number): string => `\\f${number} `
  test.each([
    ['GBK in a Chinese font', font(1) + textOf('政府', 'word'), '政府'],
    ['GBK in a western font of a Chinese document', font(0) + textOf('政府', 'word'), '政府'],
    ['bytes as they are', font(1) + '\xd5\xfe\xb8\xae', '政府'],
    ['a second byte written as a letter', font(1) + "\\'81@", '丂'],
    ['a second byte that is a backslash', font(1) + "\\'81\\\\", '乗'],
    ['Unicode with a substitute for others', '\\uc1\\u25919?\\u24220 ?', '政府'],
    ['Unicode with two bytes for others', "\\uc2\\u25919\\'d5\\'fe\\u24220\\'b8\\'ae", '政府'],
    ['Unicode without a substitute', '\\uc0\\u25919\\u24220', '政府'],
    ['Unicode below zero and in pairs', '\\u-10179?\\u-9138?', '\u{1f44e}'],
    ['a word for a substitute', '\\u8212\\emdash 3', '—3'],
    ['substitutes end with their group', '{\\uc9\\u25919}12', '政12'],
    ['marks', '1\\~2\\_3\\-4\\tab 5\\ldblquote 6\\rdblquote\\{7\\}', '1\u00a02-34\t5“6”{7}'],
    ['ends of lines in the file', '3\r\n1\n1', '311'],
    ['the same text twice', '{\\upr{9}{\\*\\ud{\\u25919?}}}', '政'],
    ['bytes of no encoding', font(1) + "1\\'ff2", '1ÿ2'],
  ])('%s', async (_, content, text) => {
    expect(await read(rtf(`${content}\\par`))).toEqual([text])
  })
})

describe('text as it is seen', () => {
  test('as LibreOffice keeps what stands beside figures', async () => {
    const [rows] = (await read(saved('traps-by-libreoffice.rtf'))) as [string[][]]
    expect(rows).toEqual([
      ...Object.entries(wordTraps).map(([name, [kind]]) => [
        name,
        `${kind === 'doubt' ? '411' : '41'} ${kind}`,
      ]),
      // That a cell has a colour is read, not which.
      ['white on a colour', '41 doubt'],
      // LibreOffice does not keep that a row was deleted.
      ['gone', '41'],
    ])
  })

  test('raised, struck, deleted and hidden text is no figure, until it ends', async () => {
    expect(
      await row(
        '41{\\super 1}',
        '41\\super 1\\nosupersub 2',
        '41{\\up6 1}',
        '41\\sub 1\\plain 2',
        '{\\strike 6}41',
        '\\striked1 6\\striked0 41',
        '{\\deleted 6}{\\revised 41}',
        '41\\v 8\\v0 2',
        '41{\\cf2 8}',
        '41{\\cf2\\highlight3 8}',
        '\\fs21 41{\\fs10 1}',
        '{\\super 7}',
      ),
    ).toEqual([
      '41 note',
      '412 note',
      '41 note',
      '412 note',
      '41 struck',
      '41 struck',
      '41 struck',
      '412 hidden',
      '41 hidden',
      '418',
      '411 doubt',
      ' note doubt',
    ])
  })

  test('notes, comments, headers, field codes and lists of the document', async () => {
    const body =
      '{\\header 9\\par}41{\\super\\chftn{\\footnote 9}}{\\*\\annotation 9}{\\field{\\*\\fldinst PAGE 9}{\\fldrslt 7}}' +
      '{\\*\\unknown 9}{\\listtext 3.\\tab}{\\*\\bkmkstart 9}'
    expect(await row(body)).toEqual(['4173.\t note'])
  })

  test('pictures: in a cell, small, of the size of a table; hidden ones are none', async () => {
    const picture = (size: string): string => `{\\pict\\pngblip${size} 8950{\\*\\blipuid 99}4e47}`
    const large = picture('\\picwgoal8000\\pichgoal4000')
    const cells = [
      `{\\*\\shppict${large}}{\\nonshppict${large}}`,
      `41${picture('\\picwgoal400\\pichgoal200')}`,
      `41{\\v ${picture('')}}`,
      '41{\\object{\\*\\objdata 99}{\\result {\\pict 99}}}',
      '41{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv {\\pict 99}}}}{\\shprslt 99}}',
    ]
    expect(await row(...cells)).toEqual([
      ' picture',
      '41 picture',
      '41',
      '41 picture',
      '41 picture',
    ])
    const reading = readable(await readRtf(rtf(`A\\par ${large}\\par B\\par`)))
    expect(reading.pictures).toEqual([1])
  })

  test('boxes have their text where they stand', async () => {
    const box =
      '{\\shp{\\*\\shpinst\\shpleft9{\\sp{\\sn x}{\\sv 9}}{\\shptxt \\pard B\\par}}{\\shprslt 9}}'
    expect(await read(rtf(`A\\par {${box}}C\\par`))).toEqual(['A', 'B', 'C'])
  })
})

describe('tables', () => {
  test('cells merged across and down, cells that were deleted, rows of another width', async () => {
    const shape = '\\trowd\\trleft0'
    const body =
      `${shape}\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000 \\pard\\intbl A\\cell\\cell B\\cell\\row ` +
      `${shape}\\clvmgf\\cellx1000\\cellx2000\\cldel\\cellx2500\\cellx3010 \\pard\\intbl C\\cell 1\\cell 9\\cell 2\\cell\\row ` +
      `${shape}\\clvmrg\\cellx1000\\cellx2000\\cellx3000 \\pard\\intbl\\cell 3\\cell 4\\cell\\row\\pard\\par`
    const [grid] = readable(await readRtf(rtf(body))).blocks
    expect(
      grid?.kind === 'grid' &&
        grid.grid.cells.map(({ text, row, column, rowSpan, columnSpan }) =>
          [text, row, column, rowSpan, columnSpan].join(' '),
        ),
    ).toEqual([
      'A 0 0 1 2',
      'B 0 2 1 1',
      'C 1 0 2 1',
      '1 1 1 1 1',
      '2 1 2 1 1',
      '3 2 1 1 1',
      '4 2 2 1 1',
    ])
  })

  test('a table in a cell is text of the cell; paragraphs of a cell are lines', async () => {
    const inner =
      '\\pard\\intbl\\itap2 1\\nestcell 2\\nestcell{\\*\\nesttableprops\\trowd\\cellx400\\cellx800\\nestrow}{\\nonesttables\\par}'
    const body = `\\trowd\\cellx1000\\cellx2000\\cellx3000 ${inner}\\pard\\intbl\\itap1 \\cell \\pard\\intbl A\\par B\\cell\\pard\\intbl C\\cell\\row\\pard\\par`
    expect(await read(rtf(body))).toEqual([[['1\t2', 'A\nB', 'C']]])
  })

  test('rows that do not end, and rows of which the shape is given once', async () => {
    const once = '\\trowd\\cellx1000\\cellx2000\\pard\\intbl 1\\cell 2\\cell\\row'
    expect(await read(rtf(`{${once}}{\\trowd 3\\cell 4\\cell\\row}\\pard 5\\par`))).toEqual([
      [
        ['1', '2'],
        ['3', '4'],
      ],
      '5',
    ])
    expect(await read(rtf('\\trowd\\cellx1000\\cellx2000\\pard\\intbl 1\\cell 2\\cell'))).toEqual([
      [['1', '2']],
    ])
  })
})

test('without text', async () => {
  expect(await readRtf(rtf(''))).toEqual({ unreadable: 'The document has no text' })
  expect(await readRtf(rtf('{\\pict 00}\\par'))).toEqual({
    unreadable: 'The document has pictures and no text: it needs transcription',
  })
})
