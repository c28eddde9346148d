import { datasetJsonLd, jsonForScript } from './json-ld.ts'
import { published } from '../published/here.ts'
import type { Words } from '../locale/words.ts'
import { feedPlace } from './feeds/feeds.ts'
import type { Markup } from './markup.ts'

/**
 * The schema.org/Dataset of the whole as a data block, made from the published `datapackage.json`; null where SITE is not
 * set, as every address in it is full. `jsonForScript` lets no text of it end the block.
 */
export function datasetBlock(t: Words): Markup | null {
  const where = feedPlace(t)
  if (!where) return null
  const json = jsonForScript(datasetJsonLd(published.dataPackage(), where, t))
  return { markup: `<script type="application/ld+json">${json}</script>` }
}
