import type { AgencyKind } from '../../agency/agency.ts'
import type { AgencyFunction } from './functions.ts'
import { agencyFunctions } from './functions.ts'

/**
 * What a name says after its divisions: the kind of agency, its function where it is one that is known, and its own words
 * as an official name has them. `unlisted`: the register does not have it, so that nobody but a person can give its id.
 */
export type Organ = {
  readonly kind: AgencyKind
  readonly words: string
  readonly function: AgencyFunction | null
  readonly unlisted: boolean
}

/** Reads the folded rest of a name, such as 发展和改革局; null where it is no agency's. */
export function organOf(rest: string, isPseudo: boolean): Organ | null {
  const plain = { function: null, unlisted: false }
  if (isPseudo) return zone.test(rest) ? { kind: 'zone', words: rest, ...plain } : null
  if (/^(?:人民)?(?:政府)?$/u.test(rest)) return { kind: 'gov', words: '人民政府', ...plain }
  if (/^(?:人民)?政府办公[室厅]$/u.test(rest))
    return { kind: 'gov-office', words: `人民政府办公${rest.at(-1)!}`, ...plain }
  if (/^.{1,12}(?:街道办事处|街道|[乡镇](?:人民政府)?|苏木人民政府)$/u.test(rest))
    return { kind: 'township', words: rest, function: null, unlisted: true }
  if (/(?:开发区|新区|园区|示范区|名胜区|度假区|管理区|保税区)(?:管理委员会|管委会)?$/u.test(rest))
    return { kind: 'zone', words: rest, function: null, unlisted: true }
  const department = /^(.{2,24}?)(?:管理)?(局|厅|委员会|委|办公室)$/u.exec(rest)
  if (!department) return null
  const [, full = ''] = /^(.{2,24})(?:局|厅|委员会|委|办公室)$/u.exec(rest)!
  const known = agencyFunctions.find(
    ([, , printed]) => printed.includes(full) || printed.includes(department[1]!),
  )
  return { kind: 'dept', words: rest, function: known ?? null, unlisted: !known }
}

const zone = /^(?:管理委员会|管委会|)$/u
