import { describe, expect, test } from 'vitest'
import type { Captured, GridCell } from '../../../../src/ingest/grid.ts'
import { readHtml } from '../../../../src/ingest/read/html.ts'
import type { SavedSheet } from '../../../../src/ingest/read/html-page.ts'

function read(html: string, beside: readonly SavedSheet[] = []): Captured {
  const reading = readHtml(html, beside)
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  return reading
}

/** The last cell of a table whose last cell has this content; `head` goes before the table, `tag` is its own. */
function cell(
  content: string,
  { head = '', tag = '<td>', beside = [] as SavedSheet[] } = {},
): GridCell {
  const { blocks } = read(
    `<html><head>${head}</head><body><table class="t"><tr><td>规章</td>${tag}${content}</td></tr></table></body></html>`,
    beside,
  )
  const block = blocks.find((each) => each.kind === 'grid')
  return (block as Extract<typeof block, { kind: 'grid' }>).grid.cells.at(-1)!
}

const said = ({ text, remarks = [] }: GridCell): unknown[] => [
  text,
  ...remarks.map((each) => `${each.kind} ${each.text}`),
]

describe('text that is hidden, whichever way', () => {
  const inline = [
    'display:none',
    'DISPLAY : NONE !important',
    'visibility:hidden',
    'visibility:collapse',
    'opacity:0',
    'font-size:0',
    'font:0/0 a',
    'font-size:1px',
    'color:#fff',
    'color:rgba(0,0,0,0)',
    'color:transparent',
    '-webkit-text-fill-color:transparent',
    'color:rgb(250, 250, 250)',
    'background:#000;color:black',
    'position:absolute;left:-9999px',
    'position:absolute;clip:rect(0 0 0 0)',
    'clip-path:inset(50%)',
    'display:inline-block;width:0;overflow:hidden',
    'position:absolute;width:1px;height:1px;overflow:hidden',
    'display:block;max-height:0;overflow:hidden',
    'display:block;text-indent:-999em',
    'transform:scale(0)',
    'content-visibility:hidden',
    'mso-hide:all',
    'filter:opacity(0)',
    'color:red;/* x */display:none',
  ]
  test.each(inline)('style="%s"', (style) => {
    expect(said(cell(`41<span style="${style}">8</span>`))).toEqual(['41', 'hidden 8'])
  })

  test.each([
    '<span hidden>8</span>',
    '<template>8</template>',
    '<noscript>8</noscript>',
    '<!-- 8 -->',
    '<style>8{}</style>',
    '<font color="white">8</font>',
    '<input type="hidden" value="8">',
    '<dialog>8</dialog>',
    '<span popover>8</span>',
    '<ruby><rp>8</rp></ruby>',
    '<img src="x.gif" width="1" height="1">',
    '<img src="x.png" style="display:none">',
    '<span style="display:none"><span style="display:block;visibility:visible">8</span></span>',
  ])('%s', (markup) => {
    expect(cell(`41${markup}`).text).toBe('41')
    expect((cell(`41${markup}`).remarks ?? []).filter(({ kind }) => kind !== 'hidden')).toEqual([])
  })

  test.each([
    'aria-hidden="true"',
    'aria-label="8"',
    'title="8"',
    'data-value="8"',
    'style="display:inline"',
    'style="color:#333"',
    'style="background:#003;color:white"',
    'style="visibility:visible"',
    'style="font-size:10.5pt"',
    'style="position:relative"',
    'class="hidden"',
  ])('and text that is shown: %s', (attribute) => {
    expect(said(cell(`<span ${attribute}>41</span>`))).toEqual(['41'])
  })

  test('what a hidden element holds may be shown again, of a faded one never', () => {
    const inner = '<b style="visibility:visible">1</b>'
    expect(cell(`4<span style="visibility:hidden">8${inner}</span>`).text).toBe('41')
    expect(cell(`41<span style="opacity:0">8${inner}</span>`).text).toBe('41')
  })
})

