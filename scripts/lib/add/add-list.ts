import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { inTerminal } from '../language.ts'
import { say } from '../lines.ts'
import type { Fetcher } from '../fetch/fetch.ts'
import { fetcherOf } from '../fetch/fetch.ts'
import { addAddress, thereAs } from './add-address.ts'
import { summary } from './add-all.ts'
import { heldSums } from './held.ts'
import { joinParents } from './parents.ts'
import type { Pool } from './pool.ts'
import { poolOf } from './pool.ts'
import type { Result } from './results.ts'
import { appendResult, keyOf, readResults, resultOf, writeResults } from './results.ts'
import { sumOf } from './sum.ts'
import type { AddSettings, Outcome, Wanted } from './wanted.ts'
import { onlySaid } from './wanted.ts'

/**
 * Adds the reports of a list in as many processes as there are cores. Each that is done is in the table `results` at once;
 * what is there already, but for hosts that gave no answer, is left alone, so that a stopped run goes on where it was.
 */
export async function addList(
  list: readonly Wanted[],
  results: string,
  settings: AddSettings,
  fetcher: Fetcher = fetcherOf(settings),
): Promise<readonly Result[]> {
  const done = readResults(results)
  await writeResults(results, [...done.values()])
  const left = list.filter((wanted) => (done.get(keyOf(wanted))?.state ?? 'later') === 'later')
  const before = list.length - left.length
  say(
    inTerminal({
      zh: `共${list.length}份报告，此前已完成${before}份`,
      en: `${list.length} reports, ${before} done before`,
    }),
  )
  const held = heldSums(settings.data)
  const cores = availableParallelism()
  const pool = poolOf(Math.min(cores, Math.max(1, left.length)), settings)
  const queue = left.values()
  // More lanes than cores: a lane that waits for a host leaves its core to others.
  const lanes = Array.from({ length: 4 * cores }, async () => {
    for (const wanted of queue) {
      const outcome = await addOne(wanted, held, pool, fetcher, settings)
      if (outcome.sha256 && ['placed', 'unresolved'].includes(outcome.state))
        held.set(outcome.sha256, outcome.file!)
      const result = resultOf(wanted, outcome)
      appendResult(results, result)
      done.set(result.key, result)
      say(
        `${done.size}/${list.length} ${wanted.source}: ${outcome.state} ${outcome.file ?? outcome.said[0] ?? ''}`,
      )
    }
  })
  await Promise.all(lanes)
  pool.end()
  const all = list.flatMap((wanted) => done.get(keyOf(wanted)) ?? [])
  await writeResults(results, all)
  joinParents(settings.data, all).forEach(say)
  say(`${summary(all)}: ${results}`)
  return all
}

async function addOne(
  wanted: Wanted,
  held: ReadonlyMap<string, string>,
  pool: Pool,
  fetcher: Fetcher,
  { force }: AddSettings,
): Promise<Outcome> {
  const { source } = wanted
  if (/^https?:\/\//i.test(source)) return await addAddress(wanted, held, fetcher, pool.add)
  if (!existsSync(source)) return onlySaid('unusable', 'no such file')
  const sha256 = sumOf(source)
  const there = held.get(sha256)
  if (there !== undefined && !force) return thereAs(there, sha256)
  const { page, ...outcome } = await pool.add(
    { path: source, names: [], url: null, retrieved: null },
    wanted,
  )
  return page
    ? { ...outcome, said: ['The page is no report itself: save the document that it links to'] }
    : outcome
}
