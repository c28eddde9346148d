import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readOdt } from '../../../../src/ingest/read/odt.ts'
import { odt, p, writeOdt } from '../write/odt.ts'
import { gridsOf, nationalForm, wantedGrids } from '../write/paper.ts'
import { wordTraps } from '../write/word-traps.ts'
import { linesOf, readable, textsOf } from './seen.ts'

const saved = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, name))
const read = async (bytes: Uint8Array): Promise<unknown[]> =>
  textsOf(readable(await readOdt(bytes)))
const table = (...rows: string[]): string => `<table:table>${rows.join('')}</table:table>`
const tr = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`
const tc = (content: string, more = ''): string =>
  `<table:table-cell${more}>${content}</table:table-cell>`

describe('the national form', () => {
  test.each([
    ['with each covered cell', writeOdt(nationalForm())],
    ['with covered cells in one', writeOdt(nationalForm(), 'repeated')],
    ['as LibreOffice writes it', saved('odt-by-libreoffice.odt')],
  ])('%s', async (_, bytes) => {
    const paper = nationalForm()
    const reading = readable(await readOdt(bytes))
    expect(gridsOf(reading)).toEqual(wantedGrids(paper))
    expect(linesOf(reading)).toEqual(paper.filter((part) => typeof part === 'string'))
    expect(reading.remarks).toEqual([])
  })
})

describe('text as it is seen', () => {
  test('as LibreOffice keeps what stands beside figures', async () => {
    const [rows] = (await read(saved('traps-by-libreoffice.odt'))) as [string[][]]
    expect(rows).toEqual([
      ...Object.entries(wordTraps).map(([name, [kind]]) => [
        name,
        `${kind === 'doubt' ? '411' : '41'} ${kind}`,
      ]),
      ['white on a colour', '41'],
      // LibreOffice does not keep that a row was deleted.
      ['gone', '41'],
    ])
  })

  test('spaces, tabs and line ends; fields and links', async () => {
    const content =
      '１２<text:s text:c="2"/>3<text:tab/>4<text:line-break/>五\n <text:a>六</text:a><text:page-number>7</text:page-number>'
    expect(await read(odt(p(content)))).toEqual(['１２  3\t4', '五 六7'])
  })

  test('changes, notes, comments, hidden fields, paragraphs and sections', async () => {
    const tracked =
      '<text:tracked-changes><text:changed-region xml:id="c1"><text:deletion><office:change-info>' +
      `<text:p>9</text:p></office:change-info>${p('6')}</text:deletion></text:changed-region>` +
      '<text:changed-region xml:id="c2"><text:insertion><office:change-info/></text:insertion></text:changed-region></text:tracked-changes>'
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注9</text:p></text:note-body></text:note>'
    const body =
      tracked +
      table(
        tr(
          tc(p('41<text:change text:change-id="c1"/>')),
          tc(p('<text:change-start text:change-id="c2"/>41<text:change-end/>')),
          tc(p(`41${note}`)),
          tc(p('41<office:annotation><text:p>9</text:p></office:annotation>')),
          tc(p('41<text:hidden-text text:is-hidden="true">9</text:hidden-text>')),
          tc(p('41') + p('9<text:hidden-paragraph text:is-hidden="true"/>9')),
          tc(
            p(
              '<text:ruby><text:ruby-base>41</text:ruby-base><text:ruby-text>9</text:ruby-text></text:ruby>',
            ),
          ),
        ),
      ) +
      `<text:section text:display="none">${p('没有')}</text:section>${p('件<text:span text:style-name="note">9</text:span>')}`
    const reading = readable(await readOdt(odt(body)))
    expect(textsOf(reading)).toEqual([
      [['41 struck', '41', '41 note', '41', '41', '41 hidden', '41']],
      '件',
    ])
    expect(reading.remarks).toEqual([
      'Left out of the text, as marks above the line, crossed out or hidden: `9`',
    ])
  })

  test('styles follow others; sizes in parts of the size around; colours on colours', async () => {
    const style = (name: string, family: string, parent: string, properties: string): string =>
      `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}">${properties}</style:style>`
    const text = (properties: string): string => `<style:text-properties ${properties}/>`
    const styles =
      style('a', 'text', 'note', text('fo:font-size="10pt"')) +
      style('loop', 'text', 'loop', text('text:display="none"')) +
      style('back', 'text', 'struck', text('style:text-line-through-style="none"')) +
      style('half', 'text', '', text('fo:font-size="50%"')) +
      style('sub', 'text', '', text('style:text-position="-33% 58%"')) +
      style('level', 'text', '', text('style:text-position="0% 100%"')) +
      style(
        'blue',
        'table-cell',
        '',
        '<style:table-cell-properties fo:background-color="#1f3864"/>',
      )
    const span = (name: string, content: string): string =>
      `<text:span text:style-name="${name}">${content}</text:span>`
    const cells = ['a', 'loop', 'back', 'half', 'sub', 'level'].map((name) =>
      tc(p(`41${span(name, '7')}`)),
    )
    const blue = tc(p(span('white', '41')), ' table:style-name="blue"')
    expect(await read(odt(table(tr(...cells, blue)), { styles }))).toEqual([
      [['41 note', '41 hidden', '417', '417 doubt', '41 note', '417', '41']],
    ])
  })

  test('pictures: in a cell, of the size of a table, in a frame with text', async () => {
    const frame = (content: string, size = ''): string =>
      `<draw:frame${size}>${content}</draw:frame>`
    const large = ' svg:width="15cm" svg:height="9cm"'
    const body =
      p('前') +
      table(tr(tc(p('规章')), tc(p(frame('<draw:image/>'))))) +
      p(frame('<draw:object/><draw:image/>', large)) +
      p(frame('<draw:image/>', ' svg:width="9mm" svg:height="9mm"')) +
      p(frame(`<draw:text-box>${p('框')}</draw:text-box>`) + '后')
    const reading = readable(await readOdt(odt(body)))
    expect(textsOf(reading)).toEqual(['前', [['规章', ' picture']], '框', '后'])
    expect(reading.pictures).toEqual([2, 2])
  })
})