describe('styles of the document', () => {
  const styled = (css: string, content = '41<span class="a b">8</span>'): GridCell =>
    cell(content, { head: `<style>${css}</style>` })

  test.each([
    '.a{display:none}',
    'span.a.b{display:none}',
    'td>.a{display:none}',
    '.t td .b{visibility:hidden}',
    'table span{opacity:0}',
    '[class~=b]{font-size:0}',
    'b,.b{display:none}',
    '@media screen{.a{display:none}}',
    '@media (min-width:600px){.a{display:none}}',
    '@layer x{.a{display:none}}',
    '.a{display:inline}.a{display:none}',
    '.a.b{display:none}.a{display:inline}',
    '.a{display:none!important}span.a{display:inline}',
    '<!-- .a{display:none} -->',
    '.x{color:red;;y}.a{display:none}',
  ])('%s hides', (css) => {
    expect(said(styled(css))).toEqual(['41', 'hidden 8'])
  })

  test.each([
    '.c{display:none}',
    'p>.a{display:none}',
    '.a:hover{display:none}',
    '@media print{.a{display:none}}',
    '@media (max-width:600px){.a{display:none}}',
    '.a{display:none}.a{display:inline}',
    '.t::before{content:""}',
  ])('%s does not', (css) => {
    expect(said(styled(css, '41<span class="a">8</span>'))).toEqual(['418'])
  })

  test.each([
    ['td:nth-child(2) .a{display:none}', 'which a style may hide'],
    ['@media (prefers-color-scheme:light){.a{display:none}}', 'which a style may hide'],
    ['.a{overflow:hidden;width:0}', 'which a style may hide'],
    ['.a{position:absolute;left:40px}', 'which a style may put elsewhere'],
    ['.a{float:right}', 'which a style may put elsewhere'],
    ['.a{transform:scaleX(-1)}', 'which a style may put elsewhere'],
    ['.a{unicode-bidi:bidi-override;direction:rtl}', 'which is set from right to left'],
    ['.a{color:#ddd}', 'which can hardly be seen, by its size or colour'],
    ['.a::after{content:"9"}', 'to which a style adds text'],
    ['td::before{content:attr(title)}', 'to which a style adds text'],
  ])('%s: who can tell', (css, why) => {
    expect(styled(css).remarks).toContainEqual({ kind: 'doubt', text: why })
  })

  test('a class that hides in most frameworks, where styles lie elsewhere', () => {
    const link = '<link rel="stylesheet" href="a.css">'
    const content = '41<span class="sr-only">8</span>'
    expect(cell(content, { head: link }).remarks?.[0]?.text).toContain('of the class sr-only')
    expect(
      said(
        cell(content, {
          head: link,
          beside: [{ css: '.sr-only{display:none}', location: 'http://x/a.css' }],
        }),
      ),
    ).toEqual(['41', 'hidden 8'])
    expect(
      said(cell(content, { head: link, beside: [{ css: '.x{}', location: 'a.css' }] })),
    ).toEqual(['418'])
    expect(said(cell(content))).toEqual(['418'])
  })

  test('white on a ground of another sheet', () => {
    const head = '<link rel="stylesheet" href="a.css">'
    expect(cell('<b style="color:#fff">41</b>', { head }).remarks?.[0]?.kind).toBe('doubt')
    expect(said(cell('<b style="color:#fff">41</b>', { tag: '<td bgcolor="navy">' }))).toEqual([
      '41',
    ])
  })

  test('a sheet without end, or with a thousand blocks in one another, hides nothing', () => {
    expect(cell('41', { head: `<style>${'.a{'.repeat(50_000)}</style>` }).text).toBe('41')
    expect(cell('41', { head: `<style>${'.t .t '.repeat(9)} td{color:red}</style>` }).text).toBe(
      '41',
    )
  })
})

describe('struck text and notes', () => {
  test.each([
    '<del>6</del>',
    '<s>6</s>',
    '<strike>6</strike>',
    '<span style="text-decoration:line-through red">6</span>',
    '<u style="text-decoration-line:underline line-through"><b>6</b></u>',
  ])('%s is no figure', (markup) => {
    expect(said(cell(`${markup}<ins>41</ins>`))).toEqual(['41', 'struck 6'])
  })

  test('a struck figure alone cannot be told; a class may unstrike', () => {
    expect(said(cell('<del>6</del>'))).toEqual([
      '',
      'struck 6',
      'doubt crossed out, with nothing in its place',
    ])
    expect(said(cell('4<del style="text-decoration:none">1</del>'))).toEqual(['41'])
  })

  test.each([
    '<sup>1</sup>',
    '<sub>1</sub>',
    '<a href="#f1"><sup>[1]</sup></a>',
    '<span style="vertical-align:super;font-size:60%">1</span>',
    '<span style="vertical-align:4px">1</span>',
    '<span style="position:relative;top:-.5em;font-size:70%">1</span>',
    '<span style="font-variant-position:super">1</span>',
    '<ruby>&#x200b;<rt>1</rt></ruby>',
  ])('%s is a note', (markup) => {
    const { text, remarks = [] } = cell(`41${markup}`)
    expect(text.replace('\u200B', '')).toBe('41')
    expect(remarks.map(({ kind }) => kind)).toEqual(['note'])
  })

  test('a note alone, and digits of two sizes on one line, cannot be told', () => {
    expect(cell('<sup>41</sup>').remarks?.at(-1)?.kind).toBe('doubt')
    expect(cell('41<small>7</small>').remarks).toEqual([
      { kind: 'doubt', text: 'digits of two sizes' },
    ])
    expect(cell('41<font size="1">7</font>').remarks?.[0]?.kind).toBe('doubt')
    expect(said(cell('<small>41</small>'))).toEqual(['41'])
  })

  test('are left out of sentences too, and told where they are figures', () => {
    const { blocks, remarks } = read('<p>受理<del>6</del>749<sup>1</sup>件<sup>注</sup></p>')
    expect(blocks).toMatchObject([{ kind: 'text', text: '受理749件' }])
    expect(remarks).toEqual([
      'Left out of the text, as marks above the line, crossed out or hidden: `6`, `1`',
    ])
  })
})

