import { describe, expect, test } from 'vitest'
import type { Captured, Unreadable } from '../../../../src/ingest/grid.ts'
import { readDocx } from '../../../../src/ingest/read/docx.ts'
import { docx, p, writeDocx } from '../write/docx.ts'
import { gridsOf, nationalForm, wantedGrids } from '../write/paper.ts'

async function read(bytes: Uint8Array): Promise<Captured> {
  const reading: Captured | Unreadable = await readDocx(bytes)
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  return reading
}

/** The texts of lines and of cells, row by row. */
async function texts(body: string): Promise<unknown> {
  return (await read(docx(body))).blocks.map((block) =>
    block.kind === 'text'
      ? block.text
      : Array.from({ length: block.grid.rows }, (_, row) =>
          block.grid.cells.filter((cell) => cell.row === row).map(({ text }) => text),
        ),
  )
}

const t = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`

describe('the national form', () => {
  for (const manner of ['word', 'wps', 'legacy'] as const) {
    test(`merges as ${manner} marks them`, async () => {
      const paper = nationalForm()
      const reading = await read(writeDocx(paper, manner))
      expect(gridsOf(reading)).toEqual(wantedGrids(paper))
      expect(reading.blocks.flatMap((each) => (each.kind === 'text' ? [each.text] : []))).toEqual(
        paper.filter((part) => typeof part === 'string'),
      )
      expect(reading.remarks).toEqual([])
    })
  }

  test('places tables and rows', async () => {
    const { blocks } = await read(writeDocx(nationalForm()))
    const grid = blocks.find((block) => block.kind === 'grid' && block.grid.columns === 10)
    const last = grid?.kind === 'grid' ? grid.grid.cells.at(-1) : undefined
    expect(last?.place).toEqual({ page: null, line: null, table: 2, row: 28 })
  })
})

describe('text as printed', () => {
  test('tabs, breaks, full-width digits and hyphens', async () => {
    const run =
      '<w:r><w:t>１２</w:t><w:tab/><w:t>3</w:t><w:noBreakHyphen/><w:br/><w:t>四</w:t></w:r>'
    expect(await texts(`<w:p>${run}</w:p>`)).toEqual(['１２\t3-', '四'])
  })

  test('field codes, bookmarks, deleted, moved and hidden text are left out', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>'
    const shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>5</w:t></w:r>'
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(A1)</w:instrText></w:r>' +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${t('4')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const tracked =
      `<w:del><w:r><w:delText>1</w:delText><w:t>1</w:t></w:r></w:del><w:ins>${t('2')}</w:ins>` +
      `<w:moveFrom>${t('1')}</w:moveFrom><w:moveTo>${t('3')}</w:moveTo>`
    const bookmark = `<w:bookmarkStart w:id="0" w:name="_GoBack"/>${t('323')}<w:bookmarkEnd w:id="0"/>`
    expect(await texts(`<w:p>${bookmark}${tracked}${field}${hidden}${shown}</w:p>`)).toEqual([
      '3232345',
    ])
  })

  test('content controls, and text boxes once', async () => {
    const box = (text: string): string => `<w:txbxContent><w:p>${t(text)}</w:p></w:txbxContent>`
    const both =
      `<mc:AlternateContent><mc:Choice Requires="wps">${box('框')}</mc:Choice>` +
      `<mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent>`
    expect(
      await texts(
        `<w:sdt><w:sdtPr/><w:sdtContent><w:p>${t('控件')}</w:p></w:sdtContent></w:sdt>` +
          `<w:p>${t('前')}<w:r>${both}</w:r>${t('后')}</w:p>`,
      ),
    ).toEqual(['控件', '框', '前后'])
  })

  test('properties before a tracked change do not count', async () => {
    const old = '<w:tcPrChange><w:tcPr><w:gridSpan w:val="3"/><w:vMerge/></w:tcPr></w:tcPrChange>'
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${tc(p('x'))}${tc(p('y'))}</w:tr>`
    expect(
      await texts(tbl(tr(tc(p('a'), old), tc(p('b'))), deleted, tr(tc(p('c')), tc(p('d'))))),
    ).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ])
  })
})

describe('tables in tables', () => {
  test('one that holds a larger one only lays out', async () => {
    const inner = tbl(tr(tc(p('规章')), tc(p('1'))))
    expect(await texts(tbl(tr(tc(p('前') + inner + p('后')))))).toEqual([
      '前',
      [['规章', '1']],
      '后',
    ])
  })

  test('a smaller one is text of its cell', async () => {
    const inner = tbl(tr(tc(p('1'))))
    const rows = [tr(tc(p('a')), tc(p('b'))), tr(tc(p('c')), tc(inner + p('')))]
    expect(await texts(tbl(...rows))).toEqual([
      [
        ['a', 'b'],
        ['c', '1'],
      ],
    ])
  })
})

test('pictures without text need transcription', async () => {
  const picture = '<w:p><w:r><w:drawing><a:blip r:embed="r9"/></w:drawing></w:r></w:p>'
  expect(await readDocx(docx(picture))).toEqual({
    unreadable: 'The Word document has pictures and no text: it needs transcription',
  })
  expect((await read(docx(picture + p('文')))).remarks).toEqual(['Pictures are left out'])
})
