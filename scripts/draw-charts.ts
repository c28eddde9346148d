import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawAll } from '../src/charts/drawn.ts'
import { readAgency, readRows } from '../src/dataset/read.ts'
import { command, progress } from './lib/command.ts'
import { sweeper } from './lib/memory.ts'

const usage = `Usage: node scripts/draw-charts.ts --data-dir DIR --out OUT

Draws the charts of every agency from the published files in DIR, which holds v1/, and writes them to OUT/<agency id>.json,
from where the pages take them. A step of build:site, in a process of its own.`

const options = { 'data-dir': { type: 'string' }, out: { type: 'string' } } as const

await command(usage, options, ({ 'data-dir': data, out }) => {
  if (!data || !out) {
    process.stderr.write(`Missing --data-dir or --out\n\n${usage}\n`)
    return 1
  }
  mkdirSync(out, { recursive: true })
  const ids = [...readRows(data, 'agencies')].map((row) => String(row['agency_id']))
  const bar = progress('charts')
  const sweep = sweeper(100)
  for (const [at, id] of ids.entries()) {
    writeFileSync(join(out, `${id}.json`), JSON.stringify(drawAll(readAgency(data, id))))
    bar.step(at + 1, ids.length)
    sweep()
  }
  return 0
})
