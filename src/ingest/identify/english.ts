import type { Division } from '../../agency/division.ts'
import { divisionName } from '../../agency/division.ts'
import { syllablesOf } from '../../agency/pinyin.ts'
import type { Organ } from './organ.ts'

/** The English name that is proposed for an agency; a person has to look at it. `what`: its function in English words. */
export function englishName(division: Division, { kind, words }: Organ, what: string): string {
  const place = adjective(division)
  const government = `${place} People's Government`
  if (kind === 'gov') return government
  if (kind === 'gov-office')
    return `${words.endsWith('厅') ? 'General Office' : 'Office'} of the ${government}`
  if (kind === 'township')
    return `${what} ${township(words)}, ${divisionName(division).en.replace(/^\S+/, latin(division))}`
  if (kind === 'zone')
    return `${what === '' ? place : `${latin(division)} ${what}`} Administrative Committee`
  if (words.endsWith('厅')) return `${place} Department of ${what}`
  return `${place} ${what}${kind === 'dept' ? ` ${office(words)}` : ''}`
}

/** A division before a noun: Jincheng Municipal, Shanxi Provincial, Shuyang County. */
function adjective(division: Division): string {
  const name = divisionName(division).en
  const kind = name.slice(name.indexOf(' ') + 1)
  const short =
    division.name.endsWith('市') && !division.pseudo
      ? 'Municipal'
      : division.name.endsWith('省')
        ? 'Provincial'
        : name.includes(' ')
          ? kind
          : ''
  return `${latin(division)} ${short}`.trim()
}

/** A division's pinyin as it is written: Huai'an, Lüliang; syllables are set apart where there is one way to. */
function latin(division: Division): string {
  const ways = syllablesOf(division)
  const syllables = ways.length === 1 ? ways[0]!.match(/[A-Z][a-z]*/gu)! : [division.pinyin]
  const joined = syllables
    .map((each, at) => (at > 0 && /^[aoe]/iu.test(each) ? `'${each}` : each).toLowerCase())
    .join('')
    .replaceAll('v', 'ü')
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

function office(words: string): string {
  if (words.endsWith('办公室')) return 'Office'
  return words.endsWith('局') ? 'Bureau' : 'Commission'
}

function township(words: string): string {
  if (words.includes('街道')) return 'Subdistrict Office'
  return words.includes('镇')
    ? "Town People's Government"
    : words.includes('乡')
      ? "Township People's Government"
      : "Sum People's Government"
}
