import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { lean } from '../../../src/view/lean.ts'
import { html } from '../../../src/view/markup.ts'

test.each([
  ['values', '<a href="/en/" lang="zh-CN">a</a>', '<a href=/en/ lang=zh-CN>a</a>'],
  ['Chinese', '<nav aria-label="主导航"></nav>', '<nav aria-label=主导航></nav>'],
  [
    'cells',
    '<table><tbody><tr><th>a</th><td>1</td></tr><tr><td>2</td></tr></tbody></table>',
    '<table><tbody><tr><th>a<td>1<tr><td>2</table>',
  ],
  [
    'heads',
    '<table><colgroup span="2"></colgroup><thead><tr><th>a</th></tr></thead><tbody></tbody></table>',
    '<table><colgroup span=2><thead><tr><th>a<tbody></table>',
  ],
  ['items', '<ul><li>a</li><li>b</li></ul>', '<ul><li>a<li>b</ul>'],
  ['terms', '<dl><dt>a</dt><dd>b</dd></dl>', '<dl><dt>a<dd>b</dl>'],
  ['paragraphs', '<main><p>a</p><p>b</p><ul></ul></main>', '<main><p>a<p>b<ul></ul></main>'],
  [
    'choices',
    '<select><option value="1">a</option><option>b</option></select>',
    '<select><option value=1>a<option>b</select>',
  ],
])('%s are written in fewer bytes', (_name, page, shorter) => {
  expect(lean(page)).toBe(shorter)
  expect(parsed(shorter)).toBe(parsed(page))
})

test.each([
  ['a value of several words', '<a title="a b"></a>'],
  ['no value', '<input value="">'],
  ['marks of markup', '<a title="a>b" class="c=d" lang="`"></a>'],
  ['a slash that closes', '<svg><rect width="4"/></svg>'],
  ['a value that ends no tag', '<a title="a > b" lang="en">c</a>'],
  ['text after an item', '<ul><li>a</li> <li>b</li> </ul>'],
  ['text after a paragraph', '<div><p>a</p>b</div>'],
  ['a paragraph within a link', '<a><p>a</p></a>'],
  ['rows without a body', '<table><thead><tr></tr></thead><tr></tr></table>'],
])('%s stays as it is', (_name, page) => {
  expect(parsed(lean(page))).toBe(parsed(page))
})

test('what a text says stays as it is', () => {
  const page = html`<p>${'a="b" <i id="c">'}</p>`.markup
  expect(lean(page)).toBe(page)
})

function parsed(page: string): string {
  return new JSDOM(page).serialize()
}
