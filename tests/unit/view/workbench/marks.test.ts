import { expect, test } from 'vitest'
import { createMarks } from '../../../../src/view/workbench/marks.ts'

const printed = new Map([
  ['a', '1'],
  ['b', '2'],
])
const begin = (): ReturnType<typeof createMarks> => createMarks((cell) => printed.get(cell))

test('what is typed in a cell until one leaves it is one step, and what is read another', () => {
  const marks = begin()
  for (const text of ['7', '71', '712']) marks.type('a', text)
  marks.confirm(['a', 'b'])
  marks.leave()
  marks.type('a', '9')
  expect([...marks.edits]).toEqual([['a', '9']])
  expect(marks.undo()).toBe('a')
  expect([...marks.edits]).toEqual([['a', '712']])
  expect([...marks.read]).toEqual(['a', 'b'])
  expect(marks.undo()).toBe('a')
  expect([...marks.read]).toEqual([])
  expect(marks.undo()).toBe('a')
  expect([...marks.edits]).toEqual([])
  expect(marks.undo()).toBeNull()
})

test('what is typed as it was read from the file is no edit', () => {
  const marks = begin()
  marks.type('a', '7')
  marks.type('a', '1')
  expect([...marks.edits]).toEqual([])
})

test('of what was kept the cells that the report has come back', () => {
  const marks = begin()
  marks.restore({ by: 'x', read: ['b', 'z'], edits: { a: '5', z: '6', b: '2' } })
  expect([...marks.edits]).toEqual([['a', '5']])
  expect([...marks.read]).toEqual(['b'])
  expect(marks.undo()).toBeNull()
})
