import { locales, settings } from '../locale/locale.ts'
import type { Words } from '../locale/words.ts'
import { words } from '../locale/words.ts'

/** A page of `getStaticPaths`: the parameters that it is built for, ids only. */
export type PageParameters = { params: Record<string, string | undefined> }

/**
 * What a page is built for in every language, `/…` in Chinese, `/en/…` in English, with each set of parameters. The
 * languages of one set stand together, so that what they are made from is read once.
 */
export function parametersFor(sets: readonly Record<string, string>[] = [{}]): PageParameters[] {
  return sets.flatMap((each) =>
    locales.map((locale) => ({
      params: { ...each, locale: settings[locale].path.slice(0, -1) || undefined },
    })),
  )
}

/** The words of a page by its `locale` parameter. */
export function wordsFor(parameter = ''): Words {
  const found = locales.find((locale) => settings[locale].path.slice(0, -1) === parameter)
  return words(found ?? locales[0])
}
