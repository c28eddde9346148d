import { expect, test } from 'vitest'
import { openCache } from '../../../src/published/cache.ts'

test('what a function makes is made once, whatever it is', () => {
  const { once } = openCache()
  let made = 0
  const nothing = (): undefined => void (made += 1)
  const list = (): number[] => [(made += 1)]
  expect([once(nothing), once(nothing), made]).toEqual([undefined, undefined, 1])
  expect(once(list)).toBe(once(list))
  expect(made).toBe(2)
})

test('of what a function makes of names the last few are kept, the oldest goes first', () => {
  const { recent } = openCache()
  const asked: string[] = []
  const read = (name: string): string => {
    asked.push(name)
    return name.toUpperCase()
  }
  const other = (name: string): string => `${name}?`
  for (const name of ['a', 'b', 'a', 'c', 'a', 'c']) {
    expect(recent(read, name, 2)).toBe(name.toUpperCase())
    expect(recent(other, name)).toBe(`${name}?`)
  }
  expect(asked).toEqual(['a', 'b', 'c', 'a'])
})

test('two caches know nothing of each other', () => {
  const make = (): object => ({})
  expect(openCache().once(make)).not.toBe(openCache().once(make))
})
