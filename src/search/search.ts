import type { Label } from '../locale/label.ts'

/** `search.json`: the names of all agencies, each part once. `$` in a form stands for the place's name or id. */
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
}

/** An agency of a place: its form, the first and last year held (0 for none), other names. */
export type SearchEntry = readonly [form: number, first: number, last: number, ...names: string[]]

/** An agency as it is found: what is shown, and what is compared with the question. */
export type Found = {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly code: string
  readonly level: number
  readonly first: number
  readonly last: number
  /** Its level and the places above it in words. */
  readonly about: Label
  readonly keys: string
  readonly aboveKeys: string
}

/** The agencies of an index, in the order of their codes. */
export function expand({ levels, forms, codes, names, pinyin, agencies }: SearchIndex): Found[] {
  let sum = 0
  const places = codes.map((more, at) => ({
    code: String((sum += more)).padStart(6, '0'),
    name: names[at]!,
    latin: latinOf(pinyin[at]!),
    spellings: [names[at]!, ...spellingsOf(pinyin[at]!)],
  }))
  const known = new Map(places.map((place) => [place.code, place]))
  return places.flatMap(({ code, name, latin, spellings }, at) => {
    const above = codesAbove(code).flatMap((other) => known.get(other) ?? [])
    return agencies[at]!.map(([form, first, last, ...others]) => {
      const [zhForm, enForm, idForm, level] = forms[form]!
      const zh = zhForm.replace('$', name)
      const en = enForm.replace('$', latin)
      const id = idForm.replace('$', `${latin.toLowerCase()}-${code}`)
      return {
        id,
        zh,
        en,
        code,
        level,
        first,
        last,
        about: {
          zh: [levels[level]![0], ...above.map((each) => each.name)].join(' · '),
          en: [levels[level]![1], ...above.map((each) => each.latin)].join(' · '),
        },
        keys: keyed([zh, en, id, code, ...spellings, ...others]),
        aboveKeys: keyed(above.flatMap((each) => each.spellings)),
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

/**
 * The agencies that a question asks for, best first: a whole name before a beginning, that before a part, that before
 * the place above it; then by level, then those nearest to the code `near`, then by code.
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
      return { agency, place: place * 100 + agency.level * 10 + away(agency) }
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
