import { openCurated } from '../../scripts/lib/curated.ts'
import type { AuditedReport } from '../../src/dataset/record.ts'
import { frozen } from '../unit/support/folder.ts'

/** The record of every agency of the frozen data: real reports whose figures tests may state. */
export const records = [...openCurated(frozen).records()]

/** Every report of it, by id. */
export const reports: readonly AuditedReport[] = records.flatMap((record) => record.reports)
