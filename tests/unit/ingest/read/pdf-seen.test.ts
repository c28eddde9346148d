import { describe, expect, test } from 'vitest'
import type { Captured } from '../../../../src/ingest/grid.ts'
import { readPdf } from '../../../../src/ingest/read/pdf.ts'
import { rawPdf } from '../write/pdf.ts'
import type { Raw } from '../write/pdf.ts'

async function read(content: string, raw: Raw = {}): Promise<Captured> {
  const reading = await readPdf(rawPdf(content, raw))
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  return reading
}

// A table of one row: a label in the first cell, x from 50 to 150, the second from 150 to 250, y from 700 to 740.
const table = '0 g 0 G 50 700 200 40 re S 150 700 m 150 740 l S BT /F 10 Tf 60 715 Td (a) Tj ET '
const say = (x: number, text: string, before = '', y = 715): string =>
  `q BT /F 10 Tf ${before} ${x} ${y} Td (${text}) Tj ET Q `
// Digits of Helvetica are 5.56 wide at this size.
const after = (digits: number): number => 160 + digits * 5.56

/** The text and remarks of the second cell with this content drawn in it. */
async function cell(content: string, raw: Raw = {}, before = ''): Promise<unknown[]> {
  const { blocks } = await read(before + table + content, raw)
  const block = blocks.find((each) => each.kind === 'grid')
  const found = block?.kind === 'grid' ? block.grid.cells.at(-1)! : null
  return found
    ? [found.text, ...(found.remarks ?? []).map(({ kind, text }) => `${kind} ${text}`)]
    : []
}

const layers = '<</Type/OCG/Name(a)>>'
const off = '/OCProperties<</OCGs[6 0 R]/D<</Order[6 0 R]/OFF[6 0 R]>>>>'

describe('text that nobody sees', () => {
  test.each([
    ['invisible', say(after(2), '8', '3 Tr')],
    ['white', say(after(2), '8', '1 g')],
    ['nearly white', say(after(2), '8', '0.97 g')],
    ['in the colour of its ground', `0.5 g 170 701 20 38 re f ${say(after(2), '8', '0.5 g')}`],
    ['tiny', `BT /F 1 Tf ${after(2)} 715 Td (8) Tj ET `],
    ['clipped', `q 50 700 121 40 re W n ${say(after(2), '8')}Q `],
    ['under a white box', `${say(after(2), '8')}1 g ${after(2)} 712 8 12 re f `],
  ])('%s', async (_, content) => {
    expect(await cell(say(160, '41') + content)).toEqual(['41', 'hidden 8'])
  })

  test('in a layer that is switched off', async () => {
    const content = `${say(160, '41')}/OC /L BDC ${say(after(2), '8')}EMC `
    const raw = { resources: '/Properties<</L 6 0 R>>', objects: [layers] }
    expect(await cell(content, { ...raw, catalog: off })).toEqual(['41', 'hidden 8'])
    expect(await cell(content, raw)).toEqual(['418'])
  })

  test('faint by its state', async () => {
    const raw = (alpha: number): Raw => ({
      resources: '/ExtGState<</G 6 0 R>>',
      objects: [`<</Type/ExtGState/ca ${alpha}>>`],
    })
    const content = `${say(160, '41')}q /G gs ${say(after(2), '8')}Q `
    expect(await cell(content, raw(0.02))).toEqual(['41', 'hidden 8'])
    expect((await cell(content, raw(0.2))).at(-1)).toMatch(/^doubt which can hardly be seen/u)
    expect(await cell(content, raw(0.6))).toEqual(['418'])
  })

  test('a line cut off by the edge of a low row hides no other line that it overlaps', async () => {
    const cut = `q 150 700 100 20 re W n ${say(160, '2019', '', 721)}Q `
    expect(await cell(say(160, '41', '', 719) + cut)).toEqual(['41', 'hidden 2019'])
  })

  test('drawn between what is seen, which then stands apart', async () => {
    const both = `BT /F 10 Tf 160 715 Td (41) Tj 1 g (8) Tj 0 g (5) Tj ET `
    expect(await cell(both)).toEqual(['41 5', 'hidden 8'])
  })

  test('text that is seen: light on dark, once more below itself, on a white box', async () => {
    expect(await cell(`0 0 0.4 rg 151 701 98 38 re f ${say(160, '41', '1 g')}`)).toEqual(['41'])
    expect(await cell(say(160, '41', '3 Tr') + say(160, '41'))).toEqual(['41'])
    expect(await cell(`1 g 151 701 98 38 re f 0 g ${say(160, '41')}`)).toEqual(['41'])
    expect(await cell(say(160, '41', '0.6 g'))).toEqual(['41'])
  })

  test('a page that was recognised from a scan keeps its text, and says so', async () => {
    const image = 'q 595 0 0 842 0 0 cm /I Do Q '
    const raw = {
      resources: '/XObject<</I 6 0 R>>',
      objects: [
        '<</Type/XObject/Subtype/Image/Width 2480/Height 3508/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode/Length 2>>stream\nxx\nendstream',
      ],
    }
    const scan = `${image}BT /F 10 Tf 3 Tr 60 715 Td (abc) Tj ET `
    const reading = await read(scan, raw)
    expect(reading.blocks).toMatchObject([{ text: 'abc' }])
    expect(reading.remarks).toEqual([
      'The text of page 1 was recognised from a scan: compare every figure',
    ])
    expect(reading.pictures).toEqual([0])
  })
})

