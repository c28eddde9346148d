import { describe, expect, test } from 'vitest'
import { readMht } from '../../../../src/ingest/read/mht.ts'

/** A web archive as Chrome saves it: a head, a page and what is beside it. */
function archive(head: string, page: string, ...beside: string[]): Uint8Array {
  const parts = [
    `Content-Type: text/html\r\nContent-Location: http://www.example.gov.cn/page.html\r\n\r\n${page}`,
    ...beside,
  ]
  return new TextEncoder().encode(
    `From: <Saved by Blink>\r\n${head}MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--x"\r\n\r\n` +
      parts.map((part) => `----x\r\n${part}\r\n`).join('') +
      '----x--\r\n',
  )
}

const page =
  '<meta charset="utf-8"><link rel="stylesheet" href="cid:a"><table><tr><td>规章</td><td>41<span class="sr-only">8</span></td></tr></table>'
const sheet = (css: string): string =>
  `Content-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: cid:a\r\n\r\n${css}`

describe('where a web archive comes from', () => {
  test.each([
    [
      'its head',
      'Snapshot-Content-Location: https://www.example.gov.cn/a.html#top\r\nDate: Thu, 6 Mar 2025 23:30:00 +0800\r\n',
      'https://www.example.gov.cn/a.html',
      '2025-03-06',
    ],
    [
      'the page in it',
      'Date: 30 Feb 2025 10:00:00 +0000\r\n',
      'http://www.example.gov.cn/page.html',
      null,
    ],
    [
      'a head over two lines',
      'Snapshot-Content-Location:\r\n https://www.example.gov.cn/b.html\r\nDate: Mon, 31 Mar 2025 00:10:00 -0000\r\n',
      'https://www.example.gov.cn/b.html',
      '2025-03-31',
    ],
  ])('%s', (_, head, url, retrieved) => {
    expect(readMht(archive(head, page))).toMatchObject({
      format: 'mht',
      origin: { url, retrieved },
    })
  })
})

test('styles beside the page hide what they hide', () => {
  const read = (...beside: string[]): unknown => {
    const reading = readMht(archive('', page, ...beside))
    const block = 'blocks' in reading ? reading.blocks[0] : undefined
    const cell = block?.kind === 'grid' ? block.grid.cells.at(-1) : undefined
    return [cell?.text, ...(cell?.remarks ?? []).map(({ kind }) => kind)]
  }
  expect(read(sheet('.sr-only=7Bdisplay:none}'))).toEqual(['41', 'hidden'])
  expect(read(sheet('.other{display:none}'))).toEqual(['418'])
  expect(read()).toEqual(['418', 'doubt'])
  // Of a sheet that no link names it is not known when it holds; one for paper does not hold on a screen.
  const print = page.replace('href="cid:a"', 'href="cid:a" media="print"')
  expect(read(sheet('b{}'), sheet('.sr-only{display:none}').replace('cid:a', 'cid:b'))).toEqual([
    '418',
    'doubt',
  ])
  expect(readMht(archive('', print, sheet('td{display:none}')))).toMatchObject({
    blocks: [{ grid: { columns: 2 } }],
  })
})
