import type { Agency, AgencyKind } from '../../agency/agency.ts'
import type { Level } from '../../agency/levels.ts'
import { agencyIdPattern, agencyKinds } from '../../agency/agency.ts'
import type { Division, Register } from '../../agency/division.ts'
import { divisionOf } from '../../agency/division.ts'
import { agencyFunctions } from './functions.ts'
import { above } from './divisions.ts'
import { englishName } from './english.ts'
import type { Organ } from './organ.ts'

/** An agency as a report names it: its divisions, outermost first, and what follows them. */
export type NamedAgency = {
  readonly divisions: readonly Division[]
  readonly organ: Organ
  /** The name as printed, without white space. */
  readonly printed: string
}

/** What is known of agencies: the register, and those that are held. */
export type KnownAgencies = {
  readonly register: Register
  readonly agencies: readonly Agency[]
}

/** The id that an agency of this name has; null where a person has to choose it. */
export function idOf({ divisions, organ }: NamedAgency): string | null {
  if (organ.unlisted) return null
  const { pinyin, code } = divisions.at(-1)!
  const what = organ.function ? `-${organ.function[0]}` : ''
  return `${pinyin.slice(0, 40)}-${code}-${organ.kind}${what}`
}

/** The agency of a name that is not held, made from the register; its English name is proposed. */
export function proposeAgency(named: NamedAgency, id: string, known: KnownAgencies): Agency {
  const { divisions, organ, printed } = named
  const own = divisions.at(-1)!
  const shown = divisions.filter(({ level }) => level !== 'province' || divisions.length === 1)
  const zh = `${shown.map(({ name }) => name).join('')}${organ.words}`
  const what = organ.function?.[1] ?? wordsOf(id)
  return {
    id,
    name: { zh, en: englishName(own, organ, what) },
    kind: organ.kind,
    level: organ.kind === 'township' ? 'township' : (own.level satisfies Level),
    division: codeOf(id) ?? own.code,
    parent: parentOf({ division: own.code, kind: organ.kind }, known),
    website: null,
    ...(printed.includes(zh) || !/^\p{Script=Han}+$/u.test(printed) ? {} : { variants: [printed] }),
  }
}

/**
 * The agency of an id that a person gives and that is not held: kind and division from the id, its name from the report.
 * A text where they do not make an agency: why, and what to do.
 */
export function agencyOfId(
  id: string,
  named: NamedAgency | null,
  known: KnownAgencies,
): Agency | string {
  const kind = agencyIdPattern.test(id) ? kindOf(id) : undefined
  if (!kind)
    return `Unexpected agency id ${id}, expected <pinyin>-<division code>-<kind>[-<function>]`
  const division = divisionOf(known.register, codeOf(id)!)
  if (!division)
    return `Unexpected division ${codeOf(id)} in ${id}, expected a code of divisions.csv`
  if (kind === 'gov')
    return proposeAgency(
      { divisions: [division], organ: government, printed: named?.printed ?? '' },
      id,
      known,
    )
  if (!named)
    return `The report does not say the name of ${id}: make its agency.yaml first (CONTRIBUTING.md says how)`
  if (!named.organ.unlisted && named.organ.kind !== kind)
    return `The report names ${named.printed}, a ${named.organ.kind}, and ${id} is a ${kind}: give the id of that agency`
  return proposeAgency(
    { ...named, divisions: [division], organ: { ...named.organ, kind } },
    id,
    known,
  )
}

const government: Organ = { kind: 'gov', words: '人民政府', function: null, unlisted: false }

/** The government that an agency belongs to, where it is held; else null. */
export function parentOf(
  { division, kind }: Pick<Agency, 'division' | 'kind'>,
  { register, agencies }: KnownAgencies,
): string | null {
  const own = divisionOf(register, division)
  if (!own) return null
  const isWithin = kind !== 'gov' && kind !== 'zone'
  const code = (isWithin ? own : above(own, register)[0])?.code
  return agencies.find((each) => each.kind === 'gov' && each.division === code)?.id ?? null
}

function kindOf(id: string): AgencyKind | undefined {
  const rest = id.replace(/^[a-z]+-\d+-/, '')
  const kinds = Object.keys(agencyKinds) as AgencyKind[]
  return kinds
    .filter((kind) => rest === kind || rest.startsWith(`${kind}-`))
    .sort((a, b) => b.length - a.length)[0]
}

function codeOf(id: string): string | undefined {
  return /-(\d{6,12})-/.exec(id)?.[1]
}

/** The function in an id as English words: its own where it is known, else its parts. */
function wordsOf(id: string): string {
  const [, part = ''] = /-\d{6,12}-(?:gov-office|[a-z]+)-?(.*)/.exec(id) ?? []
  const known = agencyFunctions.find(([each]) => each === part)
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
  return known?.[1] ?? part.split('-').map(capital).join(' ')
}
