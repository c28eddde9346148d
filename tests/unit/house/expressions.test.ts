import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Rule } from 'eslint'
import { ESLint, Linter } from 'eslint'
import { expect, test } from 'vitest'

const { linear, slowness } = (await import(pathToFileURL('eslint.expressions.js').href)) as {
  readonly linear: Rule.RuleModule
  readonly slowness: (source: string, flags: string) => string
}

/** What the rule says of a text of code. */
function said(code: string): string[] {
  const plugins = { house: { rules: { linear } } }
  const config = { plugins, rules: { 'house/linear': 'error' } } as const
  return new Linter().verify(code, config).map(({ message }) => message)
}

test('an expression that takes more than a time that grows with its text is told', () => {
  expect(said('/^(a+)+$/.test(x)')).toEqual(['/^(a+)+$/ is not linear: exponential'])
  expect(said('x.replace(/\\s+$/u, "")')).toEqual(['/\\s+$/u is not linear: 2nd degree polynomial'])
  expect(said('/^(?:\\s|\\u3000)*$/u.test(x)')).toEqual([
    '/^(?:\\s|\\u3000)*$/u is not linear: exponential',
  ])
  expect(said('x.match(/^a+b/)')).toEqual([])
})

test('one that is built is told by what it is built of, else that it cannot be looked at', () => {
  const end = 'Build an expression of constants of its file, or compare without one.'
  expect(said('const many = "(a+)+"\nnew RegExp(`^${many}$`, "u")')).toEqual([
    '/^(a+)+$/u is not linear: exponential',
  ])
  expect(said('const one = "a+"\nRegExp(`^${one}$`)')).toEqual([])
  expect(said('export const find = (name) => new RegExp(`^${name}$`)')).toEqual([end])
})

test('the rule is asked of TypeScript and of pages, as lint runs it', async () => {
  const eslint = new ESLint({ overrideConfigFile: 'eslint.expressions.js' })
  const asked = ['src/curated/message.ts', 'src/layouts/Base.astro', 'scripts/check.ts']
  for (const file of asked) {
    const config = (await eslint.calculateConfigForFile(file)) as
      { readonly rules?: Readonly<Record<string, unknown>> } | undefined
    expect([file, config?.rules?.['house/linear']]).toEqual([file, [2]])
  }
})

test.runIf(process.env['DEEP'])('every expression on record is linear', () => {
  const lines = readFileSync('tests/fixtures/expressions.txt', 'utf8').trimEnd().split('\n')
  const slow = lines.filter((line) => {
    const end = line.lastIndexOf('/')
    return slowness(line.slice(1, end), line.slice(end + 1)) !== ''
  })
  expect(slow).toEqual([])
})
