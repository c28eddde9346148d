import fc from 'fast-check'

/** A change to the lines of a text; numbers choose the lines. */
export type Mutation = {
  readonly kind: 'cut' | 'double' | 'swap' | 'retype' | 'digits' | 'label' | 'digit'
  readonly a: number
  readonly b: number
}

/** One to three mutations. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Mutation['kind'][]>(
      'cut',
      'double',
      'swap',
      'retype',
      'digits',
      'label',
      'digit',
    ),
    a: fc.nat(1_000_000),
    b: fc.nat(1_000_000),
  }),
  { minLength: 1, maxLength: 3 },
)

/** The text with its lines cut, doubled, swapped or retyped, digits lost or changed, characters of labels damaged. */
export function mutate(text: string, changes: readonly Mutation[]): string {
  const lines = text.split('\n')
  for (const { kind, a, b } of changes) {
    const at = full(lines, a)
    const other = full(lines, b)
    const line = lines[at] ?? ''
    if (kind === 'cut') lines.splice(at, 1)
    else if (kind === 'double') lines.splice(at, 0, line)
    else if (kind === 'swap') [lines[at], lines[other]] = [lines[other] ?? '', line]
    else if (kind === 'retype')
      lines[at] = ['其他', '甲乙丙丁戊', '17', '8 9', '总计', '\t', '１２', 'O', '规章'][b % 9]!
    else if (kind === 'digits') lines[at] = line.replace(/\d+/u, '')
    else if (kind === 'digit') lines[at] = replaceNth(line, /\d/gu, b, String(b % 10))
    else lines[at] = replaceNth(line, /\p{Script=Han}/gu, b, ['囗', '', '口口'][b % 3]!)
  }
  return lines.join('\n')
}

/** A line that has something, so that mutations are not spent on empty ones. */
function full(lines: readonly string[], number: number): number {
  for (let step = 0; step < lines.length; step++) {
    const at = (number + step) % lines.length
    if (lines[at]!.trim() !== '') return at
  }
  return 0
}

function replaceNth(line: string, pattern: RegExp, number: number, by: string): string {
  const found = [...line.matchAll(pattern)]
  const match = found[number % Math.max(1, found.length)]
  return match ? line.slice(0, match.index) + by + line.slice(match.index + match[0].length) : line
}
