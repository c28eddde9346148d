import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { environmentFaults } from '../src/published/settings.ts'
import { command } from './lib/command.ts'
import { refuse } from './lib/lines.ts'
import { mergeData } from './lib/shard.ts'
import { mergeSite } from './lib/site-shard.ts'

const usage = `Usage: npm run merge -- DIR... --out OUT [--data DIR] [--data-dir DIR] [--releases DIR]

Makes of the parts that \`npm run build:data -- --shard K/N\` made in each DIR the published files in OUT/v1/, byte for byte as
one build makes them. --data names the curated files (default: data): of them the register, the release and what one agency
may not say against another are read here.

Of the parts that \`npm run build:site -- --shard K/N\` made it makes the site in OUT, as one build of the published files in
--data-dir (default: public/data) makes it, and its list of changes beside OUT; --releases is as of build:site.

What is in no part, or is there from other data, settings or code, is made here, and its number said: the files are right all the same.`

const options = {
  out: { type: 'string' },
  data: { type: 'string' },
  'data-dir': { type: 'string' },
  releases: { type: 'string' },
} as const

const dataKind = 'a part of the data'
const siteKinds = [
  'a part of the site without pictures',
  'a part of the site with pictures',
] as const

await command(usage, options, (values, folders) => {
  const { out, data = 'data' } = values
  if (!out || folders.length === 0) return refuse(`Missing DIR or --out OUT\n\n${usage}`)
  const other = folders.find((folder) => !existsSync(join(folder, 'shard.json')))
  if (other !== undefined) {
    return refuse(
      `Unexpected ${other}, expected what build:data --shard or build:site --shard made (with shard.json)`,
    )
  }
  const kinds = folders.map(kindOf)
  const [first] = kinds
  const at = kinds.findIndex((kind) => kind !== first)
  if (at > 0) {
    return refuse(
      `Unexpected ${folders[at]!}, ${kinds[at]!}, beside ${folders[0]!}, ${first!}: expected parts of one kind`,
    )
  }
  if (first === dataKind) return mergeData(folders, { data, out })
  const faults = environmentFaults(process.env)
  if (faults.length > 0) return refuse(faults.join('\n'))
  const site = {
    data: resolve(values['data-dir'] ?? join('public', 'data')),
    releases: values.releases ?? join('data', 'releases'),
    pictures: first === siteKinds[1],
  }
  return mergeSite(
    folders.map((folder) => resolve(folder)),
    site,
    out,
  )
})

/** What a folder with shard.json is a part of, in words. */
function kindOf(folder: string): string {
  const told = JSON.parse(readFileSync(join(folder, 'shard.json'), 'utf8')) as {
    readonly site?: { readonly pictures: boolean }
  }
  return told.site ? siteKinds[Number(told.site.pictures)]! : dataKind
}
