import { locales, settings } from '../locale/locale.ts'
import type { Words } from '../locale/words.ts'
import { words } from '../locale/words.ts'

/** A page of `getStaticPaths`: the parameters of one address, ids only. */
export type Path = { params: Record<string, string | undefined> }

/**
 * The addresses of a page in every language: `/…` in Chinese, `/en/…` in English, for each set of parameters. The
 * languages of one set stand together, so that what they are made from is read once.
 */
export function pathsFor(parameters: readonly Record<string, string>[] = [{}]): Path[] {
  return parameters.flatMap((each) =>
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
