import type { Correction } from '../../report/report.ts'
import { correctionKinds } from '../../report/report.ts'
import type { Inline } from './block.ts'

/** A correction in words: its cell, what kind it is, both texts, why, by whom and when. */
export function correctionText({ cell, was, now, ...why }: Correction): Inline {
  return [{ code: cell }, ` ${was} → ${now}: `, correctionReason(why)]
}

/** Why a figure was corrected, by whom and when. */
export function correctionReason({
  kind,
  reason,
  by,
  date,
}: Pick<Correction, 'kind' | 'reason' | 'by' | 'date'>): Inline {
  return [correctionKinds[kind], ': ', reason, ` (${by}, ${date})`]
}
