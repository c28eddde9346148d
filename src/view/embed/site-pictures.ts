import type { Palette } from '../../charts/palette.ts'
import { sitePicture } from '../../charts/site-picture.ts'
import type { Fields } from '../../dataset/agency-file.ts'
import { languageTag, locales } from '../../locale/locale.ts'
import { messages } from '../../locale/messages.ts'
import { yearsOf } from '../agencies.ts'
import { day, number } from '../../locale/format.ts'
import type { Place } from '../../published/address.ts'
import { fullAddress, inLanguage } from '../../published/address.ts'
import type { SiteFile } from './files.ts'
import { sitePicturePath } from './paths.ts'

/** The picture of the site in each language, from the rows of the published table of agencies. */
export function sitePictures(
  agencies: readonly Fields[],
  {
    place,
    palette,
    release: { version, date },
  }: {
    readonly place: Place
    readonly palette: Palette
    readonly release: { readonly version: string; readonly date: string }
  },
): readonly SiteFile[] {
  const { embed, site } = messages
  const known = (column: string): number[] =>
    agencies.flatMap((row) => (row[column] === null ? [] : [Number(row[column])]))
  const [firsts, lasts] = [known('first_year'), known('last_year')]
  const reports = known('reports').reduce((sum, each) => sum + each, 0)
  const years = firsts.length === 0 ? '–' : yearsOf(Math.min(...firsts), Math.max(...lasts))
  return locales.map((locale) => {
    const words = {
      name: site.name[locale],
      also: site.name[locale === 'zh' ? 'en' : 'zh'],
      about: embed.about[locale],
      facts: [
        [number(agencies.length, locale), embed.agencies[locale]],
        [number(reports, locale), embed.reports[locale]],
        [years, embed.years[locale]],
      ] as const,
      source: embed.asOf(version, day(date, locale))[locale],
      address: fullAddress(place, inLanguage(locale, '')),
      language: languageTag[locale],
    }
    return { path: sitePicturePath(locale), text: sitePicture(words, palette) }
  })
}
