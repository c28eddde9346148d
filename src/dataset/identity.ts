import type { VFile } from 'vfile'
import type { Agency } from '../agency/agency.ts'
import { levels } from '../agency/levels.ts'
import type { Register } from '../agency/division.ts'
import { divisionsAbove } from '../agency/division.ts'
import { positionOfKey, problem } from '../curated/message.ts'
import { unexpected, withGuess } from '../curated/said.ts'
import type { Label } from '../locale/label.ts'

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

type Say = (key: keyof Agency, reason: Label, note: Label) => void

function checkDivision(agency: Agency, register: Register, say: Say): void {
  const code = agency.division.slice(0, 6)
  const division = register.get(code)
  const [, ownCode, kind] = /^[a-z]+-(\d+)-(gov-office|[a-z]+)/.exec(agency.id)!
  if (kind !== agency.kind) {
    say('kind', unexpected(`kind ${agency.kind}`, asTheIdSays(kind!)), known)
  }
  const followed = register.get(ownCode!.slice(0, 6))?.replaced_by.split(';') ?? []
  if (ownCode !== agency.division && !followed.includes(code)) {
    say('division', unexpected(`division ${agency.division}`, asTheIdSays(ownCode!)), {
      zh: '编号带着当时的区划代码：由它变更而来的代码可以，别的不行。',
      en: 'An id carries the code that the division had when the id was made: a code that took over from it is fine, another is not.',
    })
    return
  }
  if (agency.level === 'nation' || register.size === 0) return
  if (!division) {
    say(
      'division',
      unexpected(`division ${agency.division}`, {
        zh: 'data/divisions.csv 里的代码',
        en: 'a code of data/divisions.csv',
      }),
      withGuess(agency.division, [...register.keys()], {
        zh: '改正代码，或在名录里加上这个区划并注明来源。',
        en: 'Correct the code, or add the division with its source.',
      })!,
    )
    return
  }
  if (division.pseudo && agency.kind !== 'zone') {
    say(
      'division',
      unexpected(`division ${code} ${division.name}`, {
        zh: '法定的行政区划',
        en: 'one that is a division in law',
      }),
      {
        zh: '这是统计用的代码，只有开发区等（kind: zone）可用。',
        en: 'The code is one of statistics: only a zone (kind: zone) may have it.',
      },
    )
  }
  const below = agency.division.length > 6 || agency.kind === 'township'
  const level = below ? 'township' : division.level
  if (agency.level !== level && !(agency.kind === 'zone')) {
    say(
      'level',
      unexpected(`level ${agency.level}`, {
        zh: `${level}，与区划 ${agency.division} ${division.name} 相同`,
        en: `${level} as division ${agency.division} ${division.name} has`,
      }),
      known,
    )
  }
}

const known: Label = {
  zh: '再看一遍这个机关：编号不变，其他各键照它。',
  en: 'Look at the agency again: its id is permanent, the other keys follow it.',
}

const strangers = {
  parent: {
    zh: '加上那个机关，或写 `parent: null`。',
    en: 'Add that agency, or write `parent: null`.',
  },
  successor: {
    zh: '加上那个机关，或删去键 `successor`。',
    en: 'Add that agency, or take the key `successor` away.',
  },
} as const satisfies Record<string, Label>

const asTheIdSays = (word: string): Label => ({
  zh: `${word}，与编号相同`,
  en: `${word} as the id says`,
})

function checkRelatives(agency: Agency, byId: ReadonlyMap<string, Agency>, say: Say): void {
  const relatives = { parent: [agency.parent ?? []].flat(), successor: agency.successor ?? [] }
  for (const key of ['parent', 'successor'] as const) {
    for (const other of relatives[key]) {
      if (byId.has(other)) continue
      say(
        key,
        unexpected(`${key} ${other}`, {
          zh: 'data/ 里某个机关的编号',
          en: 'the id of an agency that is in data/',
        }),
        withGuess(other, [...byId.keys()], strangers[key])!,
      )
    }
    if (leadsTo(agency, key, byId)) {
      say(
        key,
        {
          zh: `${key} ${relatives[key].join('、')} 又回到 ${agency.id} 自己`,
          en: `Unexpected ${key} ${relatives[key].join(', ')}, which leads back to ${agency.id} itself`,
        },
        { zh: `没有机关是自己的 ${key}。`, en: `Nobody is its own ${key}.` },
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
      unexpected(
        {
          zh: `${parent.level} 级的 parent ${parent.id}`,
          en: `parent ${parent.id} of level ${parent.level}`,
        },
        { zh: `不低于 ${agency.level} 级的机关`, en: `one not below ${agency.level}` },
      ),
      known,
    )
    return
  }
  const code = parent.division.slice(0, 6)
  if (freely.has(agency.kind) || !register.has(code)) return
  if (divisionsAbove(register, agency.division).has(code)) return
  say(
    'parent',
    unexpected(
      { zh: `区划 ${code} 的 parent ${parent.id}`, en: `parent ${parent.id} of division ${code}` },
      {
        zh: `区划 ${agency.division} 或其上级的机关`,
        en: `one of division ${agency.division} or above it`,
      },
    ),
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
