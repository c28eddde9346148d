import { expect, test } from 'vitest'
import type { Key } from '../../../../src/view/workbench/keys.ts'
import { actionOf } from '../../../../src/view/workbench/keys.ts'

const whole = { shift: false, control: false, from: 0, to: 3, length: 3 }

test.each([
  ['Enter', {}, { do: 'read' }],
  ['Enter', { shift: true }, { do: 'read-row' }],
  ['Escape', {}, { do: 'reset' }],
  ['?', { shift: true }, { do: 'set', text: '?' }],
  ['？', {}, { do: 'set', text: '?' }],
  ['/', {}, { do: 'set', text: '/' }],
  ['a', {}, { do: 'set', text: 'absent' }],
  ['z', { control: true }, { do: 'undo' }],
  ['Z', { control: true, shift: true }, { do: 'undo' }],
  ['ArrowUp', { from: 1, to: 1 }, { do: 'go', to: 'up' }],
  ['ArrowDown', {}, { do: 'go', to: 'down' }],
  ['ArrowLeft', {}, { do: 'go', to: 'left' }],
  ['ArrowLeft', { to: 0 }, { do: 'go', to: 'left' }],
  ['ArrowRight', { from: 3 }, { do: 'go', to: 'right' }],
] as const)('%s %o in a cell is %o', (key, more, action) => {
  expect(actionOf({ ...whole, ...more, key })).toEqual(action)
})

test.each([
  ['a digit', '7', {}],
  ['what empties a field', 'Delete', {}],
  ['copying', 'c', { control: true }],
  ['choosing all', 'a', { control: true }],
  ['the caret on its way to the left', 'ArrowLeft', { from: 2, to: 2 }],
  ['the caret on its way to the right', 'ArrowRight', { from: 2, to: 2 }],
  ['the way to the next field', 'Tab', {}],
] as const)('%s is for the field itself', (_, key, more: Partial<Key>) => {
  expect(actionOf({ ...whole, ...more, key })).toBeNull()
})
