/** The languages of the site. Adding one: a key here; the compiler then lists every label that lacks it. */
export const locales = ['zh', 'en'] as const

/** A language of the site: `zh` is the default, at `/`; `en` is at `/en/`. */
export type Locale = (typeof locales)[number]

/** A text in every language of the site. */
export type Label = Readonly<Record<Locale, string>>

/** The BCP 47 tag of a locale, for `lang` and `hreflang`. */
export const languageTag: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' }

/** What is made for each language. */
export function inEach<T>(make: (locale: Locale) => T): Readonly<Record<Locale, T>> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>
}
