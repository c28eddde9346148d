import type { Label } from '../locale/label.ts'
import { languages, languageTags } from '../locale/label.ts'
import { inLanguage } from '../locale/locale.ts'
import type { Words } from '../locale/words.ts'
import { about } from '../dataset/about.ts'
import type { DataPackage } from '../dataset/files/data-package.ts'

/** Where a dataset is served: the site's address without its path, and the base path with a slash at both ends. */
export type Served = { readonly site: string; readonly base: string }

/**
 * The schema.org/Dataset of the whole, for the data page, made from the published `datapackage.json`. Every address is
 * absolute, so it can only be made where the site's address is known.
 */
export function datasetJsonLd(of: DataPackage, { site, base }: Served, t: Words): object {
  const url = (path: string): string => new URL(`${base}${path}`, site).href
  const page = (path: string): string => url(inLanguage(t.locale, path))
  const others = languages.filter((each) => each !== t.language)
  const publisher = { '@type': 'Organization', name: t.label(about.publisher), url: page('') }
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': url('data/'),
    name: t.label(about.title),
    alternateName: about.title[others[0]!],
    description: `${t.label(about.description)} ${t.label(about.source)}`,
    url: page('data/'),
    identifier: url('data/v1/datapackage.json'),
    version: of.version,
    dateModified: of.created.slice(0, 10),
    inLanguage: languages.map((each) => languageTags[each]),
    license: about.license.path,
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    keywords: of.keywords,
    ...(of.years ? { temporalCoverage: of.years.join('/') } : {}),
    spatialCoverage: { '@type': 'Place', name: t.label(china) },
    variableMeasured: variables(of),
    measurementTechnique: page('method/'),
    includedInDataCatalog: { '@type': 'DataCatalog', name: t.label(about.title), url: page('') },
    distribution: distributions(of, url),
  }
}

const china: Label = { zh: '中国', en: 'China' }

/** JSON for a `<script>`: no text in it can end the script or begin a comment. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function variables({ resources }: DataPackage): string[] {
  return resources.filter(({ type }) => type === 'table').map(({ title }) => title)
}

function distributions({ resources }: DataPackage, url: (path: string) => string): object[] {
  const bulk = ['open-disclosure.zip', 'open-disclosure.xlsx'].map((path) => ({
    '@type': 'DataDownload',
    name: path,
    contentUrl: url(`data/v1/${path}`),
    encodingFormat: path.endsWith('zip')
      ? 'application/zip'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }))
  const files = resources.flatMap(({ path, title, mediatype, bytes, hash }) =>
    [path].flat().map((each) => ({
      '@type': 'DataDownload',
      name: `${title} (${each})`,
      contentUrl: url(`data/v1/${each}`),
      encodingFormat: mediatype,
      ...(hash ? { contentSize: `${bytes} B`, sha256: hash.replace('sha256:', '') } : {}),
    })),
  )
  return [...bulk, ...files]
}