describe('what is no text', () => {
  test.each([
    '<img src="41.png" alt="41">',
    '<svg><text>41</text></svg>',
    '<canvas>41</canvas>',
    '<object data="x"></object>',
    '<iframe src="x"></iframe>',
    '<input type="image" src="x">',
    '<p style="background:url(41.png)">&nbsp;</p>',
  ])('%s is a picture', (markup) => {
    expect(cell(markup).remarks?.map(({ kind }) => kind)).toEqual(['picture'])
  })

  test.each(['<td style="background-image:url(41.png)">', '<td background="41.png">'])(
    '%s is a picture where it is blank, an ornament where it is not',
    (tag) => {
      expect(cell('', { tag }).remarks).toEqual([{ kind: 'picture', text: 'background' }])
      expect(said(cell('41', { tag }))).toEqual(['41'])
    },
  )

  test.each([
    ['<script>document.write(41)</script>', 'with a script that may write into it'],
    ['<select><option>41</option></select>', 'with a field or formula in it'],
    ['<math><mn>41</mn></math>', 'with a field or formula in it'],
    ['<input type="checkbox">', 'with a field of a form in it'],
    ['<input placeholder="41">', 'with a field of a form in it'],
  ])('%s may show a figure', (markup, why) => {
    expect(said(cell(markup))).toEqual(['', `doubt ${why}`])
  })

  test('a field shows its value', () => {
    expect(said(cell('<input value="41">'))).toEqual(['41'])
    expect(said(cell('<textarea>41</textarea>'))).toEqual(['41'])
  })
})

describe('rows and cells that are not there', () => {
  test('are no part of the table, and counted', () => {
    const { blocks, remarks } = read(
      '<table><tr><td>甲</td><td style="display:none">8</td><td>1</td></tr>' +
        '<tr hidden><td>乙</td><td>2</td></tr><tr><td>丙</td><td>3</td></tr></table>',
    )
    expect(
      blocks.flatMap((each) =>
        each.kind === 'grid' ? each.grid.cells.map(({ text }) => text) : [],
      ),
    ).toEqual(['甲', '1', '丙', '3'])
    expect(remarks).toEqual(['2 hidden rows or cells are left out of the tables'])
  })

  test('nor is a table of which nothing is shown', () => {
    const table = '<table><tr><td>规章</td><td>1</td></tr></table>'
    expect(read(`<div style="display:none">${table}</div><p>完</p>`).blocks).toHaveLength(1)
    const { blocks, remarks } = read(`<div style="visibility:hidden">${table}</div><p>完</p>`)
    expect(blocks).toHaveLength(1)
    expect(remarks).toEqual([
      '1 tables of which nothing is shown are left out: save the page with them in view',
    ])
  })
})

describe('where a page comes from', () => {
  test.each([
    [
      '<!-- saved from url=(0030)http://www.example.gov.cn/a.html#x -->',
      'http://www.example.gov.cn/a.html',
    ],
    [
      '<link rel="canonical" href="https://www.example.gov.cn/b.html">',
      'https://www.example.gov.cn/b.html',
    ],
    [
      '<meta property="og:url" content="https://www.example.gov.cn/c.html">',
      'https://www.example.gov.cn/c.html',
    ],
    ['<!-- saved from url=(0014)about:internet -->', null],
    ['<!-- saved from url=(0017)file:///C:/a.html -->', null],
    ['<link rel="canonical" href="/a.html">', null],
    ['<link rel="canonical" href="http://localhost/a.html">', null],
  ])('%s', (head, url) => {
    expect(read(`${head}<p>文</p>`).origin?.url ?? null).toBe(url)
  })

  test('SingleFile says the day too', () => {
    const comment =
      '<!--\n Page saved with SingleFile \n url: https://www.example.gov.cn/a.html \n saved date: Thu Mar 06 2025 23:30:00 GMT+0800 (CST)\n-->'
    expect(read(`${comment}<p>文</p>`).origin).toEqual({
      url: 'https://www.example.gov.cn/a.html',
      retrieved: '2025-03-06',
    })
  })
})
