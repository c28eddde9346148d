import type { Label } from '../locale/label.ts'

/** `search.json`: the names of all agencies and places, each part once, and of topics. `$` in a form stands for the place's name or id. */
export type SearchIndex = {
  /** Levels of government, highest first: Chinese, English. */
  readonly levels: readonly (readonly [zh: string, en: string])[]
  /** How agencies of a place are called: Chinese and English name, id, level. */
  readonly forms: readonly (readonly [zh: string, en: string, id: string, level: number])[]
  /** Places in the order of their codes, a column each: how much each code is above the one before it. */
  readonly codes: readonly number[]
  readonly names: readonly string[]
  /** `JinCheng'Shi`: a capital at each syllable, `'` before what the place's own pinyin leaves out; readings by spaces. */
  readonly pinyin: readonly string[]
  readonly agencies: readonly (readonly SearchEntry[])[]
  /** The levels of the places, in the order of `levels`. */
  readonly placeLevels: readonly number[]
  /** Former names of places of which no agency is held, by how many places stand before it. */
  readonly former: readonly (readonly [place: number, ...names: string[]])[]
  readonly topics: readonly SearchTopic[]
}

/** What is neither agency nor place: its names, its page, and other words for it. */
export type SearchTopic = readonly [zh: string, en: string, path: string, ...words: string[]]

/** An agency of a place: its form, the first and last year held (0 for none), other names. */
export type SearchEntry = readonly [form: number, first: number, last: number, ...names: string[]]

/** An agency, a place or a topic as it is found: what is shown, and what is compared with the question. */
export type Found = {
  readonly id: string
  /** Its page, below the language. */
  readonly path: string
  readonly zh: string
  readonly en: string
  readonly code: string
  readonly level: number
  readonly first: number
  readonly last: number
  /** Its level and the places above it in words; null of a topic. */
  readonly about: Label | null
  readonly keys: string
  readonly aboveKeys: string
}

/** Everything in an index: agencies in the order of their codes, the places of which none is held, topics. */
export function expand(index: SearchIndex): Found[] {
  return [...placesIn(index), ...index.topics.map(topicFound)]
}

function topicFound([zh, en, path, ...words]: SearchTopic): Found {
  return {
    id: path,
    path,
    zh,
    en,
    code: '',
    level: 9,
    first: 0,
    last: 0,
    about: null,
    keys: keyed([zh, en, ...words]),
    aboveKeys: '',
  }
}

function placesIn({
  levels,
  forms,
  codes,
  names,
  pinyin,
  agencies,
  placeLevels,
  former,
}: SearchIndex): Found[] {
  let sum = 0
  const places = codes.map((more, at) => ({
    code: String((sum += more)).padStart(6, '0'),
    name: names[at]!,
    latin: latinOf(pinyin[at]!),
    spellings: [names[at]!, ...spellingsOf(pinyin[at]!)],
  }))
  const known = new Map(places.map((place) => [place.code, place]))
  const before = new Map(former.map(([at, ...names]) => [at, names]))
  return places.flatMap(({ code, name, latin, spellings }, at) => {
    const above = codesAbove(code).flatMap((other) => known.get(other) ?? [])
    const about = (level: number): Label => ({
      zh: [levels[level]![0], ...above.map((each) => each.name)].join(' · '),
      en: [levels[level]![1], ...above.map((each) => each.latin)].join(' · '),
    })
    const aboveKeys = keyed(above.flatMap((each) => each.spellings))
    if (agencies[at]!.length === 0 && name !== '') {
      const level = placeLevels[at]!
      return [
        {
          id: code,
          path: `places/${code.slice(0, 2)}/#c${code}`,
          zh: name,
          en: latin,
          code,
          level,
          first: 0,
          last: 0,
          about: about(level),
          keys: keyed([code, ...spellings, ...(before.get(at) ?? [])]),
          aboveKeys,
        },
      ]
    }
    return agencies[at]!.map(([form, first, last, ...others]) => {
      const [zhForm, enForm, idForm, level] = forms[form]!
      const zh = zhForm.replace('$', name)
      const en = enForm.replace('$', latin)
      const id = idForm.replace('$', `${latin.toLowerCase()}-${code}`)
      return {
        id,
        path: `agencies/${id}/`,
        zh,
        en,
        code,
        level,
        first,
        last,
        about: about(level),
        keys: keyed([zh, en, id, code, ...spellings, ...others]),
        aboveKeys,
      }
    })
  })
}

