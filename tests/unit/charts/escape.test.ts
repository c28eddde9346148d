import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { escape } from '../../../src/charts/escape.ts'

test('what a text holds is text, in an element and in an attribute', () => {
  const { window } = new JSDOM()
  for (const text of [`<script>alert("1")</script>`, `"><b a='`, '&lt;', `'"&<>`, '样本']) {
    const markup = `<svg xmlns="http://www.w3.org/2000/svg" aria-label="${escape(text)}">${escape(text)}</svg>`
    const { documentElement } = new window.DOMParser().parseFromString(markup, 'image/svg+xml')
    expect([documentElement.localName, documentElement.children.length]).toEqual(['svg', 0])
    expect(documentElement.getAttributeNames()).toEqual(['xmlns', 'aria-label'])
    expect(documentElement.textContent).toBe(text)
    expect(documentElement.getAttribute('aria-label')).toBe(text)
  }
})
