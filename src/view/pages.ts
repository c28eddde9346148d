import type { Published } from '../published/open.ts'
import { directoryOf } from './compare/directory.ts'
import { pairPath, pairsOf } from './compare/groups.ts'

/** The pages that every site has, whatever is published. */
const standing = [
  '',
  'about/',
  'agencies/',
  'ask/',
  'compare/',
  'contribute/',
  'corrections/',
  'coverage/',
  'data/',
  'data/codebook/',
  'findings/',
  'indicators/',
  'method/',
  'method/checks/',
  'method/form/',
  'method/indicators/',
  'places/',
  'rights/',
  'workbench/',
]

/** The pages of the site of published files, as paths without language; those that lead elsewhere are left out. */
export function pagePaths(published: Published): readonly string[] {
  const [agencies, reports] = [published.table('agencies'), published.table('reports')]
  const provinces = published.table('places').map(({ province_code: code }) => code.slice(0, 2))
  return [
    ...standing,
    ...published.table('measures').map(({ indicator }) => `indicators/${indicator}/`),
    ...[...new Set(provinces)].map((code) => `places/${code}/`),
    ...agencies.map(({ agency_id: id }) => `agencies/${id}/`),
    ...reports.map(({ agency_id: id, year }) => `agencies/${id}/${year}/`),
    ...directoryOf(agencies, reports).groups.flatMap((group) =>
      pairsOf(group).map(([a, b]) => pairPath(a.id, b.id)),
    ),
  ]
}
