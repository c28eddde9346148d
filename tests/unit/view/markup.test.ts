import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { html } from '../../../src/view/markup.ts'

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</td></table><iframe src="javascript:alert(1)">',
  '&lt;b&gt;',
]

test.each(hostile)('%s is text, in an element and in an attribute', (text) => {
  const { document } = new JSDOM(html`<p id="${text}">${text}</p>`.markup).window
  const [only, ...more] = document.body.querySelectorAll('*')
  expect(more).toEqual([])
  expect([only?.id, only?.textContent, only?.attributes.length]).toEqual([text, text, 1])
})

test('any text comes back as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plain = text.replaceAll(/[\r\0]/g, '')
      const { document } = new JSDOM(html`<p title="${plain}">${plain}</p>`.markup).window
      const element = document.querySelector('p')!
      expect([element.title, element.textContent]).toEqual([plain, plain])
    }),
  )
})

test('each character that means something in markup is written by its number', () => {
  expect(html`${'&'}${'<'}${'>'}${'"'}${"'"}`.markup).toBe('&#38;&#60;&#62;&#34;&#39;')
})

test('markup is put in as it is, lists are joined, nothing leaves nothing', () => {
  const list = ['a', 'b<'].map((each) => html`<li>${each}</li>`)
  expect(html`<ul>${list}</ul>${null}${undefined}${false}${0}`.markup).toBe(
    '<ul><li>a</li><li>b&#60;</li></ul>0',
  )
})
