import type { ReportFile } from '../dataset/agency-file.ts'
import { outward } from './cell-labels.ts'

/** What a report was transcribed from: the agency's own, the same without an address to verify it by, or a copy. */
export function natureOf({ kind, url }: ReportFile['source']): 'official' | 'unproven' | 'copy' {
  return kind === 'official' && !outward(url) ? 'unproven' : kind
}
