import type { DataPackage } from '../dataset/files/data-package.ts'
import type { Served } from '../dataset/files/json-ld.ts'
import { readJson } from '../dataset/read.ts'

const folder = process.env['DATA_DIR'] ?? 'public/data'

/** The published `datapackage.json` and where it is served; null where SITE is not set, as every address in it is full. */
export function dataset(): { readonly of: DataPackage; readonly served: Served } | null {
  const site = import.meta.env.SITE
  if (!site) return null
  const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`
  return { of: readJson<DataPackage>(folder, 'datapackage.json'), served: { site, base } }
}
