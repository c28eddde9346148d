import { expect, test } from 'vitest'
import { readEnvironment } from '../../../src/published/environment.ts'
import { environmentFaults } from '../../../src/published/settings.ts'

test('what is not set is left out or has its default', () => {
  expect(readEnvironment({})).toEqual({
    site: { site: null, base: '' },
    data: 'public/data',
    charts: '.build/charts',
    repository: null,
    contact: null,
    pictures: false,
  })
})

test('what is set is brought into one form', () => {
  const variables = {
    SITE: 'https://example.org',
    BASE: '/a/b/',
    DATA_DIR: '/data',
    CHARTS_DIR: '/charts',
    REPOSITORY: 'https://code.example/o/r/',
    CONTACT: 'a@example.org',
    PICTURES: 'yes',
  }
  expect(readEnvironment(variables)).toEqual({
    site: { site: 'https://example.org', base: '/a/b' },
    data: '/data',
    charts: '/charts',
    repository: 'https://code.example/o/r',
    contact: 'a@example.org',
    pictures: true,
  })
})

test('an empty text is as good as none', () => {
  expect(readEnvironment({ SITE: '', REPOSITORY: '', PICTURES: '' })).toEqual(readEnvironment({}))
})

const hostile = [
  'javascript:alert(1)',
  'data:text/html,x',
  'https://a.example/"><script>',
  "https://a.example/' onload='x",
  'https://user:word@a.example/',
  'https://a.example/\u202E',
  'https://a.example\n::error::x',
  'https://a.ex\u0430mple',
  '//a.example/',
  '../../etc',
  '{{7*7}}',
  '=1+1',
  `https://${'a-'.repeat(260)}`,
  `https://a.example/${'a'.repeat(500)}`,
]

test('a variable that would be more than an address on a page stops the build, and is told without what it holds', () => {
  for (const name of ['SITE', 'BASE', 'REPOSITORY', 'CONTACT'])
    for (const value of hostile) {
      const faults = environmentFaults({ [name]: value })
      expect([name, value, faults.length]).toEqual([name, value, 1])
      expect(faults[0]).toMatch(new RegExp(`^Unexpected ${name} `))
      expect(faults[0]).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
      expect(() => readEnvironment({ [name]: value })).toThrow(`Unexpected ${name}`)
    }
})

test('addresses as sites have them', () => {
  const good = [
    { SITE: 'https://example.org', BASE: '/', REPOSITORY: 'https://code.example/o/r.git' },
    { SITE: 'http://127.0.0.1:4321/', BASE: '/a-b/', REPOSITORY: 'https://code.example/~o/r/' },
    { SITE: 'http://localhost:8080', BASE: 'a/b', CONTACT: 'https://example.org/contact/' },
    { CONTACT: 'someone+open@example.org' },
  ]
  expect(good.flatMap(environmentFaults)).toEqual([])
})

test.each([
  ['SITE', 'the address of a host such as https://example.org'],
  ['BASE', 'a path such as /a/b/'],
  ['REPOSITORY', 'an address such as https://example.org/o/r'],
  ['CONTACT', 'an e-mail address or an address of a page'],
])('of %s it is said what it is to be', (name, expected) => {
  expect(environmentFaults({ [name]: '<' })).toEqual([
    `Unexpected ${name} \`<\`, expected ${expected}`,
  ])
})

test('an address is one from its first character to its last, and of at most 500', () => {
  const address = (length: number): string => `https://a.example/${'a'.repeat(length - 18)}`
  expect(environmentFaults({ REPOSITORY: address(500), BASE: '/a/bc.d' })).toEqual([])
  for (const [name, value] of [
    ['REPOSITORY', address(501)],
    ['CONTACT', '<a@example.org'],
    ['CONTACT', 'a@example.org>'],
    ['BASE', '/a/b<c'],
    ['BASE', '/a/.b'],
  ] as const)
    expect([name, value, environmentFaults({ [name]: value }).length]).toEqual([name, value, 1])
})
