import { expect, test } from 'vitest'
import { movesOf } from '../../../../src/view/workbench/moves.ts'
import { open, text } from './opened.ts'

test('cells are read row by row; up and down stay in the column and go on in the next table', async () => {
  const { reading } = await open(text, 'en')
  const { order, from, rowOf } = movesOf(reading.tables)
  const last = order.at(-1)!
  expect(order.length).toBe(200)
  expect(from(order[0]!, 'next')).toBe(order[1])
  expect(from(order[0]!, 'left')).toBeNull()
  expect(from(last, 'next')).toBeNull()
  expect(from('requests.received.enterprise', 'down')).toBe('requests.carried_in.enterprise')
  expect(from('requests.received.enterprise', 'up')).toMatch(/^(?!requests)/)
  expect(rowOf('requests.received.enterprise')).toEqual(
    order.filter((cell) => cell.startsWith('requests.received.')),
  )
  expect(rowOf(last).length).toBe(15)
})
