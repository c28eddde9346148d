import type { Agency } from '../../agency/agency.ts'
import { agencyIdPattern } from '../../agency/agency.ts'
import { periodIn } from '../facts/dates.ts'
import { proseOf } from '../facts/lines.ts'
import { fold } from '../fold.ts'
import type { Captured } from '../grid.ts'
import type { DivisionChain, DivisionNames } from './divisions.ts'
import { above, chainsOf, divisionNames } from './divisions.ts'
import type { Clue } from './named.ts'
import { cluesOf, saidIn } from './named.ts'
import { organOf } from './organ.ts'
import type { KnownAgencies, NamedAgency } from './propose.ts'
import { agencyOfId, idOf, proposeAgency } from './propose.ts'

/** What is known of a document besides its content; each is null where it is not. */
export type Hints = {
  readonly agency: string | null
  readonly year: number | null
  readonly address: string | null
  /** The name of its file, the words of a link to it: less telling than what the document says. */
  readonly names: readonly string[]
}

/** Whose report a document is and of which year; `made`: the agency is not held, and this is a proposal. */
export type Identified = { readonly agency: Agency; readonly year: number; readonly made: boolean }

/** Why that cannot be told, and what to do. */
export type Unidentified = { readonly unidentified: string }

/**
 * Finds agency and year of a captured report from its title, the names and days in its text, the name of its file, and the
 * register. What is given wins. Nothing is guessed: where two agencies have a name and nothing tells them apart, both are named.
 */
export function identify(
  captured: Captured,
  hints: Hints,
  known: KnownAgencies,
): Identified | Unidentified {
  const clues = [
    ...cluesOf(captured),
    ...hints.names.map((text): Clue => ({ text, where: 'name' })),
  ]
  const ours = hints.names.map(ofOurName).find((each) => each !== null)
  const year = hints.year ?? yearOf(captured, clues, ours?.year)
  if (year === null)
    return { unidentified: 'No year is printed in a title or a period: give --year' }
  const names = divisionNames(known.register)
  const read = readNames(clues, names, captured, hints.address, known)
  const named = 'named' in read ? read.named : null
  const given = hints.agency ?? (named ? null : (ours?.id ?? null))
  if (given !== null) {
    const held = known.agencies.find(({ id }) => id === given)
    const agency = held ?? agencyOfId(given, named, known)
    if (typeof agency === 'string') return { unidentified: agency }
    return { agency, year, made: !held }
  }
  if ('unidentified' in read) return read
  return ofName(read.named, year, known)
}

/** Id and year of a file that is named as ours are; null where it is not. */
function ofOurName(name: string): { readonly id: string; readonly year: string } | null {
  const [, id = '', year = ''] = /^(.+)-(20\d\d)\.[a-z]+$/i.exec(name) ?? []
  return agencyIdPattern.test(id.toLowerCase()) ? { id, year } : null
}

function ofName(named: NamedAgency, year: number, known: KnownAgencies): Identified | Unidentified {
  const id = idOf(named)
  const folded = fold(named.printed)
  const { code } = named.divisions.at(-1)!
  const held = known.agencies.find(
    (each) =>
      each.id === id ||
      (each.division.slice(0, 6) === code &&
        [each.name.zh, ...(each.variants ?? [])].some((name) => fold(name) === folded)),
  )
  if (held) return { agency: held, year, made: false }
  if (id === null) {
    const { pinyin } = named.divisions.at(-1)!
    return {
      unidentified: `${named.printed} is not held, and what it does is not in the list of functions: give --agency ${pinyin}-${code}-${named.organ.kind}-<function in English words>`,
    }
  }
  return { agency: proposeAgency(named, id, known), year, made: true }
}

/** The year that a title says, else that of the period, else that of a name. */
function yearOf(
  captured: Captured,
  clues: readonly Clue[],
  ours: string | undefined,
): number | null {
  const of = (where: Clue['where']): number | null =>
    clues
      .filter((clue) => clue.where === where)
      .map((clue) => saidIn(clue).year)
      .find((year) => year !== null) ?? null
  const period = periodIn(
    proseOf(captured)
      .map(({ text }) => text)
      .join(''),
  )
  const whole =
    period && period.from.slice(0, 4) === period.to.slice(0, 4)
      ? Number(period.to.slice(0, 4))
      : null
  return of('title') ?? whole ?? (ours === undefined ? null : Number(ours)) ?? of('name')
}

function readNames(
  clues: readonly Clue[],
  names: DivisionNames,
  captured: Captured,
  address: string | null,
  known: KnownAgencies,
): { readonly named: NamedAgency } | Unidentified {
  let unknown: string | null = null
  for (const clue of clues) {
    const { folded, printed } = saidIn(clue)
    if (folded.length < 2) continue
    const chains = chainsOf(folded, names, known.register)
    const read = chains.flatMap((chain): NamedAgency[] => {
      const organ = organOf(chain.rest, chain.divisions.at(-1)!.pseudo)
      return organ ? [{ divisions: chain.divisions, organ, printed }] : []
    })
    if (read.length === 1) return { named: read[0]! }
    if (read.length > 1) return oneOf(read, captured, address, known)
    unknown ??= printed
  }
  const near = unknown === null ? [] : known.agencies.filter(({ name }) => isNear(name.zh, unknown))
  return {
    unidentified:
      unknown === null
        ? 'No agency is named in a title or below the report: give --agency'
        : `${unknown} is no agency that is held and begins with no division of the register: give --agency${near.map(({ id, name }) => `, maybe ${id} (${name.zh})`).join('')}`,
  }
}

/** Of several divisions of one name, that whose host, prefecture or province the address or the text names. */
function oneOf(
  read: readonly NamedAgency[],
  captured: Captured,
  address: string | null,
  { register }: KnownAgencies,
): { readonly named: NamedAgency } | Unidentified {
  const host = (address ?? captured.origin?.url ?? '').split('/')[2]?.split('.') ?? []
  const text = fold(
    proseOf(captured)
      .map((line) => line.text)
      .join(''),
  ).slice(0, 200_000)
  const weights = read.map(({ divisions }) =>
    above(divisions.at(-1)!, register).reduce(
      (sum, { name, pinyin }, at) =>
        sum + (text.includes(fold(name)) || host.includes(pinyin) ? 2 - Math.min(at, 1) : 0),
      0,
    ),
  )
  const most = Math.max(...weights)
  const best = read.filter((_, at) => most > 0 && weights[at] === most)
  if (best.length === 1) return { named: best[0]! }
  const choices = read.map(
    (each) => `${idOf(each) ?? each.divisions.at(-1)!.code} (${placeOf(each, register)})`,
  )
  return {
    unidentified: `${read[0]!.printed} may be one of ${read.length}, and nothing tells them apart: give --agency ${choices.join(' or ')}`,
  }
}

function placeOf(
  { divisions }: Pick<DivisionChain, 'divisions'>,
  register: KnownAgencies['register'],
): string {
  const own = divisions.at(-1)!
  return [own, ...above(own, register)]
    .reverse()
    .map(({ name }) => name)
    .join('')
}

/** Whether two names differ in one character only. */
function isNear(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]]
  return a.length === b.length && a.filter((each, at) => each !== b[at]).length === 1
}
