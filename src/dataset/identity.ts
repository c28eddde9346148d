import type { VFile } from 'vfile'
import type { Agency } from '../agency/agency.ts'
import { levels } from '../agency/agency.ts'
import type { Register } from '../agency/division.ts'
import { divisionsAbove } from '../agency/division.ts'
import { positionOfKey, problem } from '../curated/message.ts'

/** What two agencies, or an agency and the register, may not say against each other. The files say what is wrong. */
export function checkAgencies(
  agencies: readonly { file: VFile; agency: Agency }[],
  register: Register,
): void {
  const byId = new Map(agencies.map(({ agency }) => [agency.id, agency]))
  for (const { file, agency } of agencies) {
    const say: Say = (key, reason, note) =>
      problem(file, { rule: 'identity', reason, place: positionOfKey(file, key), note })
    checkDivision(agency, register, say)
    checkRelatives(agency, byId, say)
    checkParent(agency, byId.get(agency.parent ?? ''), register, say)
  }
}

type Say = (key: keyof Agency, reason: string, note: string) => void

function checkDivision(agency: Agency, register: Register, say: Say): void {
  const code = agency.division.slice(0, 6)
  const division = register.get(code)
  const [, ownCode, kind] = /^[a-z]+-(\d+)-(gov-office|[a-z]+)/.exec(agency.id)!
  if (kind !== agency.kind) {
    say('kind', `Unexpected kind ${agency.kind}, expected ${kind} as the id says`, known)
  }
  const followed = register.get(ownCode!.slice(0, 6))?.replaced_by.split(';') ?? []
  if (ownCode !== agency.division && !followed.includes(code)) {
    say(
      'division',
      `Unexpected division ${agency.division}, expected ${ownCode} as the id says`,
      'An id carries the code that the division had when the id was made: a code that took over from it is fine, another is not.',
    )
    return
  }
  if (agency.level === 'nation' || register.size === 0) return
  if (!division) {
    say(
      'division',
      `Unexpected division ${agency.division}, expected a code of data/divisions.csv`,
      'Correct the code, or add the division with its source.',
    )
    return
  }
  if (division.pseudo && agency.kind !== 'zone') {
    say(
      'division',
      `Unexpected division ${code} ${division.name}, expected one that is a division in law`,
      'The code is one of statistics: only a zone (kind: zone) may have it.',
    )
  }
  const below = agency.division.length > 6 || agency.kind === 'township'
  const level = below ? 'township' : division.level
  if (agency.level !== level && !(agency.kind === 'zone')) {
    say(
      'level',
      `Unexpected level ${agency.level}, expected ${level} as division ${agency.division} ${division.name} has`,
      known,
    )
  }
}

const known = 'Look at the agency again: its id is permanent, the other keys follow it.'

function checkRelatives(agency: Agency, byId: ReadonlyMap<string, Agency>, say: Say): void {
  const relatives = { parent: [agency.parent ?? []].flat(), successor: agency.successor ?? [] }
  for (const key of ['parent', 'successor'] as const) {
    for (const other of relatives[key]) {
      if (byId.has(other)) continue
      say(
        key,
        `Unexpected ${key} ${other}, expected the id of an agency that is in data/`,
        key === 'parent'
          ? 'Add that agency, or write `parent: null`.'
          : 'Add that agency, or take the key `successor` away.',
      )
    }
    if (leadsTo(agency, key, byId)) {
      say(
        key,
        `Unexpected ${key} ${relatives[key].join(', ')}, which leads back to ${agency.id} itself`,
        `Nobody is its own ${key}.`,
      )
    }
  }
}

/** A parent stands at no lower level, and is of the agency's own division or of one above it. */
function checkParent(
  agency: Agency,
  parent: Agency | undefined,
  register: Register,
  say: Say,
): void {
  if (!parent || parent === agency) return
  const rank = (each: Agency): number => Object.keys(levels).indexOf(each.level)
  if (rank(parent) > rank(agency)) {
    say(
      'parent',
      `Unexpected parent ${parent.id} of level ${parent.level}, expected one not below ${agency.level}`,
      known,
    )
    return
  }
  const code = parent.division.slice(0, 6)
  if (freely.has(agency.kind) || !register.has(code)) return
  if (divisionsAbove(register, agency.division).has(code)) return
  say(
    'parent',
    `Unexpected parent ${parent.id} of division ${code}, expected one of division ${agency.division} or above it`,
    known,
  )
}

/** Kinds that may belong to an agency of another place. */
const freely: ReadonlySet<string> = new Set(['zone', 'vertical', 'body'])

/** Whether parents or successors lead from an agency back to it. */
function leadsTo(
  agency: Agency,
  key: 'parent' | 'successor',
  byId: ReadonlyMap<string, Agency>,
): boolean {
  const seen = new Set<string>()
  const next = (each: Agency | undefined): readonly string[] => [each?.[key] ?? []].flat()
  const left = [...next(agency)]
  while (left.length > 0) {
    const id = left.pop()!
    if (id === agency.id) return true
    if (seen.has(id)) continue
    seen.add(id)
    left.push(...next(byId.get(id)))
  }
  return false
}
