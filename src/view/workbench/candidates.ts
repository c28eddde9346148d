import type { Agency } from '../../agency/agency.ts'
import type { Division } from '../../agency/division.ts'
import { identify } from '../../ingest/identify/identify.ts'
import type { Organ } from '../../ingest/identify/organ.ts'
import type { KnownAgencies } from '../../ingest/identify/propose.ts'
import { idOf, proposeAgency } from '../../ingest/identify/propose.ts'
import type { Language } from '../../locale/label.ts'
import type { Found } from '../../search/search.ts'
import { expand, lookUp } from '../../search/search.ts'
import { searchIndex } from '../../search/search-index.ts'

/** An agency that a person may mean. `held`: it is in the data; else it is made from the register. */
export type Candidate = {
  readonly id: string
  readonly held: boolean
  /** Its name in Chinese, and in the language asked for. */
  readonly zh: string
  readonly name: string
  /** Its level and the places above it. */
  readonly about: string
}

const most = 8

/**
 * Looks up whom a question may mean, by name, pinyin, code or id: the agency that it names in full first, then those held, then
 * the governments and their offices that are not, as the register has their places; eight at most.
 */
export function openCandidates(
  known: KnownAgencies,
): (question: string, language: Language) => readonly Candidate[] {
  const { agencies, register } = known
  const all = expand(
    searchIndex(
      agencies.map((agency) => ({ agency, years: [] })),
      register,
      [],
    ),
  )
  return (question, language) => {
    const named = namedIn(question, known)
    const found = lookUp(all, question).found.slice(0, most)
    const held = found.flatMap(({ id }) => agencies.find((each) => each.id === id) ?? [])
    const codes = [...new Set(found.map(({ code }) => code))]
    const made = codes.flatMap((code) => proposals(register.get(code), known))
    const unique = new Map([...named, ...held, ...made].map((each) => [each.id, each]))
    return [...unique.values()].slice(0, most).map((agency) => ({
      id: agency.id,
      held: agencies.includes(agency),
      zh: agency.name.zh,
      name: agency.name[language],
      about: placeOf(agency, all)?.[language] ?? '',
    }))
  }
}

/** The agency that a question names in full, such as 宿迁市教育局; none where it names no one, or several. */
function namedIn(question: string, known: KnownAgencies): readonly Agency[] {
  const hints = { agency: null, year: 2024, address: null, names: [question] }
  const found = identify({ format: 'txt', blocks: [], remarks: [] }, hints, known)
  return 'agency' in found ? [found.agency] : []
}

/** The government of a place and its office, where they are not held. */
function proposals(division: Division | undefined, known: KnownAgencies): readonly Agency[] {
  if (!division || division.pseudo || division.valid_to !== '') return []
  const office = division.level === 'province' ? '人民政府办公厅' : '人民政府办公室'
  const organs: readonly Organ[] = [
    { kind: 'gov', words: '人民政府', function: null, unlisted: false },
    { kind: 'gov-office', words: office, function: null, unlisted: false },
  ]
  return organs.flatMap((organ) => {
    const named = { divisions: [division], organ, printed: '' }
    const id = idOf(named)!
    return known.agencies.some((each) => each.id === id) ? [] : proposeAgency(named, id, known)
  })
}

/** Level and places above, as the search has them for the agency, or for its place where it is not held. */
function placeOf({ id, division }: Agency, all: readonly Found[]): Found['about'] {
  const code = division.slice(0, 6)
  return (
    (all.find((each) => each.id === id) ?? all.find((each) => each.code === code))?.about ?? null
  )
}