describe('struck text and notes', () => {
  test.each([
    ['drawn', '160 719 m 165.5 719 l S '],
    ['filled', '160 718.5 5.5 0.8 re f '],
  ])('a line through a digit, %s', async (_, line) => {
    expect(await cell(`${say(160, '641')}${line}`)).toEqual(['41', 'struck 6'])
  })

  test('a line through all, and one below', async () => {
    expect((await cell(`${say(160, '41')}160 719 m 171 719 l S `)).slice(0, 2)).toEqual([
      '',
      'struck 41',
    ])
    expect(await cell(`${say(160, '41')}160 713 m 171 713 l S `)).toEqual(['41'])
  })

  test.each([
    ['above', say(after(2), '1', '/F 6 Tf', 719)],
    ['below', say(after(2), '1', '/F 6 Tf', 712)],
    ['risen', `BT /F 6 Tf ${after(2)} 715 Td 4 Ts (1) Tj ET `],
    [
      'in parts',
      say(after(2), '[', '/F 6 Tf', 719) +
        say(after(2) + 1.7, '1', '/F 6 Tf', 719) +
        say(after(2) + 5, ']', '/F 6 Tf', 719),
    ],
    ['before it', say(156.5, '1', '/F 6 Tf', 719)],
  ])('a small mark %s', async (_, mark) => {
    const [text, ...left] = await cell(say(160, '41') + mark.replace('/F 10 Tf /F 6 Tf', '/F 6 Tf'))
    expect(text).toBe('41')
    expect(left.every((each) => String(each).startsWith('note '))).toBe(true)
    expect(left.length).toBeGreaterThan(0)
  })

  test('what is off the line in its size, or small on it, cannot be told', async () => {
    expect(await cell(say(160, '41') + say(after(2), '1', '', 718))).toEqual([
      '411',
      'doubt which does not stand on one line',
    ])
    expect((await cell(say(160, '41') + say(after(2), '1', '/F 6 Tf'))).at(-1)).toBe(
      'doubt digits of two sizes',
    )
  })
})

describe('lines of a figure', () => {
  test('are one where it has no room on one, else two', async () => {
    const two = (first: string, second: string, x: number): string =>
      say(x, first, '', 722) + say(x, second, '', 708)
    expect(await cell(two('69395769395769571', '7', 152))).toEqual([
      '693957693957695717',
      'joined 69395769395769571 7',
    ])
    expect(await cell(two('693957', '1', 160))).toEqual(['693957\n1'])
  })
})