/** The codes of the places that a place belongs to, largest first. */
export function codesAbove(code: string): string[] {
  return [2, 4, 6]
    .map((length) => code.slice(0, length).padEnd(6, '0'))
    .filter((other, at, all) => other !== code && all.indexOf(other) === at)
}

/** What a question finds. `how`: as asked, by a word that differs in a letter, or by the place that it names first. */
export type Lookup = { readonly found: readonly Found[]; readonly how: 'found' | 'alike' | 'place' }

/**
 * What a question asks for. Where nothing has such a name, what is spelt almost so (a letter more, less, other, or two exchanged);
 * where that is nothing either, what the question begins with: of 绛县公安局 and of jiangxian police the place 绛县.
 */
export function lookUp(all: readonly Found[], question: string, near = ''): Lookup {
  const found = search(all, question, near)
  if (found.length > 0) return { found, how: 'found' }
  const term = fold(question).trim()
  const lines = (each: Found): readonly string[] => each.keys.split('\n').filter(Boolean)
  if (/^[a-z]{4,}$/.test(term)) {
    const alike = all.filter((each) => lines(each).some((line) => isAlike(line, term)))
    if (alike.length > 0) return { found: alike.sort((a, b) => a.level - b.level), how: 'alike' }
  }
  const begins = (each: Found): number =>
    Math.max(0, ...lines(each).map((line) => (isBeginning(line, term) ? line.length : 0)))
  const longest = all.map((each) => ({ each, length: each.code ? begins(each) : 0 }))
  const most = longest.reduce((max, { length }) => Math.max(max, length), 1)
  return {
    found: longest.filter(({ length }) => length === most && most > 1).map(({ each }) => each),
    how: 'place',
  }
}

/** Whether a question begins with a name: in Chinese with its characters, in pinyin with the word. */
function isBeginning(name: string, question: string): boolean {
  if (isHan.test(name)) return question.startsWith(name)
  return name.length > 3 && question.startsWith(`${name} `)
}

const isHan = /^\p{Script=Han}{2,}$/u

/** Whether two words differ by a letter, or by two beside each other that are exchanged. */
export function isAlike(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  const shorter = Math.min(a.length, b.length)
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && left === [...right].reverse().join('')
}

/**
 * What a question names, best first: a whole name before a beginning, that before a part, that before the place above it; what is
 * held before what is not; then by level, then those nearest to the code `near`, then by code.
 */
export function search(agencies: readonly Found[], question: string, near = ''): Found[] {
  const terms = fold(question).split(' ').filter(Boolean)
  if (terms.length === 0) return []
  const away = ({ code }: Found): number =>
    [2, 4].filter((length) => !code.startsWith(near.slice(0, length))).length
  return agencies
    .map((agency) => {
      const ranks = terms.map((term) => rank(agency, term))
      const place = ranks.reduce((sum, each) => sum + each, 0)
      const held = agency.path.startsWith('agencies/') ? 0 : 100
      return { agency, place: place * 200 + held + agency.level * 10 + away(agency) }
    })
    .filter(({ place }) => place < Infinity)
    .sort((a, b) => a.place - b.place)
    .map(({ agency }) => agency)
}

/** A text as it is compared: width and case apart, apostrophes left out, one space between words. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/['’]/g, '').replace(/\s+/g, ' ')
}

function rank({ keys, aboveKeys }: Found, term: string): number {
  const found = [`\n${term}\n`, `\n${term}`, term].findIndex((each) => keys.includes(each))
  return found >= 0 ? found : aboveKeys.includes(`\n${term}`) ? 3 : Infinity
}

/** Every reading as pinyin and as initials, without and with the ending. */
function spellingsOf(pinyin: string): string[] {
  return pinyin
    .split(' ')
    .flatMap((way) => [way, way.replace(/'.*/, '')])
    .flatMap((way) => [way, way.replace(/[a-z']/g, '')])
}

/** `JinCheng'Shi` as the English name has it, `Jincheng`. */
function latinOf(pinyin: string): string {
  return pinyin.replace(/\W.*/, '').replace(/(?<!^)./g, (letter) => letter.toLowerCase())
}

function keyed(texts: readonly string[]): string {
  return `\n${texts.map(fold).join('\n')}\n`
}
