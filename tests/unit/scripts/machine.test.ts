import { expect, test } from 'vitest'
import { machineFault } from '../../../scripts/lib/machine.ts'

const fault = (message: string, more: object = {}): Error => Object.assign(new Error(message), more)

test.each([
  ['ENOSPC', 'no room is left on the disk: make room and run again'],
  ['EDQUOT', 'the quota of this disk is used up: make room and run again'],
  [
    'EFBIG',
    'the file is larger than this system allows: raise the limit (`ulimit -f`) and run again',
  ],
  ['EROFS', 'this disk can only be read: choose another folder'],
  ['EACCES', 'this user may not use it: change its rights, or choose another folder'],
  ['EPERM', 'this user may not use it: change its rights, or choose another folder'],
  ['EMFILE', 'too many files are open at once: raise the limit (`ulimit -n`) and run again'],
  ['ENFILE', 'too many files are open on this machine: close some programs and run again'],
])('%s is told with what to do', (code, remedy) => {
  expect(machineFault(fault('x', { code }))).toBe(`${remedy} (${code})`)
  expect(machineFault(fault('x', { code, path: 'a' }))).toBe(`a: ${remedy} (${code})`)
  expect(machineFault(fault('x', { code, path: 'a', dest: 'b' }))).toBe(`b: ${remedy} (${code})`)
})

test('what a package passes on in words alone, or as a cause, is told too', () => {
  const room = 'no room is left on the disk: make room and run again (ENOSPC)'
  expect(machineFault(fault('failed (os error 28) at last'))).toBe(room)
  expect(machineFault(fault('ENOSPC: no space left'))).toBe(room)
  expect(machineFault(fault('x', { code: 'E_OTHER', cause: fault('y', { code: 'ENOSPC' }) }))).toBe(
    room,
  )
})

test('any other error is not the machine’s', () => {
  expect(machineFault(fault('x'))).toBeNull()
  expect(machineFault(fault('x', { code: 'ENOENT' }))).toBeNull()
  expect(machineFault(fault('OPENOSPC'))).toBeNull()
  expect(machineFault(fault('ENOSPCX'))).toBeNull()
  expect(machineFault('ENOSPC')).toBeNull()
  expect(machineFault(undefined)).toBeNull()
})