describe('what is no text', () => {
  const image =
    '<</Type/XObject/Subtype/Image/Width 60/Height 20/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1200>>stream\n' +
    'x'.repeat(1200) +
    '\nendstream'
  const large = image
    .replace('/Width 60', '/Width 6000')
    .replace('/Height 20', '/Height 4000')
    .replace('/DeviceGray', '/DeviceRGB/Filter/JPXDecode')
  const put = (left: number, low: number, width: number, height: number): string =>
    `q ${width} 0 0 ${height} ${left} ${low} cm /I Do Q `

  test.each([
    ['small', image],
    ['of 24 million points', large],
  ])('a picture for a figure, %s', async (_, object) => {
    const raw = { resources: '/XObject<</I 6 0 R>>', objects: [object] }
    expect(await cell(put(160, 710, 40, 15), raw)).toEqual(['', 'picture picture'])
    expect(await cell(say(160, '41') + put(172, 710, 8, 10), raw)).toEqual([
      '41',
      'picture picture',
    ])
    expect(await cell(say(160, '41') + put(10, 600, 500, 230), raw)).toEqual([
      '41',
      'doubt with a picture over it',
    ])
    expect(await cell(say(160, '41'), raw, put(10, 600, 500, 230))).toEqual(['41'])
    expect(await cell('', raw, put(140, 690, 120, 60))).toEqual(['', 'picture picture'])
  })

  test('a picture within the content of the page', async () => {
    const data = 'x'.repeat(1600)
    expect(
      await cell(`q 30 0 0 20 160 710 cm BI /W 40 /H 40 /BPC 8 /CS /G ID ${data} EI Q `),
    ).toEqual(['', 'picture picture'])
  })

  test('a figure drawn as curves', async () => {
    expect(await cell('165 710 m 165 720 175 720 175 710 c 175 705 165 705 165 710 c f ')).toEqual([
      '',
      'picture drawing',
    ])
  })

  test('fields and marks of PDF programs', async () => {
    const note = (entries: string): Raw => ({
      page: '/Annots[6 0 R]',
      objects: [`<</Type/Annot/Rect[160 710 175 725]${entries}>>`],
    })
    const said = async (entries: string): Promise<unknown> =>
      (await cell(say(160, '41'), note(entries))).slice(1)
    expect(await said('/Subtype/StrikeOut/QuadPoints[160 725 175 725 160 710 175 710]')).toEqual([
      'doubt with a mark of a PDF program over it',
    ])
    expect(await said('/Subtype/FreeText/Contents(8)/DA(/F 9 Tf)')).toEqual([
      'doubt with a mark of a PDF program over it',
    ])
    expect(await said('/Subtype/Widget/FT/Tx/T(a)/V(8)')).toEqual([
      'doubt with a field of a form in it',
    ])
    expect(await said('/Subtype/Link')).toEqual([])
    expect(await said('/Subtype/Highlight/QuadPoints[160 725 175 725 160 710 175 710]')).toEqual([])
    expect(await said('/F 2/Subtype/FreeText/Contents(8)/DA(/F 9 Tf)')).toEqual([])
  })

  test('a picture the size of a table is told by the blocks before it', async () => {
    const raw = { resources: '/XObject<</I 6 0 R>>', objects: [large] }
    const { pictures } = await read(`${table}${put(50, 400, 400, 200)}${put(50, 200, 40, 40)}`, raw)
    expect(pictures).toEqual([1])
  })
})

test('lines of text leave out what is struck or above the line, and tell the figures', async () => {
  const { blocks, remarks } = await read(
    `${say(60, '641')}60 719 m 65 719 l S ${say(60 + 3 * 5.56, '1', '/F 6 Tf', 719).replace('/F 10 Tf', '')}`,
  )
  expect(blocks).toMatchObject([{ text: '41' }])
  expect(remarks).toEqual([
    'Left out of the text, as marks above the line, crossed out or hidden: `6`, `1`',
  ])
})
