import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { expect, test } from 'vitest'
import { parseReport } from '../../../src/report/parse.ts'
import { agency } from '../support/made-up.ts'
import { curatedFile } from '../support/report.ts'

const curated = join(import.meta.dirname, '..', '..', 'fixtures', 'curated')
const reportOf = (name: string): string =>
  join(curated, name, 'agencies', '99', agency.id, '2023.md')

/** A message whole: place, rule and reason, what stands there, what is asked for, and what to do. */
function told({ line, column, ruleId, reason, actual, expected, note }: VFileMessage): string {
  return [
    `${line}:${column} ${ruleId} ${reason}`,
    ...(actual === undefined ? [] : [`  there: ${JSON.stringify(actual)}`]),
    ...(expected ? [`  wanted: ${JSON.stringify(expected)}`] : []),
    ...(note ? [`  ${note}`] : []),
  ]
    .map((each) => `${each}\n`)
    .join('')
}

// How YAML is read is curated/'s matter.
const names = readdirSync(curated).filter(
  (name) => existsSync(reportOf(name)) && !name.startsWith('yaml-'),
)

// The folders of fixtures/curated say place and reason (unit/curated); here is all that a message holds, of the same reports.
test.each(names)('%s', (name) => {
  const file = curatedFile(readFileSync(reportOf(name), 'utf8'))
  const report = parseReport(file)
  expect(`${report ? 'read' : 'refused'}\n${file.messages.map(told).join('')}`).toMatchSnapshot()
})
