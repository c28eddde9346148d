import { VFile } from 'vfile'
import type { Check } from '../../../src/check/check.ts'
import { contextOf, runChecks } from '../../../src/check/check.ts'
import { parseReport } from '../../../src/report/parse.ts'
import type { FrontMatter, Report } from '../../../src/report/report.ts'
import { agency, front } from './made-up.ts'

export { agency, makeReport } from './made-up.ts'
export type { Printed } from './made-up.ts'

/** A curated file in memory, at the place that its report has. */
export function curatedFile(text: string, { agency: id, year } = front): VFile {
  return new VFile({ path: `data/agencies/99/${id}/${year}.md`, value: text })
}

/** Parses the text of a curated report that must be right. */
export function parseGood(text: string, of: Pick<FrontMatter, 'agency' | 'year'> = front): Report {
  const file = curatedFile(text, { ...front, ...of })
  const report = parseReport(file)
  if (!report) throw new Error(file.messages.map(String).join('\n'))
  return report
}

/** What checks make of a report of the made-up county, alone. */
export function checked(checks: readonly Check[], report: Report): ReturnType<typeof runChecks> {
  return runChecks(checks, report, contextOf(agency, report, null))
}

/** The messages of a file as `line:column rule reason`, in the order they were raised. */
export function messagesOf({ messages }: VFile): string[] {
  return messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`)
}
