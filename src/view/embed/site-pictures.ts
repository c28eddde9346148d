import type { Palette } from '../../charts/palette.ts'
import { sitePicture } from '../../charts/site-picture.ts'
import type { RowNamed } from '../../dataset/tables.ts'
import { inLanguage, locales } from '../../locale/locale.ts'
import { words } from '../../locale/words.ts'
import { yearsOf } from '../agencies.ts'
import type { Release } from '../../dataset/record.ts'
import type { SiteAddress } from '../../published/address.ts'
import { fullAddress } from '../../published/address.ts'
import type { SiteFile } from './files.ts'
import { sitePicturePath } from './paths.ts'

/** The picture of the site in each language, from the rows of the published table of agencies. */
export function sitePictures(
  agencies: readonly RowNamed<'agencies'>[],
  {
    place,
    palette,
    release: { version, date },
  }: {
    readonly place: SiteAddress
    readonly palette: Palette
    readonly release: Release
  },
): readonly SiteFile[] {
  const firsts = agencies.flatMap(({ first_year }) => first_year ?? [])
  const lasts = agencies.flatMap(({ last_year }) => last_year ?? [])
  const held = agencies.reduce((sum, { reports }) => sum + reports, 0)
  const years = firsts.length === 0 ? '–' : yearsOf(Math.min(...firsts), Math.max(...lasts))
  return locales.map(words).map((t) => {
    const { embed } = t
    const other = locales.find((each) => each !== t.locale)!
    const shown = {
      name: t.site.name,
      also: words(other).site.name,
      about: embed.about,
      facts: [
        [t.number(agencies.length), embed.agencies],
        [t.number(held), embed.reports],
        [years, embed.years],
      ] as const,
      source: embed.asOf(version, t.day(date)),
      address: fullAddress(place, inLanguage(t.locale, '')),
      language: t.tag,
    }
    return { path: sitePicturePath(t.locale), text: sitePicture(shown, palette) }
  })
}
