import { characterEntities } from 'character-entities'
import { expect, test } from 'vitest'
import { decodeNamedCharacterReference } from '../../../../src/view/workbench/named-character.ts'

test('a name stands for the characters that it has in Markdown, and no other is one', () => {
  const names = Object.keys(characterEntities)
  expect(names.length).toBeGreaterThan(2000)
  const decoded = names.map((name) => [name, decodeNamedCharacterReference(name)])
  expect(Object.fromEntries(decoded)).toEqual(characterEntities)
  for (const name of ['notit', 'x', 'amp;', 'ampx', 'AMPx', 'unknown'])
    expect([name, decodeNamedCharacterReference(name)]).toEqual([name, false])
})
