import { en } from './en.ts'
import type { NumberFormats } from './format.ts'
import { numberFormats } from './format.ts'
import type { Label, Language } from './label.ts'
import { languageTags } from './label.ts'
import type { Locale } from './locale.ts'
import { inEach, settings } from './locale.ts'
import { zh } from './zh.ts'

/** The strings that a language of the interface must have. */
export type Sections = typeof zh

/** The interface in one language: its strings, and how it writes numbers and days and shows what the data says. */
export type Words = Sections &
  NumberFormats & {
    readonly locale: Locale
    /** The BCP 47 tag, for `lang`. */
    readonly tag: string
    /** The language of the data that is shown. */
    readonly language: Language
    /** The `lang` of Chinese words on a page; undefined where the page is Chinese itself. */
    readonly chinese: string | undefined
    /** An ISO date in words: 2025年3月6日, 6 March 2025. */
    readonly day: (iso: string) => string
    /** A text of the data. */
    readonly label: (label: Label) => string
    /** A column that is published in each language of the data, `name` for `name_zh` and `name_en`; in Chinese where it is not translated. */
    readonly column: <
      Name extends string,
      Row extends Readonly<Record<`${Name}_${Language}`, string | null>>,
    >(
      row: Row,
      name: Name,
    ) => Row[`${Name}_${Language}`]
  }

const strings: Readonly<Record<Locale, Sections>> = { zh, en }
const all = inEach(wordsOf)

/** The words of a language, for a page and all that stands on it. */
export function words(locale: Locale): Words {
  return all[locale]
}

function wordsOf(locale: Locale): Words {
  const { tag, dates, language } = settings[locale]
  const { figures, number, percent } = numberFormats(tag)
  const days = new Intl.DateTimeFormat(dates, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    ...strings[locale],
    figures,
    number: remembered(number),
    percent: remembered(percent),
    locale,
    tag,
    language,
    chinese: tag === languageTags.zh ? undefined : languageTags.zh,
    day: remembered((iso) => days.format(new Date(`${iso}T00:00:00Z`))),
    label: (label) => label[language],
    // What TypeScript cannot follow: the two columns of a name have the same type.
    column: (row, name) => (row[`${name}_${language}`] ?? row[`${name}_zh`]) as never,
  }
}

/** A function that knows what it gave the last few thousand times: the pages of an agency say the same figures and days again. */
function remembered<Given extends number | string>(
  make: (of: Given) => string,
): (of: Given) => string {
  const known = new Map<Given, string>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before
    if (known.size >= 4000) known.clear()
    const made = make(of)
    known.set(of, made)
    return made
  }
}
