import type { Language } from './label.ts'

/** What the site has to know of a language of its interface; its words are in a folder of the same name. */
type Setting = {
  /** The BCP 47 tag, for `lang` and `hreflang`. */
  readonly tag: string
  /** Its own name for itself, for the link that leads to it. */
  readonly name: string
  /** The first part of the addresses of its pages, with the slash at its end. */
  readonly path: string
  /** The language of the data that is shown with it. */
  readonly language: Language
  /** The locale by whose habits dates are written, which also says where it is at home. */
  readonly dates: string
}

/** The languages of the interface, the default first. Adding one: an entry here, and its words in `words.ts`. */
export const settings = {
  zh: { tag: 'zh-CN', name: '中文', path: '', language: 'zh', dates: 'zh-CN' },
  en: { tag: 'en', name: 'English', path: 'en/', language: 'en', dates: 'en-GB' },
} as const satisfies Readonly<Record<string, Setting>>

/** A language of the interface. */
export type Locale = keyof typeof settings

/** Every language of the interface, the default first. */
export const locales = Object.keys(settings) as [Locale, ...Locale[]]

/** The language of the data that is shown with a language of the interface, by its tag. */
export function languageOf(tag: string): Language {
  return Object.values(settings).find((each) => each.tag === tag)!.language
}

/** The path below the base of a page or file that each language has: `agencies/`, `en/agencies/`. */
export function inLanguage(locale: Locale, path: string): string {
  return settings[locale].path + path
}

/** The language of a path below the base, and the path without it: the other way round. */
export function languageIn(path: string): readonly [locale: Locale, path: string] {
  const locale = locales.find(
    (each) => settings[each].path !== '' && `${path}/`.startsWith(settings[each].path),
  )
  return locale ? [locale, path.slice(settings[locale].path.length)] : [locales[0], path]
}

/** What is made for each language. */
export function inEach<T>(make: (locale: Locale) => T): Readonly<Record<Locale, T>> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>
}
