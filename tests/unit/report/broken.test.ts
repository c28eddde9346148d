import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askGate } from '../../../scripts/lib/gate.ts'
import { inOrder } from '../../../scripts/lib/messages.ts'
import { base, layered, remove } from '../support/folder.ts'

const own = join('agencies', '99', 'yangben-990101-gov')
const files: Readonly<Record<string, string>> = {
  report: join(own, '2023.md'),
  agency: join(own, 'agency.yaml'),
  divisions: 'divisions.csv',
  release: 'release.json',
}

// How people break a curated file, each in one edit of a good one: what is wrong, which file, the text that is there (-) and
// what takes its place (+), the one message that is to come (=) and what it says to do (!). Escapes are those of JSON.
const cases = readFileSync(join('tests', 'fixtures', 'broken.txt'), 'utf8')
  .split(/\n\n|\n$/)
  .filter((each) => each !== '')
  .map((each) => {
    const [name = '', file = '', ...lines] = each.split('\n')
    const of = (sign: string): string =>
      lines.find((line) => line.startsWith(`${sign} `))?.slice(2) ?? ''
    const plain = (text: string): string => JSON.parse(`"${text.replaceAll('"', '\\"')}"`) as string
    return {
      name: name.slice(2),
      file: files[file]!,
      from: plain(of('-')),
      to: plain(of('+')),
      said: of('='),
      todo: of('!'),
    }
  })

test('there are eighty and more, each once', () => {
  expect(cases.length).toBeGreaterThanOrEqual(80)
  expect(new Set(cases.map(({ from, to }) => `${from} ${to}`)).size).toBe(cases.length)
})

test.each(cases)('$name: one cause, in its line', async ({ file, from, to, said, todo }) => {
  const data = layered(base)
  const path = join(data, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(
    path,
    text.replace(from, () => to),
  )
  const verdict = await askGate(data)
  remove(data)
  const messages = verdict.files.flatMap((each) =>
    each.messages.map((message) => ({ path: each.path, message })),
  )
  const [first] = messages.toSorted((a, b) => inOrder(a.message, b.message))
  const { line, column, ruleId, reason, note, fatal } = first!.message
  expect([first!.path, `${line}:${column} ${ruleId} ${reason}`, note ?? '', fatal]).toEqual([
    path,
    said,
    todo,
    true,
  ])
  expect(messages.filter(({ message }) => message.fatal)).toHaveLength(1)
})
