import { describe, expect, test } from 'vitest'
import { ingestText } from '../ingest-text.ts'

// Each took seconds when a pattern began anew at every character.
const parts = [
  '0',
  '一',
  '没有',
  '申请7件',
  '收到申请7件(',
  '均获维持,',
  '复议1件,均获维持,',
  '1,000,',
  '（',
  '约',
  '各县',
]

describe.each(parts)('a section of %s over and over', (part) => {
  test('takes work in proportion to its length', async () => {
    const [once, twice, fourTimes] = [
      await measure(part, 20_000),
      await measure(part, 40_000),
      await measure(part, 80_000),
    ] as const
    expect(twice.looked).toBeLessThanOrEqual(2.1 * once.looked)
    expect(fourTimes.looked).toBeLessThanOrEqual(2.1 * twice.looked)
    // A count of characters does not show how often one pattern goes over them: none that sees a whole text may do so freely.
    expect(fourTimes.patterns.filter(isUnbounded)).toEqual([])
  })
})

test.each([
  ['a+b', true],
  ['a*', true],
  ['a{2,}b', true],
  ['^a+b', false],
  ['[+*]a{0,3}\\+', false],
])('whether the pattern %s may go over a text again and again: %s', (source, expected) => {
  expect(isUnbounded(source)).toBe(expected)
})

type Work = { readonly looked: number; readonly patterns: readonly string[] }

/** The characters that patterns went through in reading a report with such a section, and the patterns that met long texts. */
async function measure(part: string, length: number): Promise<Work> {
  const body = part.repeat(length / part.length)
  const text = `甲山县人民政府2024年政府信息公开工作年度报告\n一、总体情况\n${body}\n二、主动公开政府信息情况\n规章\t0\t0\t0\n`
  const patterns = new Set<string>()
  let looked = 0
  const exec = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec')!
  const own = exec.value as RegExp['exec']
  const counting = function (this: RegExp, input: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const found = own.call(this, input)
    const end = found
      ? found.index + found[0].length
      : this.sticky
        ? from + 1
        : String(input).length
    looked += Math.max(1, end - from)
    if (String(input).length > 2000) patterns.add(this.source)
    return found
  }
  Object.defineProperty(RegExp.prototype, 'exec', { ...exec, value: counting })
  try {
    const draft = await ingestText(text, 'report.txt', 2024)
    expect(draft!.report.claims.length).toBeLessThanOrEqual(200)
  } finally {
    Object.defineProperty(RegExp.prototype, 'exec', exec)
  }
  return { looked, patterns: [...patterns] }
}

/** Whether a pattern repeats something without end, other than from the beginning of the text. */
function isUnbounded(source: string): boolean {
  const bare = source.replace(/\\./gu, 'x').replace(/\[[^\]]*\]/gu, 'x')
  return !bare.startsWith('^') && /[*+]|\{\d+,\}/u.test(bare)
}
