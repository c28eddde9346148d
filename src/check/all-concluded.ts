import type { CellId } from '../form/editions.ts'
import type { Label } from '../locale/label.ts'
import type { Report } from '../report/report.ts'
import { valueBy } from './definitions.ts'
import type { Concern } from './judgement.ts'
import { inData } from '../locale/format.ts'

/** How a text means all that is said of cases, where some are pending still. */
export const ofConcluded: Label = {
  zh: '只计已审结',
  en: 'cases concluded, without those pending',
}

/** The cases pending beside a result in which all others ended; 0 where cells are no results, or others ended otherwise. */
export function pendingBeside(report: Report, cells: readonly CellId[]): number {
  if (cells.some((cell) => cell.endsWith('.pending'))) return 0
  const beside = (column: string): number => {
    const plus = cells.map((cell) => (cell.slice(0, cell.lastIndexOf('.') + 1) + column) as CellId)
    return valueBy(report, { plus: [...new Set(plus)], minus: [] }) ?? 0
  }
  const [pending, all] = [beside('pending'), beside('total')]
  return valueBy(report, { plus: cells, minus: [] }) === all - pending ? pending : 0
}

/** What is to be said where all cases are said to have ended so, and some are pending. */
export function allButPending(concluded: number, pending: number): Concern {
  return {
    verdict: 'other_reading',
    because: {
      zh: `就已审结的${inData.number(concluded)}件而言成立；另有${inData.number(pending)}件尚未审结。`,
      en: `It holds for the ${inData.number(concluded)} concluded; ${inData.number(pending)} more ${pending === 1 ? 'is' : 'are'} pending.`,
    },
  }
}

/** Whether our words for a claim say it of all that was counted. */
export function saysAll(label: string): boolean {
  return /均|全部|都/u.test(label)
}
