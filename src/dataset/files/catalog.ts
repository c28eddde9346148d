import { about } from '../about.ts'
import type { DataPackage } from './data-package.ts'

type Tagged = { readonly '@value': string; readonly '@language': 'zh' | 'en' }

/**
 * `catalog.jsonld`: the dataset as a DCAT catalogue of one dataset, a distribution for each file. Addresses are relative
 * to the file itself, so that it says the same wherever it is served from.
 */
export function catalog(of: DataPackage): object {
  const files = of.resources.flatMap(({ path, title, mediatype, hash, bytes }) =>
    [path].flat().map((each) => ({ path: each, title, mediatype, hash, bytes })),
  )
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': 'catalog.jsonld',
    '@type': 'dcat:Catalog',
    'dct:title': tagged(about.title),
    'dct:description': tagged(about.description),
    'dct:publisher': publisher(),
    'dcat:dataset': {
      '@id': 'datapackage.json',
      '@type': 'dcat:Dataset',
      'dct:title': tagged(about.title),
      'dct:description': tagged(about.description),
      'dct:publisher': publisher(),
      'dct:license': { '@id': about.license.path },
      'dct:modified': { '@value': of.created.slice(0, 10), '@type': 'xsd:date' },
      'dcat:version': of.version,
      'dcat:keyword': of.keywords,
      'dcat:distribution': files.map(({ path, title, mediatype, hash, bytes }) => ({
        '@id': `#${path}`,
        '@type': 'dcat:Distribution',
        'dct:title': `${title} (${path})`,
        'dct:license': { '@id': about.license.path },
        'dcat:accessURL': { '@id': path },
        'dcat:downloadURL': { '@id': path },
        'dcat:mediaType': {
          '@id': `https://www.iana.org/assignments/media-types/${mediatype}`,
        },
        ...(hash
          ? {
              'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
              'spdx:checksum': {
                '@type': 'spdx:Checksum',
                'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
                'spdx:checksumValue': hash.replace('sha256:', ''),
              },
            }
          : {}),
      })),
    },
  }
}

function publisher(): object {
  return { '@type': 'foaf:Agent', 'foaf:name': tagged(about.publisher) }
}

function tagged({ zh, en }: { readonly zh: string; readonly en: string }): Tagged[] {
  return [
    { '@value': zh, '@language': 'zh' },
    { '@value': en, '@language': 'en' },
  ]
}
