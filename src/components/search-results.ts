import type { Found } from '../dataset/search.ts'
import type { Locale } from '../locale/locale.ts'
import { results } from '../locale/messages/search.ts'

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
 * A link to an agency: its name, in English the official one beside it, level, places above, years held. `base` is the
 * full address of the list of agencies, below which each has its page.
 */
export function linkTo(agency: Found, locale: Locale, base: string): HTMLAnchorElement {
  const { id, zh, en, about, first, last } = agency
  const years = first === last ? first || results[locale].noReports : `${first}–${last}`
  return make(
    'a',
    { href: `${base}${id}/` },
    ...(locale === 'zh' ? [zh] : [en, ' ', make('span', { className: 'also', lang: 'zh-CN' }, zh)]),
    ' ',
    make('small', {}, `${about[locale]} · ${years}`),
  )
}

/** How many were found, with a link to all where only the first are shown; of none, where to go from there. */
export function summary(
  question: string,
  { length }: readonly Found[],
  atMost: number,
  locale: Locale,
  base: string,
): HTMLParagraphElement {
  const words = results[locale]
  const link = (href: string, text: string): (string | Node)[] => [' ', make('a', { href }, text)]
  return length === 0
    ? make(
        'p',
        {},
        words.none(question),
        ...link(base, words.index),
        ...link(`${base}../contribute/`, words.contribute),
      )
    : make(
        'p',
        {},
        words.found(length, Math.min(length, atMost)),
        ...(length > atMost ? link(`${base}?q=${encodeURIComponent(question)}`, words.all) : []),
      )
}
