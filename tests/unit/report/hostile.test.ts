import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { afterEach, expect, test } from 'vitest'
import { parseAgency } from '../../../src/agency/agency.ts'
import { isFatal } from '../../../src/curated/message.ts'
import { parseReport } from '../../../src/report/parse.ts'
import { serializeReport } from '../../../src/report/serialize.ts'
import { base } from '../support/folder.ts'
import { agency, curatedFile, messagesOf, parseGood } from '../support/report.ts'
import { holds } from '../support/runs.ts'

const folder = join(base, 'agencies', '99', agency.id)
const good = readFileSync(join(folder, '2023.md'), 'utf8')
const agencyYaml = readFileSync(join(folder, 'agency.yaml'), 'utf8')
const properties = Object.getOwnPropertyNames(Object.prototype).toSorted()

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(properties)
})

/** Any text at all: lone surrogates, controls, Markdown, YAML, HTML and the names of the language. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'|\\`*_[]<>&~#-:!\n\r\t 0９'), maxLength: 20 }),
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', '<script>', '&#48;', '&#0;'),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
)

/** A report where it is right, else messages that say where it is wrong: never both, never neither. */
function parse(text: string): void {
  const file = curatedFile(text)
  const report = parseReport(file)
  expect(report === null).toBe(isFatal(file))
  const lines = text.split(/\r\n|\n|\r/).length
  for (const { line, column, ruleId, reason } of file.messages) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual(lines + 1)
    expect(column).toBeGreaterThanOrEqual(1)
    expect(ruleId).toMatch(/^[a-z-]+$/)
    expect(reason).toMatch(/^(Unexpected|Missing) [^\n]/)
  }
  if (report)
    expect(serializeReport(parseGood(serializeReport(report)))).toBe(serializeReport(report))
}

test('any text in any cell gives a report or a message, and never throws', () => {
  const cells = [...good.matchAll(/(?<=\| )[^|\n]*(?= \|)/g)].map(({ index }) => index)
  holds(
    fc.property(anything, fc.constantFrom(...cells), (text, at) => {
      const end = good.indexOf(' |', at)
      parse(good.slice(0, at) + text + good.slice(end))
    }),
  )
})

test('any text in place of any stretch of the file', () => {
  holds(
    fc.property(anything, fc.nat(good.length), fc.nat(200), (text, at, length) => {
      parse(good.slice(0, at) + text + good.slice(at + length))
    }),
  )
})

test('any text as the whole file, with and without front matter', () => {
  holds(
    fc.property(anything, anything, fc.boolean(), (yaml, body, fenced) => {
      parse(fenced ? `---\n${yaml}\n---\n${body}` : `${yaml}${body}`)
    }),
  )
})

test('keys that are names of the language are refused wherever they stand, and pollute nothing', () => {
  const words = fc.constantFrom('__proto__', 'constructor', 'prototype')
  const lines = good.split('\n')
  const places = lines.flatMap((line, at) => (/^ *[a-z_0-9]+: /.test(line) ? [at] : []))
  const ofAgency = agencyYaml.split('\n').slice(0, -1)
  const key = fc
    .tuple(words, words, words)
    .map(([a, b, c]) => `${a}: {${b}: {polluted: yes, ${c}: [polluted]}}`)
  holds(
    fc.property(
      key,
      fc.constantFrom(...places),
      fc.nat(ofAgency.length - 1),
      (added, at, place) => {
        const indent = /^ */.exec(lines[at]!)![0]
        const file = curatedFile(lines.toSpliced(at, 0, `${indent}${added}`).join('\n'))
        expect(parseReport(file)).toBeNull()
        const of = new VFile({
          path: join(folder, 'agency.yaml'),
          value: ofAgency.toSpliced(place, 0, added).join('\n'),
        })
        expect(parseAgency(of)).toBeUndefined()
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
        for (const { messages } of [file, of])
          expect(messages.map(({ line }) => line)).toContain(
            (file.messages === messages ? at : place) + 1,
          )
      },
    ),
  )
})

test('names of the language as values', () => {
  for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    for (const [from, to] of [
      ['edition: form-2021', `edition: ${word}`],
      ['scope: region', `scope: ${word}`],
      ['  kind: official', `  kind: ${word}`],
      ['| 件 | region |', `| ${word} | region |`],
      ['| 件 | region |', `| 件 | ${word} |`],
      ['| requests.received.total |', `| ${word} |`],
      ['| 20 |', `| ${word} |`],
    ] as const) {
      const written = from.startsWith('|') ? to.replaceAll('__', '\\_\\_') : to
      const file = curatedFile(good.replace(from, written))
      expect(parseReport(file), `${from} -> ${to}`).toBeNull()
      expect(messagesOf(file)).toHaveLength(1)
    }
  }
})

test('a report of the greatest length allowed is read, a longer one refused', () => {
  const file = curatedFile(`${good}\n${'\n'.repeat(65_536 - good.length)}`)
  expect(parseReport(file)).toBeNull()
  expect(messagesOf(file)).toEqual([
    '1:1 limit Unexpected 65537 characters, expected at most 65536',
  ])
  for (const body of ['\n'.repeat(200_000), '> '.repeat(900), '[ '.repeat(900), '| '.repeat(990)]) {
    parse(`${good}\n${body}`)
  }
})
