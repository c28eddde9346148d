import { codeSum } from './lib/cache/code.ts'
import { keptIn } from './lib/cache/kept.ts'
import { openStore } from './lib/cache/store.ts'
import { command } from './lib/command.ts'
import { refuse, say } from './lib/lines.ts'
import { readShard } from './lib/shard.ts'
import { makeSpan } from './lib/spread-data.ts'

const usage = `Usage: node scripts/make-portions.ts --data DIR --span K/N [--into DIR]

Makes what the agencies of the K-th of N spans give to the published files, for the cache or a store in DIR. A step of
build:data where it works in several processes.`

const options = {
  data: { type: 'string' },
  span: { type: 'string' },
  into: { type: 'string' },
} as const

await command(usage, options, async ({ data, span = '', into }) => {
  const shard = readShard(span)
  if (!data || !shard) return refuse(`Missing --data or --span\n\n${usage}`)
  const store = into === undefined ? keptIn('agencies', true) : openStore(into, say)
  await makeSpan(shard, data, { code: codeSum(), store })
  return 0
})
