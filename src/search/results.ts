import type { Found, Lookup } from './search.ts'
import type { Language } from '../locale/label.ts'
import type { Sections } from '../locale/words.ts'

/** What the results say in the language of the page. */
export type ResultWords = Sections['results']

/** A text with its places filled in: `{q}` by what was asked. */
export function filled(text: string, values: Readonly<Record<string, unknown>>): string {
  return text.replace(/{(\w+)}/g, (_, name: string) => String(values[name]))
}

/** An element with properties, texts and elements in it. Data goes in as text, never as markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...inside: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...inside)
  return element
}

/**
 * A link to an agency: its name, where that is English the official one beside it, level, places above, years held. `base` is the
 * full address of the list of agencies, below which each has its page.
 */
export function linkTo(
  found: Found,
  language: Language,
  base: string,
  words: ResultWords,
): HTMLAnchorElement {
  const href = addressOf(found, base)
  return make('a', { href }, found[language], ...besides(found, language, words))
}

/** The full address of what was found: its path stands below the language, as the list of agencies does. */
function addressOf({ path }: Found, base: string): string {
  return new URL(`../${path}`, base).href
}

/** What stands beside the name of an agency, a place or a topic. */
function besides(
  { zh, about, first, last }: Found,
  language: Language,
  words: ResultWords,
): readonly (string | Node)[] {
  const years = first === last ? first || words.noReports : `${first}–${last}`
  const more = about ? `${about[language]} · ${years}` : words.topic
  return [
    ...(language === 'zh' ? [] : [' ', make('span', { className: 'also', lang: 'zh-CN' }, zh)]),
    ' ',
    make('small', {}, more),
  ]
}

/** Everything that was found, under a heading that repeats the question; as in every list the name alone is the link. */
export function allFound(
  question: string,
  lookup: Lookup,
  language: Language,
  base: string,
  words: ResultWords,
): readonly HTMLElement[] {
  const { found } = lookup
  const items = found.map((agency) => {
    const name = make('a', { href: addressOf(agency, base) }, agency[language])
    return make('li', {}, name, ...besides(agency, language, words))
  })
  return [
    make('h2', {}, filled(words.heading, { q: question })),
    summary(question, lookup, found.length, base, words),
    make('ul', {}, ...items),
  ]
}

/** How many were found, with a link to all where only the first are shown; of none, where to go from there. */
export function summary(
  q: string,
  { found: { length: all }, how }: Lookup,
  atMost: number,
  base: string,
  words: ResultWords,
): HTMLParagraphElement {
  const link = (href: string, text: string): (string | Node)[] => [' ', make('a', { href }, text)]
  const more = all > atMost
  const text = all ? (how !== 'found' ? words[how] : more ? words.first : words.found) : words.none
  return make(
    'p',
    {},
    filled(text, { q, all, shown: atMost }),
    ...(all
      ? []
      : [
          ...link(`${base}../places/`, words.index),
          ...link(`${base}../contribute/`, words.contribute),
        ]),
    ...(more ? link(`${base}?q=${encodeURIComponent(q)}`, words.all) : []),
  )
}
