import { expect, test } from 'vitest'
import { words } from '../../../src/locale/words.ts'
import { withTerms } from '../../../src/view/glossary.ts'

const [zh, en] = [words('zh'), words('en')]

/** A text with `[…]` where `withTerms` made a link. */
function marked(text: string): string {
  return text.replace(/<a class="term" href="[^"]*">([^<]*)<\/a>/g, '[$1]')
}

test('a term is linked where it first stands, to its place in the glossary', () => {
  expect(withTerms('<p>办结的申请；办结</p><p>办结</p>', zh)).toBe(
    '<p><a class="term" href="/rights/#word-concluded">办结</a>的申请；办结</p><p>办结</p>',
  )
  expect(withTerms('<dl><dd>12 Lawsuits</dd></dl>', en)).toBe(
    '<dl><dd>12 <a class="term" href="/en/rights/#word-lawsuit">Lawsuit</a>s</dd></dl>',
  )
})

test('an outcome leads to what it means and what one can do', () => {
  expect(withTerms('<dd>54.0%予以公开</dd>', zh)).toBe(
    '<dd>54.0%<a class="term" href="/rights/#granted">予以公开</a></dd>',
  )
})

test.each([
  '<h2>行政复议</h2>',
  '<p><a href="x">行政复议</a></p>',
  '<p><small>行政复议</small></p>',
  '<dd><table><tr><td><p>行政复议</p></td></tr></table></dd>',
  '<p><span class="said">行政复议</span></p>',
  '<figure><figcaption><p>行政复议</p></figcaption></figure>',
  '<div>行政复议</div>',
  '<ul><li>行政复议</li></ul>',
  '<p title="a > b 行政复议">《行政复议法》</p>',
])('%s stays as it is', (markup) => {
  expect(withTerms(markup, zh)).toBe(markup)
  expect(marked(withTerms(`${markup}<p>行政复议</p>`, zh))).toBe(`${markup}<p>[行政复议]</p>`)
})

test('a term is a whole word, in any case, and the longer of two', () => {
  expect(marked(withTerms('<p>telescope, scoped, Scope</p>', en))).toBe(
    '<p>telescope, scoped, [Scope]</p>',
  )
  expect(marked(withTerms('<p>新收录的报告；主动公开和部分公开</p>', zh))).toBe(
    '<p>新收录的报告；[主动公开]和[部分公开]</p>',
  )
})
