import type { Locale } from '../locale/locale.ts'
import { locales } from '../locale/locale.ts'

/** A page of `getStaticPaths`: the parameters of one address, ids only. */
export type Path = { params: Record<string, string | undefined> }

/**
 * The addresses of a page in every language: `/…` in Chinese, `/en/…` in English, for each set of parameters. The
 * languages of one set stand together, so that what they are made from is read once.
 */
export function pathsFor(parameters: readonly Record<string, string>[] = [{}]): Path[] {
  return parameters.flatMap((each) =>
    locales.map((locale) => ({
      params: { ...each, locale: locale === 'zh' ? undefined : locale },
    })),
  )
}

/** The language of a page by its `locale` parameter. */
export function localeOf(parameter: string | undefined): Locale {
  return locales.find((locale) => locale === parameter) ?? 'zh'
}
