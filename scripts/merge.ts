import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { keepNothing } from '../src/dataset/stretch.ts'
import { withAside } from './lib/aside.ts'
import { buildData } from './lib/build-data.ts'
import { codeSum } from './lib/cache/code.ts'
import type { Store } from './lib/cache/store.ts'
import { noStore, openStore } from './lib/cache/store.ts'
import { command } from './lib/command.ts'
import { shown } from './lib/curated.ts'
import { refuse, say } from './lib/lines.ts'
import { notOutside, placeOf } from './lib/ours.ts'
import { shardStore } from './lib/shard.ts'

const usage = `Usage: npm run merge -- DIR... --out OUT [--data DIR]

Makes of the parts that \`npm run build:data -- --shard K/N\` made in each DIR the published files in OUT/v1/, byte for byte as
one build makes them. --data names the curated files (default: data): of them the register, the release and what one agency
may not say against another are read here. What is in no part, or is there from other data or code, is made here, and its number
said: the files are right all the same.`

const options = { out: { type: 'string' }, data: { type: 'string' } } as const

await command(usage, options, async ({ out, data = 'data' }, folders) => {
  if (!out || folders.length === 0) return refuse(`Missing DIR or --out OUT\n\n${usage}`)
  const other = folders.find((folder) => !existsSync(join(folder, 'shard.json')))
  if (other !== undefined) {
    return refuse(`Unexpected ${other}, expected what build:data --shard made (with shard.json)`)
  }
  const place = placeOf(join(out, 'v1'))
  const wrong = notOutside(place, { out, data }, ['SHA256SUMS', 'release.json'])
  if (wrong !== null) return refuse(wrong)
  let made = 0
  const parts = folders.map((folder) => openStore(join(folder, shardStore), () => undefined))
  const store: Store = {
    ...noStore,
    get: (key) => parts.reduce<Buffer | null>((found, part) => found ?? part.get(key), null),
  }
  return withAside(dirname(place), async (own) => {
    const work = { data, place, own, finished: () => undefined }
    const cache = { code: codeSum(), store, made: () => void (made += 1) }
    const said = await buildData(work, cache, keepNothing)
    if (said === null) return 1
    if (made > 0) say(`${made} agencies were in no part as they are here, and were made here`)
    say(`${shown(place)}: ${said}`)
    return 0
  })
})
