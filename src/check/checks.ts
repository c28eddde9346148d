import { amounts } from './amounts.ts'
import { carryOver } from './carry-over.ts'
import type { Check } from './check.ts'
import { columnShift } from './column-shift.ts'
import { dates } from './dates.ts'
import { deadline } from './deadline.ts'
import { editionForItsYear } from './edition-for-year.ts'
import { growth } from './growth.ts'
import { identityChecks } from './identities.ts'
import { leftBlank } from './left-blank.ts'
import { parts } from './parts.ts'
import { powerToMakeRules } from './power-to-make-rules.ts'
import { shareSum } from './share-sum.ts'
import { shares } from './shares.ts'
import { stockAndFlow } from './stock-and-flow.ts'
import { textAndTable } from './text-and-table.ts'
import { units } from './units.ts'
import { wholeNumbers } from './whole-numbers.ts'
import { yearInTitle } from './year-in-title.ts'

/** Every check, in the order of the method page. A new one: a file of its own and a line here. */
export const checks: readonly Check[] = [
  ...identityChecks,
  wholeNumbers,
  units,
  leftBlank,
  columnShift,
  carryOver,
  stockAndFlow,
  textAndTable,
  shares,
  shareSum,
  growth,
  parts,
  amounts,
  dates,
  deadline,
  yearInTitle,
  editionForItsYear,
  powerToMakeRules,
]