describe('tables', () => {
  test('repeated rows and cells, rows that are not shown, tables in cells', async () => {
    const hidden =
      '<table:table-row table:visibility="collapse"><table:table-cell/></table:table-row>'
    const twice = `<table:table-row table:number-rows-repeated="2">${tc(p('0'), ' table:number-columns-repeated="3"')}</table:table-row>`
    const inner = table(tr(tc(p('1')), tc(p('2'))))
    expect(await read(odt(table(hidden, twice, tr(tc(p('甲')), tc(inner), tc('')))))).toEqual([
      [
        ['0', '0', '0'],
        ['0', '0', '0'],
        ['甲', '1\t2', ''],
      ],
    ])
  })

  test('spans that say more than there is end with the table', async () => {
    const reading = readable(
      await readOdt(
        odt(
          table(
            tr(tc(p('甲'), ' table:number-rows-spanned="9"'), tc(p('1'))),
            tr('<table:covered-table-cell/>', tc(p('2'))),
          ),
        ),
      ),
    )
    const [grid] = reading.blocks
    expect(
      grid?.kind === 'grid' && grid.grid.cells.map(({ text, rowSpan }) => [text, rowSpan]),
    ).toEqual([
      ['甲', 2],
      ['1', 1],
      ['2', 1],
    ])
  })
})

test('without text, and with a password', async () => {
  expect(await readOdt(odt(p('')))).toEqual({ unreadable: 'The document has no text' })
  expect(await readOdt(odt(p('<draw:frame><draw:image/></draw:frame>')))).toEqual({
    unreadable: 'The document has pictures and no text: it needs transcription',
  })
  expect(await readOdt(odt(p('x'), { manifest: '<manifest:encryption-data/>' }))).toEqual({
    unreadable: 'The document cannot be read: it is protected by a password',
  })
})
