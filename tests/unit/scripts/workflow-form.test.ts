import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldsOf, labelsOf } from '../../../scripts/lib/workflow/form.ts'
import { requestOf } from '../../../scripts/lib/workflow/request.ts'
import { holds } from '../support/runs.ts'

const labels = labelsOf('.github/ISSUE_TEMPLATE/report.yml')
const address = 'https://www.example.gov.cn/a/page.htm'
const filled = {
  source: address,
  agency: '甲山县人民政府',
  year: '2024',
  page: '_No response_',
  published: '_No response_',
  more: '_No response_',
}

/** The body of an issue as GitHub makes it of the form. */
function bodyOf(given: Partial<typeof filled> = {}): string {
  const texts: Record<string, string> = { ...filled, ...given }
  return [...labels].map(([id, label]) => `### ${label}\n\n${texts[id]}`).join('\n\n')
}

/** What `add` is asked for by such a body. */
function asked(given: Partial<typeof filled> = {}): unknown {
  const fields = fieldsOf(bodyOf(given), labels)
  return typeof fields === 'string' ? fields : requestOf(fields, new Set(['jia-990001-gov']))
}

const plain = { arguments: [address, '--year', '2024'] }

test('the form has the fields that are read, in this order', () => {
  expect([...labels.keys()]).toEqual(Object.keys(filled))
})

test('a filled form asks for a report', () => {
  expect(asked()).toEqual(plain)
  expect(asked({ agency: 'jia-990001-gov', page: address, published: '2025-01-20' })).toEqual({
    arguments: [
      ...plain.arguments,
      ...['--agency', 'jia-990001-gov', '--url', address, '--published', '2025-01-20'],
    ],
  })
  const crlf = fieldsOf(bodyOf().replaceAll('\n', '\r\n'), labels)
  expect(crlf).toEqual(fieldsOf(bodyOf(), labels))
})

test('a file dropped into the form is the link that GitHub makes of it', () => {
  const file = 'https://github.com/user-attachments/files/1/report.docx'
  expect(asked({ source: `[report.docx](${file})` })).toEqual({
    arguments: [file, '--year', '2024'],
  })
})

test.each([
  ['no address', { source: 'see the site' }, 'Address or file: expected one address'],
  ['an option', { source: '--list /etc/passwd' }, 'Address or file: expected one address'],
  [
    'a file of the machine',
    { source: 'file:///etc/passwd' },
    'Address or file: expected one address',
  ],
  [
    'two addresses',
    { source: `${address} https://b.example` },
    'Address or file: expected one address',
  ],
  [
    'an address with a password',
    { source: 'https://a:b@example.org/' },
    'Address or file: expected one address',
  ],
  ['a year in words', { year: '2024年' }, 'Year: expected four digits'],
  ['a year and an option', { year: '2024 --force' }, 'Year: expected four digits'],
  ['a year on two lines', { year: '2024\n2025' }, 'Year: expected four digits'],
  ['a day that is none', { published: '2025-02-30' }, 'Published: expected a day'],
  [
    'a page that is none',
    { page: 'x' },
    'Where the file is from: expected one address, or nothing',
  ],
])('%s is told', (_, given, said) => {
  const { wrong } = asked(given) as { wrong: string[] }
  expect(wrong).toHaveLength(1)
  expect(wrong[0]).toContain(said)
})

test('what a shell or a workflow would read stays a part of a text', () => {
  expect(asked({ agency: '$(touch x) `id` ${{ github.token }} ::error::x' })).toEqual(plain)
  expect(asked({ more: '```\n### Year\n2019\n<!-- -->\u202E' })).toEqual(plain)
  expect(asked({ source: `${address}\`;$(id)` })).toEqual(plain)
})

test('headings that are not those of the form, each once and in its order, are refused', () => {
  const year = `### ${labels.get('year')}`
  const wrong =
    'Unexpected headings, expected those of the form “Add a report”, each once and in its order'
  expect(asked({ agency: `甲\n${year}\n2019` })).toBe(wrong)
  expect(fieldsOf('', labels)).toBe(wrong)
  expect(fieldsOf(bodyOf().replace(`${year}\n`, '### Year\n'), labels)).toBe(wrong)
  expect(asked({ more: 'x'.repeat(70_000) })).toMatch(/^Unexpected issue of \d+ characters/)
})

test('whatever stands in the fields, the arguments are an address and values of their own form', () => {
  const text = fc.string({ unit: fc.constantFrom(...'a-/:@\n#\'"`$(){}; 20'), maxLength: 30 })
  const record = { source: text, agency: text, year: text, page: text, published: text, more: text }
  holds(
    fc.property(fc.record(record), (given) => {
      const found = asked({ ...given, source: `https://example.org/${given.source}`, year: '2024' })
      if (typeof found === 'string' || 'wrong' in (found as object)) return
      const [first, ...rest] = (found as { arguments: string[] }).arguments
      expect(first).toMatch(/^https?:\/\/[^\s'"`@/]+\/[^\s'"`]*$/)
      const names = rest.filter((_, at) => at % 2 === 0)
      expect(names.every((name) => /^--(?:year|agency|url|published)$/.test(name))).toBe(true)
      expect(rest.filter((_, at) => at % 2 === 1).some((value) => value.startsWith('-'))).toBe(
        false,
      )
    }),
  )
})
