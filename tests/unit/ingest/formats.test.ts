import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../src/ingest/decode.ts'
import { detectFormat } from '../../../src/ingest/detect.ts'
import { draftReport } from '../../../src/ingest/draft.ts'
import type { Draft } from '../../../src/ingest/draft.ts'
import { readReport } from '../../../src/ingest/read.ts'
import { readHtml } from '../../../src/ingest/read/html.ts'
import { readText } from '../../../src/ingest/read/text.ts'
import { layouts, yearOf } from './layouts.ts'
import type { MadeUp } from './made-up.ts'
import { agency, madeUp } from './made-up.ts'

const [made] = fc.sample(madeUp(['zero']), { numRuns: 1, seed: 4 }) as [MadeUp]
const html = layouts.html.write(made)

describe('encodings and containers', () => {
  test.each([
    ['UTF-8 with a mark', '\uFEFF', 'utf8'],
    ['UTF-16 with a mark', '\uFEFF', 'utf16le'],
    ['UTF-16 without a mark', '', 'utf16le'],
  ] as const)('%s', async (_, mark, encoding) => {
    const text = layouts['rows of tabs'].write(made)
    expect(wrong(await ingest(Buffer.from(mark + text, encoding), 'a.txt'))).toEqual([])
  })

  test('GB18030 without a declaration', () => {
    expect(decodeText(new Uint8Array([0xd0, 0xd0, 0xd5, 0xfe, 0xd0, 0xed, 0xbf, 0xc9]))).toEqual({
      text: '行政许可',
      encoding: 'gb18030',
    })
  })

  test('bytes of no encoding are unreadable', () => {
    expect(decodeText(new Uint8Array([0xff, 0xff, 0xff, 0x81]))).toHaveProperty('unreadable')
  })

  test('a web archive in quoted-printable', async () => {
    const body = [...Buffer.from(html, 'utf8')].map(
      (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    const lines = Array.from({ length: Math.ceil(body.length / 24) }, (_, at) =>
      body.slice(at * 24, at * 24 + 24).join(''),
    )
    const archive = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="--x"',
      '',
      '----x',
      'Content-Type: text/html; charset="utf-8"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      lines.join('=\r\n'),
      '----x--',
    ].join('\r\n')
    const draft = await ingest(Buffer.from(archive), 'a.mht')
    expect(draft.report.source.format).toBe('mht')
    expect(wrong(draft)).toEqual([])
  })

  test.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 1]],
    ['nothing', []],
  ])('%s is unreadable, and says what to do', async (_, bytes) => {
    expect(await detectFormat(new Uint8Array(bytes), 'a.txt')).toHaveProperty('unreadable')
  })
})

describe('HTML', () => {
  test('a table over page furniture and layout tables is read, its metadata is not', async () => {
    const page = html.replace(
      '<body>',
      '<body><table><tr><td>索引号</td><td>12345/2024</td><td>公开日期</td><td>2024-02-02</td></tr></table>',
    )
    const draft = await ingest(Buffer.from(page), 'a.html')
    expect(wrong(draft)).toEqual([])
    expect(draft.report.published).toBe('2024-02-02')
  })

  test('a report whose tables are pictures has cells that nobody can read, none absent or 0', async () => {
    const page = html.replace(/<table border.*?<\/table>/gs, '<img src="a.png">')
    const draft = await ingest(Buffer.from(page), 'a.html')
    expect(new Set(draft.report.observations.map(({ status }) => status))).toEqual(
      new Set(['illegible']),
    )
    expect(draft.file.messages.some(({ reason }) => reason.includes('need transcription'))).toBe(
      true,
    )
  })

  test('spans beyond the limits are cut, tables too deep or too large refused', () => {
    const wide = `<table>${'<tr><td rowspan=65534 colspan=1000>0</td><td>1</td></tr>'.repeat(50)}</table>`
    expect(readHtml(wide)).toHaveProperty('unreadable')
    expect(readHtml('<table><tr><td>'.repeat(20_000))).toHaveProperty('unreadable')
    expect(readHtml('<div>'.repeat(20_000))).toHaveProperty('blocks', [])
  })

  test('a table cut by a page without its heads on the second is placed by the order of cells', async () => {
    const at = html.lastIndexOf('<tr>', html.indexOf('法提供'))
    const cut = `${html.slice(0, at)}</tbody></table><p>第4页</p><table><tbody>${html.slice(at)}`
    expect(wrong(await ingest(Buffer.from(cut), 'a.html'))).toEqual([])
  })
})

describe('labels', () => {
  test.each([
    [
      'radicals of a PDF',
      (text: string) => text.replaceAll('行', '⾏').replaceAll('见', '⻅').replaceAll('大', '⼤'),
    ],
    [
      'traditional characters',
      (text: string) =>
        text
          .replaceAll('规章', '規章')
          .replaceAll('总计', '總計')
          .replaceAll('数量', '數量')
          .replaceAll('处理', '處理'),
    ],
    [
      'half-width brackets, spaces and another point',
      (text: string) =>
        text
          .replaceAll('（', '(')
          .replaceAll('）', ') ')
          .replace(/(\d)\.(\p{Script=Han})/gu, '$1、 $2'),
    ],
    ['其它 for 其他', (text: string) => text.replaceAll('其他', '其它')],
  ])('%s make no difference', async (_, change) => {
    for (const id of ['rows of tabs', 'html'] as const) {
      const { name, write } = layouts[id]
      expect(wrong(await ingest(Buffer.from(change(write(made))), name))).toEqual([])
    }
  })

  test('a damaged label is recognised, and told', async () => {
    const text = layouts['rows of tabs'].write(made).replace('1.属于国家秘密', '1.属于国冢秘密')
    const draft = await ingest(Buffer.from(text), 'a.txt')
    expect(wrong(draft)).toEqual([])
    expect(rules(draft)).toContain('label')
  })
})

describe('Markdown', () => {
  test('a row broken over two lines is joined', () => {
    const read = readText(
      '| 规章 | 1 | 2 |\n| 没有现成信息\n需要另行制作 | 3 | 4 |\n| a | b | c |',
      'md',
    )
    expect(
      'blocks' in read &&
        read.blocks[0]?.kind === 'grid' &&
        read.blocks[0].grid.cells[3]?.text.trim(),
    ).toBe('没有现成信息需要另行制作')
  })
})

async function ingest(bytes: Buffer, name: string): Promise<Draft> {
  const captured = await readReport(new Uint8Array(bytes), name)
  if ('unreadable' in captured) throw new Error(captured.unreadable)
  const request = {
    agency,
    year: yearOf(made),
    sha256: '0'.repeat(64),
    added: '2024-06-01',
    source: null,
    published: null,
  }
  const draft = draftReport(captured, request)
  if ('unusable' in draft) throw new Error(draft.unusable)
  return draft
}

function wrong({ report }: Draft): string[] {
  return report.observations
    .filter(({ cell, printed }) => printed !== made.cells.get(cell))
    .map(({ cell }) => cell)
}

function rules({ file }: Draft): (string | undefined)[] {
  return file.messages.map(({ ruleId }) => ruleId)
}
