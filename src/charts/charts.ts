import { applicants } from './applicants.ts'
import type { Draw } from './chart.ts'
import { disputeTrend } from './dispute-trend.ts'
import { disputes } from './disputes.ts'
import { outcomeMix } from './outcome-mix.ts'
import { outcomeTrend } from './outcome-trend.ts'
import { refusalGrounds } from './refusal-grounds.ts'
import { requestTrend } from './request-trend.ts'

/** Every chart of an agency, in the order of its page. A new one: a file of its own and a line here. */
export const charts: readonly { readonly id: string; readonly draw: Draw }[] = [
  { id: 'outcome-mix', draw: outcomeMix },
  { id: 'request-trend', draw: requestTrend },
  { id: 'outcome-trend', draw: outcomeTrend },
  { id: 'refusal-grounds', draw: refusalGrounds },
  { id: 'applicants', draw: applicants },
  { id: 'disputes', draw: disputes },
  { id: 'dispute-trend', draw: disputeTrend },
]
