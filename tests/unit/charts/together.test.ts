import { expect, test } from 'vitest'
import type { Shape } from '../../../src/charts/together.ts'
import { together, written } from '../../../src/charts/together.ts'

type Own = Readonly<Record<string, string>>

const shape = (name: string, own: Own, inside = ''): Shape => ({
  name,
  attributes: new Map(Object.entries(own)),
  inside,
})

const group = (own: Own, ...shapes: readonly Shape[]): string =>
  written(together(new Map(Object.entries(own)), shapes))

test('bars of a colour are one path', () => {
  expect(
    group(
      { class: 'c1' },
      shape('rect', { x: '2', y: '38.5', width: '45', height: '87.2' }),
      shape('rect', { x: '51', y: '38.5', width: '45', height: '73' }),
    ),
  ).toBe('<path class="c1" d="M2,38.5h45v87.2H2zM51,38.5h45v73H51z"/>')
})

test('rules and lines are one path, lines that meet one line', () => {
  expect(
    group(
      { stroke: 'red' },
      shape('line', { x1: '0', x2: '9', y1: '5', y2: '5' }),
      shape('line', { x1: '3', x2: '3', y1: '0', y2: '9' }),
      shape('line', { x1: '0', x2: '9', y1: '1', y2: '2' }),
      shape('path', { d: 'M9,2L12,4' }),
      shape('path', { d: 'M13,4L14,4' }),
    ),
  ).toBe('<path stroke="red" d="M0,5H9M3,0V9M0,1L9,2L12,4M13,4L14,4"/>')
})

test('dots are a stroke with round ends; rings stay what they are', () => {
  const circle = shape('circle', { cx: '1', cy: '2', r: '4' })
  expect(group({ class: 'dot' }, circle)).toBe('<path class="dot" d="M1,2h.01"/>')
  expect(group({ class: 'c7' }, circle)).toBe('<g class="c7"><circle cx="1" cy="2" r="4"/></g>')
})

test('a shape of another look stays by itself', () => {
  const bar = { x: '0', y: '0', width: '1', height: '1' }
  expect(group({}, shape('rect', bar), shape('rect', { ...bar, fill: 'red' }))).toBe(
    '<rect x="0" y="0" width="1" height="1"/><rect x="0" y="0" width="1" height="1" fill="red"/>',
  )
})

test('texts share the place and the look that all have, where it is shorter', () => {
  const text = (x: string, inside: string): Shape =>
    shape('text', { 'text-anchor': 'start', x, y: '284.7' }, inside)
  expect(group({ transform: 'translate(24.5,9)' }, text('1', 'a'), text('2', 'b'))).toBe(
    '<g transform="translate(24.5,293.7)" text-anchor="start"><text x="1">a</text><text x="2">b</text></g>',
  )
  expect(group({}, shape('text', { y: '1' }, 'a'), shape('text', { y: '1' }, 'b'))).toBe(
    '<text y="1">a</text><text y="1">b</text>',
  )
})

test('a text alone stands where its group did, of several lines too', () => {
  expect(
    group({ class: 'c3', transform: 'translate(6,0)' }, shape('text', { x: '392.7' }, 'a')),
  ).toBe('<text class="c3" x="398.7">a</text>')
  const lines = '<tspan x="0" dy="1em">a</tspan>'
  expect(
    group({ transform: 'translate(6,-5)' }, shape('text', { transform: 'translate(1,2)' }, lines)),
  ).toBe(`<text transform="translate(7,-3)">${lines}</text>`)
})
