import type { Chart } from '../charts/chart.ts'
import type { AgencyFile, ReportFile } from '../dataset/agency-file.ts'
import type { Words } from '../locale/words.ts'

/** What a section of an agency's page is given. */
export type AgencySection = {
  readonly t: Words
  readonly file: AgencyFile
  /** The newest report; its page is at `address`, from the agency's. */
  readonly report: ReportFile
  readonly address: string
  /** The charts that stand in the section. */
  readonly charts: readonly Chart[]
}
