import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { readYaml, yamlLimit } from '../../../src/curated/yaml.ts'
import { messagesOf } from '../support/report.ts'

function valueOf(text: string): string | null {
  const file = new VFile({ path: 'a.yaml' })
  const node = readYaml(file, `key: ${text}`, 1)
  expect(messagesOf(file)).toEqual([])
  const value = node?.kind === 'map' ? node.entries.get('key')?.value : undefined
  if (value?.kind !== 'text') throw new Error('no text')
  return value.isNull ? null : value.text
}

test.each([
  ['010', '010'],
  ['0140826', '0140826'],
  ['1e3', '1e3'],
  ['0x1F', '0x1F'],
  ['.5', '.5'],
  ['1_000', '1_000'],
  ['12:30:45', '12:30:45'],
  ['2024-02-30', '2024-02-30'],
  ['yes', 'yes'],
  ['NO', 'NO'],
  ['true', 'true'],
  ['~', '~'],
  ['Null', 'Null'],
  ['.nan', '.nan'],
  ['"null"', 'null'],
  ["''", ''],
  ['"\\u0041"', 'A'],
])('the scalar %s stays the text %j', (yaml, text) => {
  expect(valueOf(yaml)).toBe(text)
})

test.each([['null'], ['']])('only null and nothing are null: %j', (yaml) => {
  expect(valueOf(yaml)).toBeNull()
})

test('keys that are names of the language stay keys', () => {
  const file = new VFile({ path: 'a.yaml' })
  const node = readYaml(file, '__proto__: {polluted: yes}\nconstructor: 1\ntoString: 2\n', 1)
  expect(node?.kind === 'map' ? [...node.entries.keys()] : null).toEqual([
    '__proto__',
    'constructor',
    'toString',
  ])
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
})

test.each([
  [
    `x: ${'a'.repeat(yamlLimit - 2)}`,
    ['7:1 yaml Unexpected 8193 characters of YAML, expected at most 8192'],
  ],
  ['a: 1\na: 2', ['8:1 yaml Unexpected second `a`, expected each key once']],
  ['a: &x 1\nb: *x', ['7:7 yaml Unexpected anchor, expected a plain value']],
  [
    'a: !!binary AAAA',
    ['7:13 yaml Unexpected tag tag:yaml.org,2002:binary, expected a plain value'],
  ],
  ['? [a]\n: 1', ['7:1 yaml Unexpected key, expected a word']],
  ['a: [b', ['7:4 yaml Missing `]` for the `[` in column 4']],
  ['a: b\n c: d', ['8:2 yaml Unexpected indentation by 1, expected two spaces']],
])('lines are those of the file: %j', (text, messages) => {
  const file = new VFile({ path: 'a.md' })
  expect(readYaml(file, text, 7)).toBeNull()
  expect(messagesOf(file)).toEqual(messages)
})

test('a bomb of aliases is not set off, a tower of brackets not climbed', () => {
  const levels = 'abcdefgh'.split('')
  const bomb = levels.map((key, at) => {
    const value = at === 0 ? 'lol' : `*${levels[at - 1]}`
    return `${key}: &${key} [${Array.from({ length: 9 }, () => value).join(', ')}]`
  })
  const tower = 'yaml Unexpected nesting, expected YAML a few levels deep'
  for (const [text, message] of [
    [bomb.join('\n'), '1:7 yaml Unexpected anchor, expected a plain value'],
    [`a: ${'['.repeat(8000)}`, `1:10 ${tower}`],
    [`a:\n ${'- '.repeat(4000)}`, `2:14 ${tower}`],
  ] as const) {
    const file = new VFile({ path: 'a.yaml' })
    expect(readYaml(file, text, 1)).toBeNull()
    expect(messagesOf(file)).toEqual([message])
  }
})
