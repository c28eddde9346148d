import { applicants } from './applicants.ts'
import type { AgencyChart } from './chart.ts'
import { disputeTrend } from './dispute-trend.ts'
import { disputes } from './disputes.ts'
import { outcomeMix } from './outcome-mix.ts'
import { outcomeTrend } from './outcome-trend.ts'
import { refusalGrounds } from './refusal-grounds.ts'
import { requestTrend } from './request-trend.ts'

/**
 * Every chart of an agency, in the order of its page. A new one: a file of its own and an entry here; tests ask that it is
 * drawn, stands in its section, and has its files.
 */
export const charts: readonly AgencyChart[] = [
  { id: 'outcome-mix', section: 'applicants', draw: outcomeMix },
  { id: 'request-trend', section: 'trend', draw: requestTrend },
  { id: 'outcome-trend', section: 'trend', draw: outcomeTrend },
  { id: 'refusal-grounds', section: 'grounds', draw: refusalGrounds },
  { id: 'applicants', section: 'applicants', draw: applicants },
  { id: 'disputes', section: 'disputes', draw: disputes },
  { id: 'dispute-trend', section: 'disputes', draw: disputeTrend },
]
